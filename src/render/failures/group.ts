import { subjectOf, whereOf } from "../../model/identity.ts";
import { failuresOf, type LocatedFinding } from "../../model/report.ts";
import { type Group, groupBy } from "../group-by.ts";

/** Findings that belong together. */
export interface FailureGroup {
  readonly items: Group<LocatedFinding>;
  /** How many different ones there are among them, however often each was reported: tests, files, places. */
  readonly distinct: number;
}

/** From so many on, one error that all of them show is shown once. */
const leastAlike = 3;

/**
 * Groups failures that a reader takes for one: the same error in several tests, and the same test in several reports,
 * as of a matrix. The largest causes come first; the others keep their order, but tests that failed only in others of
 * the list come last.
 */
export function groupFailures(findings: readonly LocatedFinding[]): readonly FailureGroup[] {
  const large: FailureGroup[] = [];
  const small: FailureGroup[] = [];
  const parents: FailureGroup[] = [];
  for (const items of groupBy(findings, errorOf)) {
    const groups = groupMembers(items);
    const [{ finding }] = items;
    const isParent = finding.kind === "test" && finding.isParent === true;
    if (groups.length >= leastAlike)
      (isParent ? parents : large).push({ items, distinct: groups.length });
    else for (const one of groups) (isParent ? parents : small).push({ items: one, distinct: 1 });
  }
  return [...large.sort((a, b) => b.distinct - a.distinct), ...small, ...parents];
}

/** By what people know them by: what failed, and where. A tool says the same of many files, and a linter of many lines. */
export function groupMembers(items: Group<LocatedFinding>): readonly Group<LocatedFinding>[] {
  if (items.length === 1) return [items];
  return groupBy(items, (item) => [subjectOf(item.finding), ...whereOf(item)].join("\0"));
}

/** So much of a message tells one error from another, in UTF-16 units. */
const told = 200;

/**
 * What the message says, and where its trace begins: "expected false to be true" is another error at another place.
 * Without what changes from run to run: ports and lines, addresses, durations.
 */
function errorOf({ finding, report }: LocatedFinding): string {
  const { message, details = "" } = finding;
  const failures = failuresOf(finding);
  const start = beginningOf(details, message).slice(0, told);
  const error = `${report.tool}\0${failures}\0${message.slice(0, told)}\n${start}`;
  return error.replace(changing, "0");
}

/** The first line of a trace that says something other than the message. */
function beginningOf(details: string, message: string): string {
  // Line by line: mostly it is the second.
  for (let start = 0; start < Math.min(details.length, searched); ) {
    const end = details.indexOf("\n", start);
    const line = details.slice(start, end < 0 ? undefined : end).trim();
    if (line !== "" && !message.includes(line) && !exception.test(line)) return line;
    if (end < 0) break;
    start = end + 1;
  }
  return "";
}

/** So much of a trace is looked at for its beginning. */
const searched = 2000;
/** The line that says the message once more, behind the name of its class. */
const exception = /^\s*[\w.$]*(?:Error|Exception|Failure)\b/;

const changing =
  /(?<=[\w)\]]:)\d+|\b0x[\da-f]+|\b\d[\d.,]*(?= ?(?:ms|s|sec|seconds?|milliseconds?)\b)/gi;
