import fc from "fast-check";
import { expect, test } from "vitest";
import { newClassTable } from "../../../src/formats/trx/class-table.ts";

test("a class table returns the last value of a hash and undefined for other hashes", () => {
  const hash = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, fc.nat())), hash, (pairs, other) => {
      const table = newClassTable();
      for (const [key, value] of pairs) table.set(key, value);
      const map = new Map(pairs);
      for (const key of [...map.keys(), other]) expect(table.get(key)).toBe(map.get(key));
    }),
  );
});

/** Hashes that all start at the same slot of any table: the upper 32 bits cancel out the lower ones. */
const colliding = Array.from({ length: 20_000 }, (_, high) => {
  const low = Math.imul(high, 0x9e3779b1) >>> 0;
  return high * 2 ** 32 + low;
});

test.each([
  ["differ in their upper bits only", Array.from({ length: 20_000 }, (_, n) => n * 2 ** 32)],
  ["start at the same slot", colliding],
])("a class table finds many hashes that %s, and can set them again", (_, hashes) => {
  const table = newClassTable();
  for (const [value, hash] of hashes.entries()) table.set(hash, value);
  expect(hashes.filter((hash, value) => table.get(hash) !== value)).toEqual([]);
  for (const [value, hash] of hashes.entries()) table.set(hash, value + 1);
  expect(hashes.filter((hash, value) => table.get(hash) !== value + 1)).toEqual([]);
});
