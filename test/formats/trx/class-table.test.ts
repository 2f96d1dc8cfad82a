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

test("many hashes are found, also those that differ only in their upper or only in their lower bits", () => {
  const table = newClassTable();
  const hashes = Array.from({ length: 20_000 }, (_, n) => (n % 2 === 0 ? n : n * 2 ** 32));
  for (const [value, hash] of hashes.entries()) table.set(hash, value);
  expect(hashes.filter((hash, value) => table.get(hash) !== value)).toEqual([]);
});
