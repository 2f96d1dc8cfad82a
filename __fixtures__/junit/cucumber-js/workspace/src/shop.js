'use strict';

class Shop {
  constructor(levels) {
    this.levels = new Map(Object.entries(levels));
    this.cart = [];
  }

  put(sku, quantity) {
    const level = this.levels.get(sku) ?? 0;
    if (quantity > level) throw new Error(`only ${level} of ${sku} left`);
    this.levels.set(sku, level - quantity);
    this.cart.push(...Array.from({ length: quantity }, () => sku));
  }

  get total() {
    return this.cart.length * 450;
  }
}

module.exports = { Shop };
