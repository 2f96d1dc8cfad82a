import { expect, test } from 'vitest' // HERE(missing.test.ts)
import { refund } from './refund'

test('refunds', () => {
  expect(refund(100)).toBe(100)
})
