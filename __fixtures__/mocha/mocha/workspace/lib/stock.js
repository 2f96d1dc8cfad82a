'use strict';

const levels = new Map([['tea', 40], ['mug', 5]]);

exports.level = (sku) => levels.get(sku) ?? 0;

exports.take = (sku, quantity) => {
  const left = exports.level(sku) - quantity;
  if (left < 0) {
    const error = new Error(`${sku} is sold out\u0000`);
    error.code = 'SOLD_OUT';
    throw error;
  }
  levels.set(sku, left);
};
