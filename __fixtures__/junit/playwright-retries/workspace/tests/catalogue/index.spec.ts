import { expect, test } from '@playwright/test'
import { Shop } from '../../support/shop'

for (const [sku, cents] of [['tea', 450], ['mug', 1200], ['gift', -5]] as const) {
  test(`sells ${sku}`, () => {
    const shop = new Shop().add(sku, cents) // HERE(sells gift)
    expect(shop.checkout().lines).toEqual([sku])
  })
}

test('fits the screen', ({ viewport }) => {
  expect(viewport?.width).toBeGreaterThan(1000) // HERE(fits the screen)
})

test.describe('stock', () => {
  test.beforeAll(() => {
    if (test.info().project.name === 'mobile') throw new Error('the warehouse is closed') // HERE(has tea)
  })

  test('has tea', () => {
    expect(new Shop().add('tea', 450).basket.has('tea')).toBe(true)
  })
})
