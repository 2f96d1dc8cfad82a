'use strict'; // HERE(shop/unknown-rule)

exports.price = (sku, country, day, member) => { // HERE(complexity)
  if (sku === 'tea' && day === 1) return 400;
  if (country === 'ch') return member ? 500 : 550;
  if (prices.has(sku)) return prices.get(sku) // HERE(semi) HERE('prices' is not defined)
  return 450;
};
