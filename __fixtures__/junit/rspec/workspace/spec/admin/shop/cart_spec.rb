RSpec.describe "The admin's cart" do
  before { @cart = Shop::Cart.new.add(:cup) }

  it "shows colours" do
    puts "\e[32mgreen\e[0m"
    raise "\e[31mred\e[0m \u0001 alert" if @cart.total > 1 # HERE(shows colours)
  end

  it "fails twice", :aggregate_failures do
    expect(@cart.total).to eq(901)
    expect(@cart.lines).to be_empty
  end

  after(:context) { @cart = nil }

  describe "without a table" do
    before { Shop::Cart.new.add(:pot).total } # HERE(is prepared)

    it("is prepared") { expect(true).to be(true) }
  end
end
