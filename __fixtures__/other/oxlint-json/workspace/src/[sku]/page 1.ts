export function page(sku: string) {
  if (sku === NaN) {
    return null
  }
  return sku
}
