import { describe, expect, test } from 'bun:test'
import { level } from '../../src/stock'

test.each([
  ['tea', 20],
  ['cup', 3],
])('level of %s is %d', (sku, pieces) => {
  expect(level(sku)).toBeLessThanOrEqual(20)
  expect(level(sku) > 0).toBe(pieces > 0) // HERE(level of cup is 3)
})

describe.each(['tea', 'pot'])('%s', (sku) => {
  test('is in the catalogue', () => {
    expect(['tea', 'mug']).toContain(sku) // HERE(is in the catalogue)
  })
})
