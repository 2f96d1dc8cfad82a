import { level } from "../stock/index.js";

type Sku = any;

export function add(cart: string[], sku: Sku): string[] {
  if (level(sku) == 0) return cart;
  sku = sku.trim();
  console.log("added " + sku);
  return [...cart, sku];
}
