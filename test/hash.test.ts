import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, hashOfPlainLine, hashStart } from "../src/hash.ts";
import { anyCharacter } from "./any-character.ts";

const start = hashStart("ShopTest");

/** Mostly printable ASCII, with characters that aren't allowed in a plain line. */
const texts = fc
  .array(fc.oneof(fc.constantFrom("a", "Z", "~", "!", " "), fc.string({ unit: anyCharacter })))
  .map((parts) => parts.join(""));

test("hashOfPlainLine takes printable ASCII with single spaces inside and returns the same hash as hashOf", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const isPlain = /^(?:[!-~](?: ?[!-~])*)?$/.test(text);
      expect(hashOfPlainLine(text, start)).toBe(isPlain ? hashOf(text, start) : undefined);
    }),
  );
});

test.each(["\0", "\x1f", "\x7f", "\x80", "é", "😀", " ", "  "])(
  "a line with %j at any position isn't plain",
  (odd) => {
    for (let before = 0; before < 9; before++) {
      const line = `${"a".repeat(before)}${odd}`;
      expect(hashOfPlainLine(line, start)).toBeUndefined();
      if (odd !== " ") expect(hashOfPlainLine(`${line}bcdefghi`, start)).toBeUndefined();
    }
  },
);

test("a single space can be anywhere inside a plain line", () => {
  for (let before = 1; before < 9; before++) {
    const line = `${"a".repeat(before)} bcdefghi`;
    expect(hashOfPlainLine(line, start)).toBe(hashOf(line, start));
  }
});

test("the hash of a long text includes its last character, whatever the character's length in bytes", () => {
  for (const character of ["a", "é", "語", "😀"]) {
    for (const length of [1000, 1364, 1365, 1366, 2000, 4095, 4096, 5000]) {
      const prefix = character.repeat(length / character.length);
      expect(hashOf(`${prefix}語`)).not.toBe(hashOf(`${prefix}誌`));
    }
  }
});

test("different texts have different hashes", () => {
  const names = Array.from({ length: 100_000 }, (_, n) => `keeps the total right [row ${n}]`);
  const lengths = Array.from({ length: 5000 }, (_, n) => "!".repeat(n));
  const all = new Set([...names, ...lengths].map((name) => hashOf(name, start)));
  expect(all.size).toBe(names.length + lengths.length);
});

test("the hash depends on the start value", () => {
  expect(hashOf("adds", hashStart("A"))).not.toBe(hashOf("adds", hashStart("B")));
});

test("a hash fits into 53 bits", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 5000 }), (text) => {
      const hash = hashOf(text);
      expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
    }),
  );
});
