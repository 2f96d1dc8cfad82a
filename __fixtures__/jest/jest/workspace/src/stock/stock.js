'use strict';

const stock = new Map([
  ['tea', 40],
  ['mug', 5],
]);

class OutOfStock extends Error {
  constructor(sku, wanted, left) {
    super(`only ${left} × ${sku} left, ${wanted} wanted`);
    this.name = 'OutOfStock';
  }
}

function level(sku) {
  return stock.get(sku) ?? 0;
}

function reserve(sku, quantity) {
  const left = level(sku);
  if (quantity > left) {
    throw new OutOfStock(sku, quantity, left);
  }
  stock.set(sku, left - quantity);
}

module.exports = { OutOfStock, level, reserve };
