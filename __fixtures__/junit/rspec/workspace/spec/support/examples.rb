RSpec.shared_examples "something with a total" do |total|
  it "has a total of #{total}" do
    expect(subject.total).to eq(total)
  end
end

def expect_lines(cart, count)
  expect(cart.lines.size).to eq(count)
end
