beforeEach(() => {
  jasmine.addMatchers({
    toCost: () => ({
      compare: (cart, cents) => ({
        pass: cart.total === cents,
        message: `Expected the cart to cost ${cents}, it costs ${cart.total}.`,
      }),
    }),
  });
});
