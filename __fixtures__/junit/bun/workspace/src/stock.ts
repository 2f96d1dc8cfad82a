const levels: Record<string, number> = { tea: 20, mug: 1 }

export function take(sku: string): void {
  const level = levels[sku] ?? 0
  if (level < 1) {
    throw new Error(`\u001b[31m${sku}\u001b[39m is sold out`)
  }
  levels[sku] = level - 1
}

export const level = (sku: string): number => levels[sku] ?? 0
