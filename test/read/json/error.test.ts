import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonError } from "../../../src/read/json/error.ts";

const keptLists = new Set(["a"]);

const json = fc
  .oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.constantFrom("a", "b", "c"), fc.jsonValue()))
  .map((value) => JSON.stringify(value));

/** A document with one changed character, usually invalid. */
const damaged = fc
  .tuple(json, fc.nat(), fc.constantFrom(...'[]{}:,"\\0-+.eE tfnu1\n\x01'))
  .map(([text, at, character]) => {
    const place = 1 + (at % (text.length - 1));
    return text.slice(0, place) + character + text.slice(place + 1);
  });

test("a valid document has no error", () => {
  fc.assert(
    fc.property(json, (text) => {
      expect(findJsonError(text, 0, keptLists)).toBeUndefined();
    }),
    { seed: 1 },
  );
});

test("an error is at the position that JSON.parse reports, or at the start of its word or escape", () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const error = findJsonError(text, 0, keptLists);
      const message = parseError(text);
      // Text after a complete document isn't an error of the document.
      if (!error) {
        expect(message ?? "after JSON").toContain("after JSON");
        return;
      }
      const position = Number(/at position (\d+)/.exec(message ?? "")?.[1] ?? error.offset);
      expect(text.slice(error.offset, position)).toMatch(/^[\w+.-]*$/);
      expect(message).toBeDefined();
    }),
    { seed: 2, numRuns: 500 },
  );
});

test("the kept part of a broken document is valid JSON and its start", () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const kept = findJsonError(text, 0, keptLists)?.kept;
      if (kept === undefined) return;
      expect(parseError(kept)).toBeUndefined();
      expect(text.startsWith(kept.replace(/[\]}]+$/, ""))).toBe(true);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test.each([["tRUE"], ["True"], ["1."], [".5"], ["+1"], ["1e"], ["--1"], ["NaN"], ["'a'"]])(
  "%s isn't a value",
  (literal) => {
    expect(findJsonError(`[${literal}]`, 0, keptLists)?.offset).toBe(1);
  },
);

function parseError(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
