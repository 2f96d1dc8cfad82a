import { afterAll, describe, expect, test } from 'vitest' // HERE(close.test.ts)

describe('closing', () => {
  afterAll(() => {
    throw new Error('the till is still open')
  })

  test('sells tea', () => {
    expect(1 + 1).toBe(2)
  })
})
