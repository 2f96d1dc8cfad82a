export const reserve = (sku, quantity) => {
  await take(sku, quantity) // HERE(Parsing error)
}
