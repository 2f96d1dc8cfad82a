const { PRICES } = require('../../src/cart');

describe('stock', () => {
  for (const [sku, cents] of Object.entries({ tea: 450, mug: 1250 })) {
    it(`sells ${sku} for ${cents}`, () => {
      expect(PRICES[sku]).toBe(cents); // HERE(sells mug for 1250)
    });
  }

  describe('after closing', () => {
    afterAll(() => {
      throw new TypeError('the door is locked');
    });

    it('is counted', () => {
      expect(Object.keys(PRICES)).toHaveSize(2);
    });
  });
});
