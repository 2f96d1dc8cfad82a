import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { fetchRates, rateOf } from '../../src/rates/rates.js'

suite('rates', () => {
  test('of Germany', () => {
    assert.equal(rateOf('de'), 0.19)
  })

  test('are refreshed', async () => {
    const rates = await fetchRates(async () => ({ ok: false, status: 503 })) // HERE(are refreshed)
    assert.ok(rates.de)
  })

  test('come in time', { timeout: 50 }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 400))
  })
})
