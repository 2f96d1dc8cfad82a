/**
 * Returns 32 bits of a line as a signed integer, ignoring white space. A run hashes thousands of short lines, for which
 * a loop is faster than SHA-1 and needs no copy without the white space. MurmurHash3 with UTF-16 units instead of bytes:
 * https://github.com/aappleby/smhasher/wiki/MurmurHash3
 */
export function hashLine(line: string): number {
  let hash = 0;
  let length = 0;
  const end = line.length;
  for (let at = 0; at < end; at++) {
    const unit = line.charCodeAt(at);
    if (
      unit <= 0x20
        ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
        : unit >= 0xa0 && otherSpaces.has(unit)
    )
      continue;
    length++;
    let part = Math.imul(unit, 0xcc9e2d51);
    part = (part << 15) | (part >>> 17);
    hash ^= Math.imul(part, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  return spread(hash ^ length);
}

/** The spaces outside ASCII that `\s` matches. https://tc39.es/ecma262/#prod-WhiteSpace */
const otherSpaces = new Set(
  Array.from("\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff", (space) => space.charCodeAt(0)),
);
for (let unit = 0x2000; unit <= 0x200a; unit++) otherSpaces.add(unit);

/** Makes each bit of the input affect each bit of the result. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
