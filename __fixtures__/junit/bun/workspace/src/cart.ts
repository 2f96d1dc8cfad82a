import { take } from './stock'

export class Cart {
  readonly skus: string[] = []

  add(sku: string): this {
    take(sku)
    this.skus.push(sku)
    return this
  }

  get total(): number {
    return this.skus.length * 450
  }
}
