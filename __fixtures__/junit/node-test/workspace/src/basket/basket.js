import { rateOf } from '../rates/rates.js'

export class Basket {
  #lines = []

  add(sku, cents, quantity = 1) {
    if (!Number.isInteger(quantity) || quantity < 1) {
      throw new TypeError(`quantity of ${sku} is ${quantity}`)
    }
    this.#lines.push({ sku, cents, quantity })
    return this
  }

  net() {
    return this.#lines.reduce((sum, { cents, quantity }) => sum + cents * quantity, 0)
  }

  gross(country) {
    return Math.round(this.net() * (1 + rateOf(country)))
  }

  print(width = 20) {
    return this.#lines.map(({ sku, cents }) => sku.padEnd(width) + cents).join('\n')
  }
}
