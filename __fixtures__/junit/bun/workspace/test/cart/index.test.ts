import { describe, expect, it, test } from 'bun:test'
import { Cart } from '../../src/cart'
import { expectTotal } from '../helpers'

describe('Cart', () => {
  it('is free when empty', () => {
    expect(new Cart().total).toBe(0)
  })

  it('keeps what was added', () => {
    expect(new Cart().add('tea').skus).toEqual(['Tea']) // HERE(keeps what was added)
  })

  it('adds up', () => {
    expectTotal(new Cart().add('tea'), 540) // HERE(adds up)
  })

  it.skip('wraps gifts', () => {})

  it.todo('takes vouchers')

  describe('when it is late', () => {
    it('is closed', async () => {
      await expect(Promise.resolve('open')).rejects.toThrow('closed') // HERE(is closed)
    })

    it('still sells mugs', () => {
      new Cart().add('mug').add('mug') // HERE(still sells mugs)
    })

    it.failing('is forgotten', () => {
      expect(new Cart().total).toBe(1)
    })

    it('waits', async () => { // HERE(waits)
      await new Promise(() => {})
    }, 50)
  })
})

test('<odd> "name" | `code` & 100 % 🛒', () => {
  expect({ a: 1, b: ['x'] }).toEqual({ a: 1, b: ['y'] }) // HERE(<odd> "name")
})
