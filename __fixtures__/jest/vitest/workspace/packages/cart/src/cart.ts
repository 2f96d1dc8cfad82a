import { type Cents, requirePrice } from '../../pricing/src/price'

export interface Line {
  sku: string
  quantity: number
}

export class Cart {
  readonly lines: Line[] = []

  add(sku: string, quantity = 1): this {
    const line = this.lines.find((other) => other.sku === sku)
    if (line) line.quantity += quantity
    else this.lines.push({ sku, quantity })
    return this
  }

  remove(sku: string): void {
    const index = this.lines.findIndex((line) => line.sku === sku)
    this.lines.splice(index, 1)
  }

  total(): Cents {
    return this.lines.reduce((sum, line) => sum + requirePrice(line.sku) * line.quantity, 0)
  }
}
