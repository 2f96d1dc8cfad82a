import { expect, test } from '@playwright/test'
import { expectReceipt, Shop } from '../../support/shop'

test.describe('checkout', () => {
  test('starts with nothing', () => {
    expect(new Shop().checkout()).toEqual({ lines: [], total: 0 })
  })

  test('adds up', async () => {
    await expectReceipt(new Shop().add('tea', 450), 450)
    await expectReceipt(new Shop().add('tea', 450).add('mug', 1200), 1700) // HERE(adds up)
  })

  test('shows all that is wrong', () => {
    const receipt = new Shop().add('tea', 450).checkout()
    expect.soft(receipt.lines, 'lines').toEqual(['Tea']) // HERE(shows all that is wrong)
    expect.soft(receipt.total, 'total').toBe(540)
  })

  test.skip('prints in colour', () => {})

  test('refuses a free lunch', () => {
    new Shop().add('lunch', 0) // HERE(refuses a free lunch)
  })

  test('is quick', async () => { // HERE(is quick)
    await new Promise(() => {})
  })

  test('polls the till', async ({}, testInfo) => {
    expect(testInfo.retry).toBe(1) // HERE(polls the till)
  })

  test.fixme('takes vouchers', { annotation: { type: 'issue', description: 'https://shop.example/issues/12' } }, () => {
    expect(1).toBe(2)
  })

  test('refuses stolen cards', () => {
    test.fail(true, 'not built yet')
    expect(new Shop().checkout().total).toBe(1)
  })

  test('gives change', () => { // HERE(gives change)
    test.fail()
    expect(5 - 3).toBe(2)
  })

  test.describe('payment > card', () => {
    test.beforeEach(({}, testInfo) => {
      console.log(`\u001b[36m${testInfo.title}\u001b[39m`)
    })

    test('asks for <pin> & "name" | `code` 💳', async () => {
      await expect(async () => {
        expect(new Shop().add('tea', 450).checkout().lines).toContain('pin')
      }).toPass({ timeout: 300 }) // HERE(asks for <pin>)
    })
  })
})
