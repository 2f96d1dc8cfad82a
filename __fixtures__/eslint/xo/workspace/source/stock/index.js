const levels = new Map([['tea', 40]]);

export const level = sku => { // HERE(arrow-body-style)
  return levels.get(sku) ?? 0; // HERE(@stylistic/indent)
};

// eslint-disable-next-line unicorn/no-null -- HERE(Unused eslint-disable directive)
export const nothing = null;
