import type { Hunk } from "../model/failure.ts";
import { shapeOf } from "./read-frames.ts";

/** The line that explains which sign marks which value. */
const legends: readonly { readonly pattern: RegExp; readonly expected: "-" | "+" }[] = [
  // Jest, Vitest, Bun, Playwright
  {
    pattern: /^[ \t]*- (?:Expected|Snapshot)(?: {2}- \d+)?\n[ \t]*\+ Received(?: {2}\+ \d+)?$/m,
    expected: "-",
  },
  // PHPUnit, testify, node-tap
  { pattern: /^[ \t]*--- [Ee]xpected\n[ \t]*\+\+\+ [Aa]ctual$/m, expected: "-" },
  // node:assert
  { pattern: /^[ \t]*\+ actual - expected$/m, expected: "-" },
  // go-cmp
  { pattern: /\(-want \+got\)/, expected: "-" },
  // Mocha
  { pattern: /^[ \t]*\+ expected - actual$/m, expected: "+" },
  // Deno
  { pattern: /^[ \t]*\[Diff\] Actual \/ Expected$/m, expected: "+" },
];

export function hasDiff(text: string): boolean {
  return legends.some(({ pattern }) => pattern.test(text));
}

/** Returns the changes of the first diff in a text, in runs of lines. */
export function readDiff(text: string): readonly Hunk[] {
  const found = legends.flatMap(({ pattern, expected }) => {
    const match = pattern.exec(text);
    return match ? [{ legend: match[0], start: match.index, expected }] : [];
  });
  const [first, next] = found.sort((a, b) => a.start - b.start);
  if (!first) return [];
  // Bun writes the legend below the diff.
  const lines = text.slice(0, next?.start).replace(first.legend, "").split("\n");
  const hunks: { readonly minus: string[]; readonly plus: string[] }[] = [];
  let isRun = false;
  for (const line of lines) {
    const [, sign, value = ""] = /^[ \t]*([+-])(?![+-]{2})(.*)$/.exec(line) ?? [];
    if (sign) {
      if (!isRun) hunks.push({ minus: [], plus: [] });
      hunks.at(-1)?.[sign === "-" ? "minus" : "plus"].push(value.trim());
    }
    isRun = sign !== undefined;
  }
  return hunks.map(({ minus, plus }) =>
    first.expected === "-" ? { expected: minus, actual: plus } : { expected: plus, actual: minus },
  );
}

/** The role of a line in a diff: changed or next to a change, or equal. Undefined outside of the diff. */
export type DiffMark = "changed" | "equal" | undefined;

/** A legend, optionally after pytest's `E`, or the line numbers of a hunk. */
const legendLine =
  /^[ \t]*(?:E[ \t]+)?(?:- (?:Expected|Snapshot)\b|\+ Received\b|--- [Ee]xpected|\+\+\+ [Aa]ctual|\+ actual - expected|\+ expected - actual|\[Diff\] |Full diff:|@@ -\d)|\(-want \+got\)/;
const changedLine = /^[ \t]*(?:E[ \t]+)?(?:[+-](?![+-]{2} )|\?[ \t]+[\^~+-]|@@ )/;
const ofPytest = /^E(?:[ \t]|$)/;
/** How much of a line is matched, in UTF-16 units. */
const matchedLength = 200;

/** Marks each line of a text that belongs to a diff. Long diffs consist mostly of equal lines. */
export function markDiff(lines: readonly string[]): readonly DiffMark[] {
  const marks = lines.map((): DiffMark => undefined);
  const legends: number[] = [];
  let start = -1;
  let changes: number[] = [];
  for (const [i, whole] of lines.entries()) {
    const line = whole.slice(0, matchedLength);
    if (legendLine.test(line)) {
      legends.push(i);
      // If two legends follow each other, the diff begins with the second one.
      if (changes.length > 0 && i > (changes.at(-1) ?? 0) + 1) {
        markOne(marks, lines, start, changes);
        changes = [];
      }
      if (changes.length === 0) start = i;
    } else if (shapeOf(line)?.isTrace) {
      markOne(marks, lines, start, changes);
      start = -1;
      changes = [];
    } else if (start >= 0 && changedLine.test(line)) changes.push(i);
  }
  markOne(marks, lines, start, changes);
  if (marks.includes("changed")) for (const i of legends) marks[i] = "changed";
  return marks;
}

/** Lines count as equal if a change follows them, or if pytest's E says that its diff goes on. */
function markOne(
  marks: DiffMark[],
  lines: readonly string[],
  start: number,
  changes: readonly number[],
): void {
  const last = changes.at(-1);
  if (last === undefined) return;
  let end = last + 1;
  if (ofPytest.test(lines[last] ?? "")) while (ofPytest.test(lines[end] ?? "")) end++;
  for (let i = start; i < end; i++) marks[i] ??= "equal";
  for (const i of changes) {
    for (const near of [i - 1, i, i + 1])
      if (near >= start && near < marks.length) marks[near] = "changed";
  }
}
