/** A number of 53 bits by two multiplicative hashes: enough to tell millions of names apart. */
export function hashOf(text: string): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return ((high >>> 0) & 0x1fffff) * 2 ** 32 + (low >>> 0);
}
