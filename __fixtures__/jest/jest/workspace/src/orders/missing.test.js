'use strict';

const { refund } = require('./refund'); // HERE(missing.test.js)

test('refunds', () => {
  expect(refund(100)).toBe(100);
});
