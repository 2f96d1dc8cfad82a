import { assertEquals } from '../../src/assert.ts'
import { Cart } from '../../src/cart.ts'

Deno.test('empty cart is free', () => {
  assertEquals(new Cart().total, 0)
})

Deno.test('adds up', () => {
  assertEquals(new Cart().add('tea').total, 540) // HERE(adds up)
})

Deno.test('unknown article', () => {
  new Cart().add('tea').add('unicorn') // HERE(unknown article)
})

Deno.test({ name: 'gift wrapping', ignore: true, fn() {} })

Deno.test('checkout', async (t) => { // HERE(checkout)
  await t.step('with money', () => {
    assertEquals(new Cart().add('mug').total <= 1500, true)
  })
  await t.step('without money', async (t) => { // HERE(without money)
    await t.step('asks for cash', () => {
      assertEquals(new Cart().add('mug').total, 0) // HERE(asks for cash)
    })
  })
})

Deno.test('<odd> "name" | `code` & 100 % 🦕', () => {
  console.log('\u001b[33mhello\u001b[39m')
  throw new Error('ends with ]]> & <tag>\u0007') // HERE(<odd> "name")
})
