const bitsPerId = 9.6;
const hashes = 7;

/** Larger sets don't fit into the text of a check run: in base64, this one has 64,000 characters. */
export const maxBloomIds = 40_000;

/**
 * Makes the bits of a set of 48-bit ids, with false positives (about 1 in 100) but no false negatives.
 * https://en.wikipedia.org/wiki/Bloom_filter
 */
export function toBloom(ids: ReadonlySet<number>): Uint8Array {
  const bits = new Uint8Array(Math.ceil((ids.size * bitsPerId) / 8));
  for (const id of ids) {
    for (let n = 0; n < hashes; n++) {
      const bit = bitOf(id, n, bits);
      bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
    }
  }
  return bits;
}

export function mayHave(bits: Uint8Array, id: number): boolean {
  if (bits.length === 0) return false;
  for (let n = 0; n < hashes; n++) {
    const bit = bitOf(id, n, bits);
    if (((bits[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** All hashes are made from two halves of the id. https://www.eecs.harvard.edu/~michaelm/postscripts/rsa2008.pdf */
function bitOf(id: number, n: number, bits: Uint8Array): number {
  // Integers of at most 31 bits, which are the fastest in V8.
  const first = (id % 0x1000000) | 0;
  const step = (id / 0x1000000) | 1;
  return (first + n * step) % (bits.length * 8);
}
