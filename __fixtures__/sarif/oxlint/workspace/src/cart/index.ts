import { level } from '../stock/index.js'

type Sku = any // HERE(no-explicit-any)

export function add(cart: string[], sku: Sku): string[] {
  if (level(sku) == 0) return cart // HERE(eqeqeq)
  console.log('added', sku) // HERE(no-console)
  const unused = 'ünï' // HERE(no-unused-vars)
  return [...cart, sku]
}
