const { format, parse } = require('../../../packages/money/src/money');

describe('price in the store', () => {
  it('is read', () => {
    expect(parse('4,50')).toBe(450);
  });

  it('is refused when it is no number', () => {
    expect(parse('four fifty')).toBeNaN(); // HERE(is refused when it is no number)
  });

  it.each([[450, '4.50'], [5, '0.05'], [-250, '-2.50']])('of %i is shown as %s', (cents, text) => {
    expect(format(cents)).toBe(text); // HERE(of -250 is shown)
  });

  it('matches in every way', () => {
    expect({ net: 450, tax: { rate: 0.19 }, note: '<&"\'>' }).toStrictEqual({ net: 450, tax: { rate: 0.2 }, note: '<&"\'>' }); // HERE(matches in every way)
  });
});

xdescribe('sale', () => {
  it('halves the price', () => {});
});
