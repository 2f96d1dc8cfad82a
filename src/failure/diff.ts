import type { Hunk } from "../model/failure.ts";

/** The line that tells which sign is whose. */
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

/** Whether there is a diff in a text. */
export function hasDiff(text: string): boolean {
  return legends.some(({ pattern }) => pattern.test(text));
}

/** What the first diff of a text changes, in runs of lines. */
export function readDiff(text: string): readonly Hunk[] {
  const found = legends.flatMap(({ pattern, expected }) => {
    const match = pattern.exec(text);
    return match ? [{ legend: match[0], start: match.index, expected }] : [];
  });
  const [first, next] = found.sort((a, b) => a.start - b.start);
  if (!first) return [];
  // Bun writes the legend below.
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
