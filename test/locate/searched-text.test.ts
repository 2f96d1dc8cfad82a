import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSearchedText } from "../../src/locate/searched-text.ts";

const isWord = /[\w$]/;

/** The reference implementation: returns the offsets of a phrase in whole words. */
function findOffsets(text: string, phrase: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const isWhole =
      !isWord.test(text[at - 1] ?? "") && !isWord.test(text[at + phrase.length] ?? "");
    if (isWhole) places.push(at);
  }
  return places;
}

test("a search finds every occurrence of a phrase in whole words", () => {
  const word = fc.constantFrom(
    "a",
    "ab",
    "add",
    "$x",
    "_",
    "1",
    "class ",
    " ",
    ".",
    "(",
    '"',
    "\n",
  );
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, phrase, (content, wanted) => {
      if (!isWord.test(wanted)) return;
      expect(openSearchedText(content).find(wanted)).toEqual(
        expect.arrayContaining(findOffsets(content, wanted)),
      );
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test("a search finds a phrase with non-ASCII characters", () => {
  expect(openSearchedText('it("合計 größer")').find("合計 größer")).toEqual([4]);
});

describe("a search for a phrase", () => {
  const text = `${"test adds ".repeat(50_000)}\nit("adds tea")`;

  test("checks nothing if one of its words doesn't occur", () => {
    const steps = { left: 1000 };
    const searched = openSearchedText(text, steps);
    for (let n = 0; n < 10_000; n++) searched.find(`test adds ${n}`);
    expect(searched.find("adds tea")).toHaveLength(1);
    expect(steps.left).toBeGreaterThan(900);
  });

  test("checks no more occurrences of its rarest word than there are steps left", () => {
    const steps = { left: 1000 };
    const searched = openSearchedText(text, steps);
    expect(searched.find("adds")).toHaveLength(1000);
    expect(searched.find("adds tea")).toEqual([]);
    expect(steps.left).toBe(0);
  });
});
