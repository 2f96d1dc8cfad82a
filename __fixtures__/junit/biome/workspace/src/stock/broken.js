export const reserve = (sku) => {
  return sku +; // HERE(parse)
};
