/** Things of one key, in their order; at least one. */
export type Group<T> = readonly [T, ...T[]];

/** Groups in the order of their first items. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly Group<T>[] {
  return [...Map.groupBy(items, keyOf).values()] as [T, ...T[]][];
}
