import { oncePerKeys } from "./once.ts";

/** One key with its items in order. It is never empty. */
export type Group<T> = readonly [T, ...T[]];

/**
 * Groups items in the order in which their keys first occur. `Map.groupBy` takes four times the memory, of which most is
 * garbage.
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): readonly Group<T>[] {
  const groups = new Map<K, [T, ...T[]]>();
  const add = (item: T) => {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  };
  for (const item of items) add(item);
  return [...groups.values()];
}

/** Groups items like `groupBy`, by several keys: see `oncePerKeys`. */
export function groupByKeys<T>(
  items: readonly T[],
  keys: readonly ((item: T) => unknown)[],
): readonly Group<T>[] {
  const groups: [T, ...T[]][] = [];
  const groupOf = oncePerKeys(keys, (first: T) => {
    const group: [T, ...T[]] = [first];
    groups.push(group);
    return group;
  });
  items.forEach((item) => {
    const before = groups.length;
    const group = groupOf(item);
    if (groups.length === before) group.push(item);
  });
  return groups;
}
