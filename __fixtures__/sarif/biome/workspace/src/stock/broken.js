export const reserve = (sku) => { // HERE(Code formatting aborted)
  return sku +; // HERE(parse)
};
