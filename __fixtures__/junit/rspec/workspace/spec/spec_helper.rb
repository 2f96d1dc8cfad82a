$LOAD_PATH.unshift File.expand_path("../lib", __dir__)
require "shop/cart"
require_relative "support/examples"
