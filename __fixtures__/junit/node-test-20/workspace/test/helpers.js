import assert from 'node:assert/strict'

export function assertPrice(actual, expected) {
  assert.equal(actual, expected, `${actual} is not the price of ${expected} cents`)
}
