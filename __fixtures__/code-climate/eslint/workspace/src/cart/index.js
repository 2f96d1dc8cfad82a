import { level } from '../stock/index.js'
import { readFile } from 'node:fs/promises' // HERE('readFile' is defined but never used)

export class Cart {
  lines = []

  add(sku, quantity) {
    if (level(sku) == 0) return this // HERE(Expected '===' and instead saw '==')
    let line = this.lines.find((other) => other.sku === sku) // HERE('line' is never reassigned)
    if (line) line.quantity += quantity
    else this.lines.push({ sku, quantity })
    console.log('added', sku) // HERE(no-console)
    return this
  }

  // eslint-disable-next-line no-console -- the till wants it on stdout
  print() { console.log(this.lines.map((line) => `${line.quantity} × ${line.sku}`).join('\n')) }

  total(prices) { // HERE(max-lines-per-function)
    let sum = 0
    for (const { sku, quantity } of this.lines) {
      const price = prices.get(sku)
      if (typeof price === 'nubmer') { // HERE(Invalid typeof comparison value)
        sum += price * quantity
      } else if (price) {
        sum += Number.parseInt(price, 10) * quantity
      } else {
        throw new Error(`no price for ${sku}`)
      }
    }
    return sum
  }
}
