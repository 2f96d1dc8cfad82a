import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, hashOfPlainLine, hashStart } from "../src/hash.ts";
import { anyCharacter } from "./any-character.ts";

const from = hashStart("ShopTest");

/** Mostly printable ASCII, with what makes a text no plain line. */
const texts = fc
  .array(fc.oneof(fc.constantFrom("a", "Z", "~", "!", " "), fc.string({ unit: anyCharacter })))
  .map((parts) => parts.join(""));

test("a plain line is printable ASCII with single spaces inside, and has the number that any text has", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const isPlain = /^(?:[!-~](?: ?[!-~])*)?$/.test(text);
      expect(hashOfPlainLine(text, from)).toBe(isPlain ? hashOf(text, from) : undefined);
    }),
  );
});

test.each(["\0", "\x1f", "\x7f", "\x80", "é", "😀", " ", "  "])(
  "%j is found wherever it stands in a line",
  (odd) => {
    for (let before = 0; before < 9; before++) {
      const line = `${"a".repeat(before)}${odd}`;
      expect(hashOfPlainLine(line, from)).toBeUndefined();
      if (odd !== " ") expect(hashOfPlainLine(`${line}bcdefghi`, from)).toBeUndefined();
    }
  },
);

test("a single space can be anywhere inside a plain line", () => {
  for (let before = 1; before < 9; before++) {
    const line = `${"a".repeat(before)} bcdefghi`;
    expect(hashOfPlainLine(line, from)).toBe(hashOf(line, from));
  }
});

test("long texts count to their last character, whatever its length in bytes", () => {
  for (const character of ["a", "é", "語", "😀"]) {
    for (const length of [1000, 1364, 1365, 1366, 2000, 4095, 4096, 5000]) {
      const start = character.repeat(length / character.length);
      expect(hashOf(`${start}語`)).not.toBe(hashOf(`${start}誌`));
    }
  }
});

test("texts that differ have numbers that differ", () => {
  const names = Array.from({ length: 100_000 }, (_, n) => `keeps the total right [row ${n}]`);
  const lengths = Array.from({ length: 5000 }, (_, n) => "!".repeat(n));
  const all = new Set([...names, ...lengths].map((name) => hashOf(name, from)));
  expect(all.size).toBe(names.length + lengths.length);
});

test("the number depends on what comes before the text", () => {
  expect(hashOf("adds", hashStart("A"))).not.toBe(hashOf("adds", hashStart("B")));
});

test("a number fits into 53 bits", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 5000 }), (text) => {
      const hash = hashOf(text);
      expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
    }),
  );
});
