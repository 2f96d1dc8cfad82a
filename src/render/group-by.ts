/** One key with its items in order. It is never empty. */
export type Group<T> = readonly [T, ...T[]];

/** Groups items in the order in which their keys first occur. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly Group<T>[] {
  return [...Map.groupBy(items, keyOf).values()] as [T, ...T[]][];
}
