export type Level = 'plenty' | 'low' | 'none'

const levels: Record<string, number> = { tea: 40, mug: 5 }

export function reserve(sku: string, quantity: number): Level {
  const left = (levels[sku] ?? 0) - quantity
  levels[sku] = left
  // @ts-ignore the old terminal sends strings HERE(ban-ts-comment)
  if (left == '0') return 'none'
  if (left < 10) {
    return 'low'
  } else if (left >= 10) {
    return 'plenty'
  }
  throw 'unreachable' // HERE(only-throw-error)
}

// eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-function
function audit(level: Level) {}
