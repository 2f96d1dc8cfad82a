module Shop
  class OutOfStock < StandardError; end

  class Cart
    attr_reader :lines

    def initialize
      @lines = []
    end

    def add(sku, quantity = 1)
      raise ArgumentError, "quantity must be positive, not #{quantity}" unless quantity.positive?

      check_stock(sku)
      @lines << [sku, quantity]
      self
    end

    def total
      @lines.sum { |sku, quantity| PRICES.fetch(sku) * quantity }
    end

    PRICES = { tea: 350, cup: 900 }.freeze

    private

    def check_stock(sku)
      raise OutOfStock, "no more <#{sku}>" if sku == :gone
    end
  end
end
