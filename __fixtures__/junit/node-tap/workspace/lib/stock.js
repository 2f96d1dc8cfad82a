const levels = { tea: 2, mug: 1 }

export function take(sku) {
  if (!levels[sku]) throw new Error(`\u001b[31m${sku}\u001b[39m is sold out`)
  levels[sku] -= 1
}

export const level = (sku) => levels[sku] ?? 0
