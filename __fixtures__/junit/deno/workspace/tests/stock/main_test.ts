import { assertEquals } from '../../src/assert.ts'

for (const [sku, level] of [['tea', 40], ['mug', 6]] as const) {
  Deno.test(`level of ${sku} is ${level}`, () => {
    const levels: Record<string, number> = { tea: 40, mug: 5 }
    assertEquals(levels[sku], level) // HERE(level of mug is 6)
  })
}

Deno.test('starts a timer', () => {
  setTimeout(() => {}, 10_000)
})

Deno.test('rejects later', async () => {
  await new Promise((_, reject) => reject(new TypeError('the warehouse is closed'))) // HERE(rejects later)
})
