'use strict';

const { reserve } = require('../stock/stock');

class Cart {
  constructor() {
    this.lines = new Map();
  }

  add(sku, quantity = 1) {
    reserve(sku, quantity);
    this.lines.set(sku, (this.lines.get(sku) ?? 0) + quantity);
    return this;
  }

  get count() {
    return [...this.lines.values()].reduce((sum, n) => sum + n, 0);
  }

  async checkout(payment) {
    const receipt = await payment.charge(this.count * 100);
    return { receipt, paid: true };
  }
}

module.exports = { Cart };
