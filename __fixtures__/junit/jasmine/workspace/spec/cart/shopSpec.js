const { Cart } = require('../../src/cart');

describe('Cart', () => {
  it('is empty', () => {
    expect(new Cart().lines).toEqual([]);
  });

  it('adds up', () => {
    expect(new Cart().add('tea').add('mug')).toCost(1700); // HERE(adds up)
  });

  it('shows everything that is wrong', () => {
    const cart = new Cart().add('tea');
    expect(cart.lines.length).withContext('lines').toBe(2); // HERE(shows everything)
    expect(cart.total).withContext('total').toBe(900);
  });

  it('has no price for unknown articles', () => {
    new Cart().add('tea').add('unicorn'); // HERE(has no price)
  });

  it('has no expectations', () => {
    new Cart();
  });

  xit('wraps gifts', () => {
    fail('never');
  });

  it('takes vouchers', () => {
    pending('waiting for marketing');
  });

  describe('saved for "later" <tonight> & `then` | 🛒', () => {
    it('comes back', async () => {
      await expectAsync(Promise.resolve(1)).toBeRejectedWithError('gone'); // HERE(comes back)
    });

    it('is forgotten', (done) => {
      setTimeout(done, 10_000).unref();
    }, 50);
  });
});
