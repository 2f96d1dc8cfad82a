import { expect, test } from 'vitest'

let calls = 0

test('answers at the second call', { retry: 2 }, () => {
  calls += 1
  expect(calls, 'calls until the bank answers').toBe(2) // HERE(answers at the second call)
})

test.todo('answers at once')
