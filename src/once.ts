/** Calls `make` on the first call and returns the same value after that. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Calls `make` once for each key and returns the same value after that. Object keys can be in a `WeakMap`. */
export function oncePer<K, V>(
  make: (key: K) => V,
  made: {
    get(key: K): V | undefined;
    has(key: K): boolean;
    set(key: K, value: V): unknown;
  } = new Map<K, V>(),
): (key: K) => V {
  return (key) => {
    const before = made.get(key);
    if (before !== undefined || made.has(key)) return before as V;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/**
 * Calls `make` once for all items with the same keys, and returns the same value after that. A key is only asked for if
 * the keys before it aren't enough to distinguish the item from all earlier ones, so long keys come last.
 */
export function oncePerKeys<T, V>(
  keys: readonly ((item: T) => unknown)[],
  make: (item: T) => V,
): (item: T) => V {
  type Found = Map<unknown, Found> | { readonly item: T; readonly value: V };
  const first = new Map<unknown, Found>();
  return (item) => {
    let found: Found = first;
    for (let k = 0; found instanceof Map; k++) {
      const toKey = keys[k] as (item: T) => unknown;
      const key = toKey(item);
      const next: Found | undefined = found.get(key);
      if (next === undefined) {
        const value = make(item);
        found.set(key, { item, value });
        return value;
      }
      const toNextKey = keys[k + 1];
      if (!(next instanceof Map) && toNextKey) {
        const apart: Map<unknown, Found> = new Map([[toNextKey(next.item), next]]);
        found.set(key, apart);
        found = apart;
      } else found = next;
    }
    return found.value;
  };
}
