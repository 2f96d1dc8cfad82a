const { parse } = require('../../../packages/money/src/money');

describe('price in the back office', () => {
  describe('when a clerk types', () => {
    beforeEach(() => {
      if (expect.getState().currentTestName.endsWith('half a price')) throw new TypeError('keyboard is missing'); // HERE(half a price)
    });

    it('a price', () => {
      expect(parse('1.99')).toBe(199);
    });

    it('half a price', () => {
      expect(parse('1.')).toBe(100);
    });

    it('nothing', (done) => { // HERE(Exceeded timeout)
      setTimeout(() => expect(parse('')).toBe(0), 5_000).unref();
    }, 60);
  });
});
