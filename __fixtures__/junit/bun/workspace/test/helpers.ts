import { expect } from 'bun:test'
import type { Cart } from '../src/cart'

export function expectTotal(cart: Cart, cents: number): void {
  expect(cart.total).toBe(cents)
}
