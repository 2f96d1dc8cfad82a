import { expect, test } from 'vitest'
import { convert } from '../src/currency'

test('converts to dollars', () => {
  expect(convert(450, 'USD')).toBe(489)
})
