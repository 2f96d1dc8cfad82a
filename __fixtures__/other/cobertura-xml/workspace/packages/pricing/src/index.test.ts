import { expect, test } from 'vitest'
import { discount, format } from './price'

test('discount', () => {
  expect(discount(1000, 10)).toBe(900)
})

test('format', () => {
  expect(format(450)).toBe('4.50 EUR')
})
