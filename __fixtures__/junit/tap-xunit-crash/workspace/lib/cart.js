import { take } from './stock.js'

export class Cart {
  skus = []

  add(sku) {
    take(sku)
    this.skus.push(sku)
    return this
  }

  get total() {
    return this.skus.length * 450
  }
}
