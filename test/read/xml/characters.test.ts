import fc from "fast-check";
import { expect, test } from "vitest";
import { findForbidden, findForbiddenByte } from "../../../src/read/xml/characters.ts";

test.each([
  ["plain\ttext\r\nof two lines", -1],
  ["a\0b", 1],
  ["a\x1b[31m", 1],
  ["\x1f", 0],
  ["é\ufffe", 1],
  ["\x7f\x80\u2028😀\ufffd", -1],
])("the first forbidden character of %j is at %d", (text, at) => {
  expect(findForbidden(text)).toBe(at);
});

test("the first forbidden byte is at the same offset as in the text, at any alignment", () => {
  const byte = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 0x20, max: 0x7f }) },
    { weight: 4, arbitrary: fc.constantFrom(0x09, 0x0a, 0x0d) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x1f }) },
  );
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 40 }), fc.nat({ max: 7 }), (codes, offset) => {
      const bytes = new Uint8Array([...new Array(offset).fill(0), ...codes, 0, 0]).subarray(
        offset,
        offset + codes.length,
      );
      expect(findForbiddenByte(bytes)).toBe(findForbidden(String.fromCharCode(...codes)));
    }),
    { seed: 29, numRuns: 1000 },
  );
});
