local Cart = require "cart"

describe("prices", function()
  it("know tea", function() assert.is_true(Cart.new():add("tea"):total() > 0) end)

  it("know pots", function()
    assert.has_no.errors(function() Cart.new():add("pot") end) -- HERE(know pots)
  end)

  it("are broken", function()
    local shelf
    assert.is_nil(shelf.tea) -- HERE(are broken)
  end)
end)
