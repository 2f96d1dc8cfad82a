/** A comparison that a tool wrote as a diff: the lines of each side that the other hasn't. */
export interface Diff {
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/** The line that tells which sign is whose. */
const legends: readonly { readonly pattern: RegExp; readonly expected: "-" | "+" }[] = [
  // Jest, Vitest, Bun, Playwright
  { pattern: /^[ \t]*- Expected(?: {2}- \d+)?\n[ \t]*\+ Received(?: {2}\+ \d+)?$/m, expected: "-" },
  // PHPUnit, testify
  { pattern: /^[ \t]*--- Expected\n[ \t]*\+\+\+ Actual$/m, expected: "-" },
  // node:assert
  { pattern: /^[ \t]*\+ actual - expected$/m, expected: "-" },
  // go-cmp
  { pattern: /\(-want \+got\)/, expected: "-" },
  // Mocha
  { pattern: /^[ \t]*\+ expected - actual$/m, expected: "+" },
  // Deno
  { pattern: /^[ \t]*\[Diff\] Actual \/ Expected$/m, expected: "+" },
];

export function readDiff(text: string): Diff | undefined {
  const legend = legends.find(({ pattern }) => pattern.test(text));
  if (!legend) return undefined;
  const minus: string[] = [];
  const plus: string[] = [];
  for (const line of text.replace(legend.pattern, "").split("\n")) {
    const [, sign, value = ""] = /^[ \t]*([+-])(?![+-]{2})(.*)$/.exec(line) ?? [];
    if (sign) (sign === "-" ? minus : plus).push(value.trim());
  }
  return legend.expected === "-"
    ? { expected: minus, actual: plus }
    : { expected: plus, actual: minus };
}
