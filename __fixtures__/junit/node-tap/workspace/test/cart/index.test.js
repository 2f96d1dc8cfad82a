import t from 'tap'
import { Cart } from '../../lib/cart.js'

t.equal(new Cart().total, 0, 'an empty cart is free')

const cart = new Cart()
cart.add('tea')
t.same(cart.skus, ['Tea'], 'keeps what was added') // HERE(keeps what was added)

t.test('gift wrapping', { todo: 'next year' }, async (t) => {
  t.ok(false, 'is pretty')
})

t.test('sums up', async (t) => { // HERE(sums up)
  const empty = new Cart()
  t.equal(empty.total, 0, 'of nothing')

  // a full one
  const full = new Cart()

  // tea is what we have
  full.add('tea')
  t.equal(full.total, 540, 'of a tea') // HERE(of a tea)
})

t.test('vouchers', { skip: 'no marketing' }, async () => {})

t.test('runs dry', async () => { // HERE(runs dry)
  const greedy = new Cart()
  greedy.add('mug')

  // one is fine

  // the second one is not there
  greedy.add('mug') // HERE(is sold out)
})

const text = 'tea & <mug> | "cup"'

// no kettle on the shelf
t.match(text, /kettle/, 'odd <name> & "quotes" | `code` 🫖') // HERE(odd <name>)
