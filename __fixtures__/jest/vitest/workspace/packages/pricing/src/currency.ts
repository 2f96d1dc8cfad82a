import type { Cents } from './price'

const table = process.env['SHOP_RATES']
if (!table) {
  throw new Error('SHOP_RATES is not set')
}

const rates: Record<string, number> = JSON.parse(table)

export function convert(price: Cents, currency: string): Cents {
  return Math.round(price * (rates[currency] ?? 1))
}
