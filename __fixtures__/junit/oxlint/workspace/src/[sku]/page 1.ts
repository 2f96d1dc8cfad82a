export function page(sku: string) {
  if (sku === NaN) { // HERE(use-isnan)
    return null
  }
  return sku
}
