'use strict';

// eslint-disable-next-line no-undef
const price = (sku) => window.prices[sku];

async function show(sku) { // HERE('show' is defined but never used)
  element.textContent = price(sku); // HERE('element' is not defined)
  return;
  sku.hidden = false; // HERE(no-unreachable)
}
