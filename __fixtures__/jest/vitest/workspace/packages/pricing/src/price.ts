export type Cents = number

const PRICES = new Map<string, Cents>([
  ['tea', 450],
  ['mug', 1200],
  ['kettle', 3999],
])

export class UnknownSkuError extends Error {
  override name = 'UnknownSkuError'
}

export function requirePrice(sku: string): Cents {
  const price = PRICES.get(sku)
  if (price === undefined) {
    throw new UnknownSkuError(`no price for "${sku}"`)
  }
  return price
}

/** Percentages are whole numbers; half a cent goes to the customer. */
export function discount(price: Cents, percent: number): Cents {
  if (percent < 0 || percent > 100) throw new RangeError(`discount of ${percent} % is not possible`)
  return Math.floor((price * (100 - percent)) / 100)
}

export function format(price: Cents, currency = 'EUR'): string {
  return `${(price / 100).toFixed(2)} ${currency}`
}
