local Cart = {}
Cart.__index = Cart

local prices = { tea = 350, cup = 900 }

function Cart.new() return setmetatable({ lines = {} }, Cart) end

local function price_of(sku)
  return prices[sku] or error("no price for <" .. sku .. ">")
end

function Cart:add(sku)
  self.lines[#self.lines + 1] = { sku = sku, cents = price_of(sku) }
  return self
end

function Cart:total()
  local sum = 0
  for _, line in ipairs(self.lines) do sum = sum + line.cents end
  return sum
end

return Cart
