import { expect, test } from '@playwright/test'

export interface Receipt {
  lines: string[]
  total: number
}

export class Shop {
  readonly basket = new Map<string, number>()

  add(sku: string, cents: number): this {
    if (cents <= 0) throw new RangeError(`the price of ${sku} is ${cents}`)
    this.basket.set(sku, cents)
    return this
  }

  checkout(): Receipt {
    const prices = [...this.basket.values()]
    return { lines: [...this.basket.keys()], total: prices.reduce((sum, cents) => sum + cents, 0) }
  }
}

export async function expectReceipt(shop: Shop, total: number): Promise<void> {
  await test.step('compare the receipt', () => {
    expect(shop.checkout().total, 'total of the receipt').toBe(total)
  })
}
