'use strict';

const assert = require('node:assert');

exports.assertReceipt = (cart, ...lines) => {
  assert.deepStrictEqual(cart.receipt(), lines);
};
