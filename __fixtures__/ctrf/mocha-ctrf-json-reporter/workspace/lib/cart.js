'use strict';

const stock = require('./stock');

class Cart {
  #lines = [];

  add(sku, quantity = 1) {
    stock.take(sku, quantity);
    this.#lines.push({ sku, quantity });
    return this;
  }

  get size() {
    return this.#lines.length;
  }

  receipt() {
    return this.#lines.map(({ sku, quantity }) => `${quantity} x ${sku}`);
  }

  pay(purse) {
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        if (purse < this.size) reject(new Error('\u001b[31mnot enough money\u001b[39m')); // HERE(needs money)
        else resolve(purse - this.size);
      });
    });
  }
}

module.exports = Cart;
