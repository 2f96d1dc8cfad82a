import type { LocatedFinding } from "../report.ts";

/** Findings that belong together, the worst first; at least one. */
export type Group = readonly [LocatedFinding, ...LocatedFinding[]];

/** From so many tests on, one error that all of them show is shown once. */
const leastAlike = 3;

/**
 * Groups failures that a reader takes for one: the same error in several tests, and the same test in several reports,
 * as of a matrix. The largest causes come first; the others keep their order.
 */
export function groupFailures(findings: readonly LocatedFinding[]): readonly Group[] {
  const large: Group[] = [];
  const small: Group[] = [];
  for (const alike of groupBy(findings, errorOf)) {
    const tests = groupBy(alike, testOf);
    if (tests.length >= leastAlike) large.push(alike);
    else small.push(...tests);
  }
  return [...large.sort((a, b) => b.length - a.length), ...small];
}

/** How many different tests a group holds. */
export function countTests(group: Group): number {
  return new Set(group.map(testOf)).size;
}

export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function testOf({ finding: { title, test } }: LocatedFinding): string {
  return test ? [...test.suites, test.className ?? "", test.name].join("\0") : title;
}

/** So much of a message tells one error from another, in UTF-16 units. */
const told = 300;

/** What the message says but for what changes from run to run: addresses, ports and lines, durations, ids. */
function errorOf({ finding }: LocatedFinding): string {
  const message = finding.message.slice(0, told);
  return `${finding.kind}\0${finding.level}\0${message.replace(changing, "0")}`;
}

const changing =
  /\b0x[\da-f]+|(?<=[\w)\]]):\d+|\b\d[\d.,]*(?= ?(?:ms|s|sec|seconds?|milliseconds?)\b)|\b[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}\b/gi;
