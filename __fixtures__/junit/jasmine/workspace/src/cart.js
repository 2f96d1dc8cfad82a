'use strict';

const PRICES = { tea: 450, mug: 1200 };

class Cart {
  lines = [];

  add(sku) {
    if (!Object.hasOwn(PRICES, sku)) throw new Error(`${sku}: no\u0008 price\u001b[0m`);
    this.lines.push(sku);
    return this;
  }

  get total() {
    return this.lines.reduce((sum, sku) => sum + PRICES[sku], 0);
  }
}

module.exports = { Cart, PRICES };
