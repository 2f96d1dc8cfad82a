import test from 'tape'
import { Cart } from '../lib/cart.js'

test('cart', (t) => {
  t.equal(new Cart().add('tea').total, 500, 'costs 5.00 🛒')
  t.end()
})
