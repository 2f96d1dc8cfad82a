import { expect, test } from 'vitest' // HERE(currency.test.ts)
import { convert } from '../src/currency'

test('converts to dollars', () => {
  expect(convert(450, 'USD')).toBe(489)
})
