export function level(sku) {
  return stock[sku;
}

export function show(element) {
  element.innerHTML = `${level("mug")}`; // HERE(inner-html)
}
