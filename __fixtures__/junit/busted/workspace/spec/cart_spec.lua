local Cart = require "cart"
local support = require "support"

describe("a cart", function()
  local cart

  before_each(function() cart = Cart.new() end)

  it("is empty", function() assert.are.equal(0, #cart.lines) end)

  it("adds up", function()
    cart:add("tea"):add("cup")
    assert.are.equal(1251, cart:total()) -- HERE(adds up)
  end)

  describe("with <odd> | `names` \"here\" 🛒", function()
    it("compares tables", function()
      assert.are.same({ { sku = "cup", cents = 900 } }, cart:add("tea").lines) -- HERE(compares tables)
    end)

    it("throws deep inside", function()
      cart:add("pot") -- HERE(throws deep inside)
    end)
  end)

  it("takes vouchers", function() pending("nobody wrote it") end)

  pending("is stored")

  for n, cents in ipairs { 350, 700, 1000 } do
    it(("costs %d for %d"):format(cents, n), function()
      for _ = 1, n do cart:add("tea") end
      assert.are.equal(cents, cart:total()) -- HERE(costs 1000 for 3)
    end)
  end

  it("asks a helper", function()
    support.assert_total(901, cart:add("cup")) -- HERE(asks a helper)
    print("never reached")
  end)

  it("has colours", function()
    assert(false, "\27[31mred\27[0m") -- HERE(has colours)
  end)
end)
