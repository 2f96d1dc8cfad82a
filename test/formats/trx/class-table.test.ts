import fc from "fast-check";
import { expect, test } from "vitest";
import { newClassTable } from "../../../src/formats/trx/class-table.ts";

test("what was set last for a hash is found, and nothing for others", () => {
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

/** Hashes that all begin at one place of any table: the first 32 bits cancel out what the others add. */
const atOnePlace = Array.from({ length: 20_000 }, (_, high) => {
  const low = Math.imul(high, 0x9e3779b1) >>> 0;
  return high * 2 ** 32 + low;
});

test.each([
  ["differ in their upper bits only", Array.from({ length: 20_000 }, (_, n) => n * 2 ** 32)],
  ["begin at one place", atOnePlace],
])("many hashes that %s are found, also when they are set again", (_, hashes) => {
  const table = newClassTable();
  for (const [value, hash] of hashes.entries()) table.set(hash, value);
  expect(hashes.filter((hash, value) => table.get(hash) !== value)).toEqual([]);
  for (const [value, hash] of hashes.entries()) table.set(hash, value + 1);
  expect(hashes.filter((hash, value) => table.get(hash) !== value + 1)).toEqual([]);
});
