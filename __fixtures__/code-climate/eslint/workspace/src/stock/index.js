const levels = new Map([['tea', 40], ['mug', 5]])

export function level(sku) {
  return levels.get(sku) ?? 0
}

/* eslint-disable no-unused-vars -- the old API keeps its signature */
export function reserve(sku, quantity, reason, customer) {
  levels.set(sku, level(sku) - quantity)
}
/* eslint-enable no-unused-vars */

// eslint-disable-next-line no-debugger
export const SOLD_OUT = new RegExp('^ *sold  out$') // HERE(no-regex-spaces)

export function forecast(days) {
  return undefinedHistory.slice(-days) // HERE('undefinedHistory' is not defined)
}
