import test from 'tape'
import { Cart } from '../../lib/cart.js'
import { checkTotal } from '../../lib/check.js'

test('Cart', (t) => {
  t.equal(new Cart().total, 0, 'is free when empty')
  t.deepEqual(new Cart().add('tea').skus, ['Tea'], 'keeps what was added') // HERE(keeps what was added)
  t.end()
})

test('total of a cart', (t) => {
  checkTotal(t, new Cart().add('tea'), 540) // HERE(the cart costs 540)
  t.ok(false, 'has <odd> & "quoted" | `names` 🛒') // HERE(has <odd>)
  t.throws(() => new Cart().add('mug').add('mug'), /no mugs/, 'tells what is missing') // HERE(tells what is missing)
  t.end()
})

test('gift wrapping', { todo: true }, (t) => {
  t.ok(false, 'is pretty')
  t.end()
})

test('vouchers', { skip: true }, (t) => t.end())

test('plan', (t) => {
  t.plan(2)
  t.pass('one of two')
  t.end() // HERE(plan != count)
})
