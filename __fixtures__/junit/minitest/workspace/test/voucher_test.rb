require "test_helper"

class VoucherTest < Minitest::Test
  include Assertions

  def test_takes_ten_percent
    assert_equal 900, Voucher.new("TEN10").apply(1000)
  end

  def test_takes_half
    voucher = Voucher.new("HALF50")
    assert_equal 499, voucher.apply(1000) # HERE(test_takes_half)
  end

  def test_without_a_number
    assert_equal 0, Voucher.new("NONE").apply(10) # HERE(test_without_a_number)
  end

  def test_with_a_helper
    assert_cents 1, Voucher.new("A10").apply(10) # HERE(test_with_a_helper)
  end

  def test_refuses_nothing
    assert_raises(Voucher::Invalid) { Voucher.new("") }
  end

  def test_raises_the_wrong_thing
    assert_raises(ArgumentError) { Voucher.new("x") } # HERE(test_raises_the_wrong_thing)
  end

  def test_later
    skip "the shop is closed on Sundays"
  end

  [1, 2, 3].each do |n|
    define_method("test_row_#{n} <b> | `x` \"q\" 🎟") do
      refute_equal 2, n, "\e[31mtwo\e[0m is taken" # HERE(test_row_2)
    end
  end
end
