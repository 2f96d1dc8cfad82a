import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { Basket } from '../../src/basket/basket.js'
import { assertPrice } from '../helpers.js'

describe('Basket', () => {
  it('is free when empty', () => {
    assert.equal(new Basket().net(), 0)
  })

  it('adds up its lines', () => {
    assertPrice(new Basket().add('tea', 450, 2).net(), 900)
    assertPrice(new Basket().add('mug', 1200, 2).net(), 2500) // HERE(adds up its lines)
  })

  it('refuses half an article', () => {
    const basket = new Basket().add('tea', 450)
    basket.add('mug', 1200, 0.5) // HERE(refuses half an article)
  })

  it('prints a receipt', () => {
    const receipt = new Basket().add('tea', 450).add('mug', 1200).print(6)
    assert.deepEqual(receipt.split('\n'), ['tea   450', 'mug   1250']) // HERE(prints a receipt)
  })

  describe('gross', () => {
    for (const [country, expected] of [['de', 1190], ['at', 1200], ['ch', 1081], ['fr', 1200]]) {
      it(`of 10.00 in ${country}`, () => {
        const basket = new Basket().add('box', 1000)
        assert.equal(basket.gross(country), expected) // HERE(of 10.00 in fr)
      })
    }
  })

  it('gives a discount', { skip: 'not before the sale' }, () => {
    assert.fail('never')
  })

  it('knows gift wrapping', { todo: 'see #31' }, () => {
    assert.ok(new Basket().wrapped)
  })

  it.todo('remembers the customer')
})

test('checkout', async (t) => {
  const basket = new Basket().add('tea', 450)

  await t.test('with money', () => {
    assert.ok(basket.net() <= 500)
  })

  await t.test('with the very last coin', async () => {
    await assert.rejects(async () => basket.net(), /too expensive/) // HERE(with the very last coin)
  })
})

test('<odd> "name" | `code` & 100 % 🛒', (t) => {
  t.diagnostic('\u001b[33mdiagnostic\u001b[39m')
  throw new Error('<tag attr="1"> ]]> ends here') // HERE(<odd>)
})
