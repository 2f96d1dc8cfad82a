const levels: Record<string, number> = { tea: 40 }

export const level = (sku: string) => {
  debugger // HERE(no-debugger)
  return levels[sku] ?? 0
}

// oxlint-disable-next-line no-console
export const print = () => console.log(levels)
