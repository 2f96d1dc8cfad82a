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
