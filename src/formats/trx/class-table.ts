/**
 * The number of slots that are tried for a hash. The hashes of a hostile report may all begin at one slot; those that
 * find no free slot nearby are kept in a Map.
 */
const maxTried = 32;

/**
 * Makes a map from the hashes of ids to numbers. A million of them take 25 MB, half of the size of a Map. A hash is
 * kept in its own slot or one of the next: https://en.wikipedia.org/wiki/Linear_probing
 */
export function newClassTable() {
  let hashes = new Float64Array(1024);
  /** 0 for a free slot, else the value + 1. */
  let values = new Uint32Array(1024);
  let used = 0;
  const others = new Map<number, number>();

  return {
    /** @param value at least 0 */
    set(hash: number, value: number): void {
      const place = placeOf(hash);
      if (place < 0) {
        others.set(hash, value);
        return;
      }
      if (values[place] === 0) used++;
      hashes[place] = hash;
      values[place] = value + 1;
      if (used * 4 > values.length * 3) grow();
    },
    get(hash: number): number | undefined {
      const place = placeOf(hash);
      const found = place < 0 ? 0 : (values[place] as number);
      return found === 0 ? others.get(hash) : found - 1;
    },
  };

  /** Returns the slot of a hash, or a free one for it; -1 if there is neither. */
  function placeOf(hash: number): number {
    const mask = values.length - 1;
    let mixed = Math.imul(hash / 2 ** 32, 0x9e3779b1) ^ hash;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 13)) & mask;
    for (let tried = 0; tried < maxTried; tried++) {
      if (values[place] === 0 || hashes[place] === hash) return place;
      place = (place + 1) & mask;
    }
    return -1;
  }

  function grow(): void {
    const before = { hashes, values };
    hashes = new Float64Array(values.length * 2);
    values = new Uint32Array(values.length * 2);
    used = 0;
    for (const [at, value] of before.values.entries()) {
      if (value === 0) continue;
      const hash = before.hashes[at] as number;
      const place = placeOf(hash);
      if (place < 0) others.set(hash, value - 1);
      else {
        used++;
        hashes[place] = hash;
        values[place] = value;
      }
    }
  }
}
