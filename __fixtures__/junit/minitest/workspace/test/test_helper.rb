require "minitest/autorun"
require "minitest/reporters"
require_relative "../lib/voucher"

Minitest::Reporters.use! Minitest::Reporters::JUnitReporter.new("test/reports")

module Assertions
  def assert_cents(want, got)
    assert_equal want, got, "cents are wrong"
  end
end
