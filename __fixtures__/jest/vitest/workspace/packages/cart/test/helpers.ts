import type { Cart } from '../src/cart'

export function expectTotal(cart: Cart, cents: number): void {
  const total = cart.total()
  if (total !== cents) {
    throw new Error(`expected a total of ${cents} cents, the cart has ${total}`)
  }
}
