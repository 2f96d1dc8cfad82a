import { level } from "../stock/index.js";

type Sku = any; // HERE(noExplicitAny)

export function add(cart: string[], sku: Sku): string[] {
  if (level(sku) == 0) return cart; // HERE(noDoubleEquals)
  sku = sku.trim(); // HERE(noParameterAssign)
  console.log("added " + sku); // HERE(noConsole) HERE(useTemplate)
  return [...cart, sku];
}
