local assert = require "luassert"

local support = {}

function support.assert_total(cents, cart)
  assert.are.equal(cents, cart:total())
end

return support
