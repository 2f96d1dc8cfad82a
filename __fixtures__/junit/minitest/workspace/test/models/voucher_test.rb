require "test_helper"

describe "a voucher in the database" do
  describe "when it is new" do
    before { @voucher = Voucher.new("NEW5") }

    it "takes five percent" do
      _(@voucher.apply(100)).must_equal 95
    end

    it "takes six percent" do
      _(@voucher.apply(100)).must_equal 94 # HERE(takes six percent)
    end

    it "is not written"
  end
end
