import { test } from 'node:test'
import { readFileSync } from 'node:fs'

const rates = JSON.parse(readFileSync(new URL('rates.json', import.meta.url), 'utf8'))

test('every rate is a number', () => {
  for (const rate of Object.values(rates)) Number.parseFloat(rate)
})
