export function level(stock, sku) {
  try {
    return stock[sku].level
  } catch {} // HERE(no-empty)
  return undefind // HERE('undefind' is not defined)
}
