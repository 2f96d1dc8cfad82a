import { describe, expect, it, test } from 'vitest'
import { discount, format, requirePrice } from './price'

describe.each([
  { sku: 'tea', cents: 450 },
  { sku: 'mug', cents: 1250 },
  { sku: 'kettle', cents: 3999 },
])('price of $sku', ({ sku, cents }) => {
  it(`is ${cents} cents`, () => {
    expect(requirePrice(sku)).toBe(cents) // HERE(is 1250 cents)
  })

  it('is a whole number', () => {
    expect(Number.isInteger(requirePrice(sku))).toBe(true)
  })
})

test.each([
  [1000, 10, 900],
  [999, 50, 500],
  [1, 100, 0],
])('discount(%i, %i) is %i', (price, percent, expected) => {
  expect(discount(price, percent)).toBe(expected) // HERE(is 500)
})

describe('format', () => {
  it('prints the receipt', () => {
    const receipt = ['tea', 'mug'].map((sku) => `${sku}: ${format(requirePrice(sku))}`).join('\n')
    expect(receipt).toMatchSnapshot() // HERE(prints the receipt)
  })

  it('prints one price inline', () => {
    expect(format(450)).toMatchInlineSnapshot(`"4.50 EUR"`)
  })

  it('colours the bad ones', () => {
    throw new Error(`\u001b[31mred\u001b[39m price <0 & "negative"`) // HERE(colours the bad ones)
  })
})

describe('discount', () => {
  it('refuses more than everything', () => {
    const price = discount(450, 120) // HERE(refuses more than everything)
    expect(price).toBe(0)
  })
})
