class Voucher
  Invalid = Class.new(StandardError)

  def initialize(code)
    @percent = Integer(code[/\d+\z/] || raise(Invalid, "no number in <#{code}> & more"))
  end

  def apply(cents)
    cents * (100 - @percent) / 100
  end
end
