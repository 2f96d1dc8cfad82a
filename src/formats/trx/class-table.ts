/** Numbers by the hashes of ids. A million take 25 MB, half of what they take in a Map. */
export interface ClassTable {
  /** @param value at least 0 */
  set(hash: number, value: number): void;
  get(hash: number): number | undefined;
}

/** Hashes with places to themselves, or behind those who have theirs: https://en.wikipedia.org/wiki/Linear_probing */
export function newClassTable(): ClassTable {
  // Ids that all have one place can't be made beforehand. What is found doesn't depend on it.
  const seed = Math.floor(Math.random() * 2 ** 32);
  let hashes = new Float64Array(1024);
  /** 0 where a place is free, else the value + 1. */
  let values = new Uint32Array(1024);
  let used = 0;

  return {
    set(hash, value) {
      const place = placeOf(hash);
      if (values[place] === 0) used++;
      hashes[place] = hash;
      values[place] = value + 1;
      if (used * 4 > values.length * 3) grow();
    },
    get(hash) {
      const found = values[placeOf(hash)] as number;
      return found === 0 ? undefined : found - 1;
    },
  };

  function placeOf(hash: number): number {
    const mask = values.length - 1;
    let mixed = Math.imul((hash / 2 ** 32) ^ seed, 0x9e3779b1) ^ hash;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 13)) & mask;
    while (values[place] !== 0 && hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  function grow(): void {
    const before = { hashes, values };
    hashes = new Float64Array(values.length * 2);
    values = new Uint32Array(values.length * 2);
    for (let at = 0; at < before.values.length; at++) {
      if (before.values[at] === 0) continue;
      const place = placeOf(before.hashes[at] as number);
      hashes[place] = before.hashes[at] as number;
      values[place] = before.values[at] as number;
    }
  }
}
