const PRICES: Record<string, number> = { tea: 450, mug: 1200 }

export class Cart {
  readonly skus: string[] = []

  add(sku: string): this {
    if (!(sku in PRICES)) throw new RangeError(`no price for <${sku}>`)
    this.skus.push(sku)
    return this
  }

  get total(): number {
    return this.skus.reduce((sum, sku) => sum + PRICES[sku], 0)
  }
}
