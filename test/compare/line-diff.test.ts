import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "../../src/compare/diff/diff.ts";
import { diffLines, diffTexts } from "../../src/compare/diff/line-diff.ts";

/** Applies the changes to the old text and returns the new one. */
function apply(before: readonly string[], changes: readonly Change[]): readonly string[] {
  const after: string[] = [];
  let at = 0;
  for (const { oldStart, newStart, removed, added } of changes) {
    const start = removed.length > 0 ? oldStart - 1 : oldStart;
    after.push(...before.slice(at, start));
    expect(before.slice(start, start + removed.length)).toEqual(removed);
    expect(after).toHaveLength(added.length > 0 ? newStart - 1 : newStart);
    after.push(...added);
    at = start + removed.length;
  }
  return [...after, ...before.slice(at)];
}

const lines = fc.array(fc.constantFrom("a", "b", "c", "}", "", "d", "e"), { maxLength: 40 });

test("applying the changes to the old text gives the new one", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(apply(before, diffLines(before, after))).toEqual(after);
    }),
  );
});

test("texts that differ only in line endings have no changes", () => {
  fc.assert(
    fc.property(lines, (text) => {
      expect(diffTexts(text.join("\n"), text.join("\r\n"))).toEqual([]);
    }),
  );
});

test("only inserted or deleted lines are changes", () => {
  const text = Array.from({ length: 50 }, (_, n) => (n % 5 === 4 ? "}" : `line ${n}`));
  const inserted = text.toSpliced(20, 0, "one", "}", "two");
  expect(diffLines(text, inserted)).toEqual([
    { oldStart: 20, newStart: 21, removed: [], added: ["one", "}", "two"] },
  ]);
  expect(diffLines(inserted, text)).toEqual([
    { oldStart: 21, newStart: 20, removed: ["one", "}", "two"], added: [] },
  ]);
});

test("texts without a common line are one change", () => {
  expect(diffTexts("a\nb", "c")).toEqual([
    { oldStart: 1, newStart: 1, removed: ["a", "b"], added: ["c"] },
  ]);
  expect(diffTexts("", "a\n")).toEqual([{ oldStart: 0, newStart: 1, removed: [], added: ["a"] }]);
});

test("the changes are correct for long texts with many equal lines in another order", () => {
  const before = Array.from({ length: 3000 }, (_, n) => `${n % 60}`);
  const after = before.toReversed();
  expect(apply(before, diffLines(before, after))).toEqual(after);
});
