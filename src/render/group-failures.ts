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

/**
 * What the message says, and where its trace begins: "expected false to be true" is another error at another place.
 * Without what changes from run to run: ports and lines, addresses, durations.
 */
function errorOf({ finding, report }: LocatedFinding): string {
  const { message, details = "" } = finding;
  const start = details
    .slice(0, searched)
    .split("\n")
    .find((line) => line.trim() !== "" && !message.includes(line.trim()) && !exception.test(line));
  const text = `${message.slice(0, told)}\n${start?.trim().slice(0, told) ?? ""}`;
  return `${report.tool}\0${text.replace(changing, "0")}`;
}

/** So much of a trace is looked at for its beginning. */
const searched = 2000;
/** The line that says the message once more, behind the name of its class. */
const exception = /^\s*[\w.$]*(?:Error|Exception|Failure)\b/;

const changing =
  /(?<=[\w)\]]:)\d+|\b0x[\da-f]+|\b\d[\d.,]*(?= ?(?:ms|s|sec|seconds?|milliseconds?)\b)/gi;
