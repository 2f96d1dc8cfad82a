import type { LocatedFinding } from "../report.ts";
import { type Group, groupBy } from "./group-by.ts";

/** Findings that belong together. */
export interface FailureGroup {
  readonly items: Group<LocatedFinding>;
  /** How many different tests there are among them. */
  readonly tests: number;
}

/** From so many tests on, one error that all of them show is shown once. */
const leastAlike = 3;

/**
 * Groups failures that a reader takes for one: the same error in several tests, and the same test in several reports,
 * as of a matrix. The largest causes come first; the others keep their order.
 */
export function groupFailures(findings: readonly LocatedFinding[]): readonly FailureGroup[] {
  const large: FailureGroup[] = [];
  const small: FailureGroup[] = [];
  for (const items of groupBy(findings, errorOf)) {
    const groups = items.length === 1 ? [items] : groupBy(items, testOf);
    if (groups.length >= leastAlike) large.push({ items, tests: groups.length });
    else for (const one of groups) small.push({ items: one, tests: 1 });
  }
  return [...large.sort((a, b) => b.tests - a.tests), ...small];
}

/** What people know the test by. */
function testOf({ finding }: LocatedFinding): string {
  return finding.title;
}

/** So much of a message tells one error from another, in UTF-16 units. */
const told = 200;

/** What the message says but for what changes from run to run: ports and lines, addresses, durations. */
function errorOf({ finding }: LocatedFinding): string {
  return finding.message.slice(0, told).replace(changing, "0");
}

const changing =
  /(?<=[\w)\]]:)\d+|\b0x[\da-f]+|\b\d[\d.,]*(?= ?(?:ms|s|sec|seconds?|milliseconds?)\b)/gi;
