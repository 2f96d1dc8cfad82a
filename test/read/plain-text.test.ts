import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clip, oneLine, plainText } from "../../src/read/plain-text.ts";
import { anyCharacter } from "../any-character.ts";

describe("plain text", () => {
  test.each([
    ["colours", "\x1b[1;31mred\x1b[0m", "red"],
    ["cursor movements", "\x1b[2K\x1b[1Gdone\x1b[?25h", "done"],
    ["terminal links", "\x1b]8;;https://shop.example\x07cart\x1b]8;;\x1b\\", "cart"],
    ["character set sequences", "\x1b(B\x1b[mplain\x1b=", "plain"],
    ["sequences in the one-byte form", "\x9b31mred\x9b0m", "red"],
    ["sequences without their escape character", "[31mred[39m [1mbold[22m", "red bold"],
    ["pytest's escaped form", "#x1B[31mred#x1B[0m", "red"],
    ["CTest's escaped form", "[NON-XML-CHAR-0x1B][31mred[NON-XML-CHAR-0x1B][0m", "red"],
    ["gotestsum's escaped form", "\ufffd[31mred\ufffd[0m", "red"],
    ["Catch2's escaped form", "\\x1B[31mred\\x1B[0m", "red"],
    ["JSON's escaped form", "\\u001b[31mred\\u001B[0m", "red"],
    ["Surefire's escaped form", "&#27;[31mred&amp#27;[0m", "red"],
    ["control characters", "a\0b\bc\x7fd\x85e", "abcde"],
    ["carriage returns", "a\r\nb\rc\nd\te", "a\nb\nc\nd\te"],
    ["lone surrogates", "a\ud800b\udc00c😀", "a\ufffdb\ufffdc😀"],
  ])("has no %s", (_, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test.each([
    ["rate(requests[5m]) + rate(errors[30m:1m])"],
    ["took [1m 20s] of [3ms]"],
    ["cart[0][1] and [x]"],
    ["\ufffd and C:\\users\\e"],
    ["ünï ☕ \u2028 \u202e"],
  ])("keeps text that only resembles a sequence: %s", (text) => {
    expect(plainText(text)).toBe(text);
  });

  test("never contains a lone surrogate or a control character other than newline and tab", () => {
    const unit = fc.oneof(
      fc.constantFrom(
        "\x1b",
        "[",
        "31m",
        "]",
        "\x9b",
        "\r",
        "\n",
        ";",
        "#x1B",
        "\\e",
        "\ud800",
        "\x07",
      ),
      fc.string({ unit: anyCharacter, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const plain = plainText(parts.join(""));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(plain).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
        expect(plain.isWellFormed()).toBe(true);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  // A pattern that backtracks would exceed the test's time limit.
  test.each([
    ["\x1b["],
    ["\x1b]"],
    ["["],
    ["[31;"],
    ["\x1b[;;;"],
    ["#x1B["],
    ["\x1b "],
    ["\\u001b"],
    ["[1;"],
    ["1B]["],
  ])("is made in linear time from 200,000 times %j", (text) => {
    expect(plainText(text.repeat(200_000)).length).toBeLessThanOrEqual(text.length * 200_000);
  });
});

test("one line has only single spaces as white space", () => {
  expect(oneLine(" a\n\t b\u00a0c\r\n\x1b[0m d ")).toBe("a b c d");
});

describe("a clipped text", () => {
  test("keeps its start and end and says how much is missing", () => {
    const clipped = clip(`${"a".repeat(500)}${"z".repeat(500)}`, 200);
    expect(clipped).toBe(`${"a".repeat(75)}\n[… 850 characters left out …]\n${"z".repeat(75)}`);
  });

  test("is within the limit and well-formed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 400 }),
        fc.integer({ min: 100, max: 300 }),
        (text, limit) => {
          const clipped = clip(text, limit);
          expect(clipped.length).toBeLessThanOrEqual(limit);
          if (text.length <= limit) expect(clipped).toBe(text);
          else expect(clipped.isWellFormed()).toBe(true);
        },
      ),
      { seed: 13 },
    );
  });
});
