import { subjectOf, whereOf } from "../../model/identity.ts";
import { failuresOf, type LocatedFinding, type Origin } from "../../model/report.ts";
import { type Group, groupBy } from "../group-by.ts";

/** Findings that belong together. */
export interface FailureGroup {
  readonly items: Group<LocatedFinding>;
  /** The different ones among them, each as often as it was reported: tests, files, places. */
  readonly members: readonly Group<LocatedFinding>[];
  /** How many members there are. */
  readonly distinct: number;
}

/** From so many on, one error that all of them show is shown once; fewer have to come up at one line. */
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
    const members = groupMembers(items);
    const [{ finding }] = items;
    const isParent = finding.kind === "test" && finding.isParent === true;
    if (members.length >= (originOf(items[0]) ? 2 : leastAlike)) {
      (isParent ? parents : large).push({ items, members, distinct: members.length });
    } else {
      for (const one of members) {
        (isParent ? parents : small).push({ items: one, members: [one], distinct: 1 });
      }
    }
  }
  return [...large.sort((a, b) => b.distinct - a.distinct), ...small, ...parents];
}

/** By what people know them by: what failed, and where. A tool says the same of many files, and a linter of many lines. */
function groupMembers(items: Group<LocatedFinding>): readonly Group<LocatedFinding>[] {
  if (items.length === 1) return [items];
  return groupBy(items, (item) => [subjectOf(item.finding), ...whereOf(item)].join("\0"));
}

/** So much of a message tells one error from another, in UTF-16 units. */
const compared = 500;

/**
 * What the message says, and where the error came up; where no trace tells that, how the trace begins: "expected false
 * to be true" is another error at another place. Without what changes from run to run: ports, addresses, durations.
 */
function errorOf(item: LocatedFinding): string {
  const { finding, report } = item;
  const { message, details = "" } = finding;
  const origin = originOf(item);
  const error = origin
    ? message.slice(0, compared)
    : `${message.slice(0, compared)}\n${beginningOf(details, message).slice(0, compared)}`;
  const where = origin ? `${origin.path}:${origin.line}` : "";
  return [report.tool, failuresOf(finding), where, error.replace(changing, "0")].join("\0");
}

function originOf(item: LocatedFinding): Origin | undefined {
  return item.kind === "placed" ? item.origin : undefined;
}

/**
 * Whether all failed tests, at least two, show one error that comes up in one place: without a trace equal words can
 * mean many things. Those that failed only in others of them don't count.
 */
export function haveOneCause(findings: readonly LocatedFinding[]): boolean {
  const failed = findings.filter(
    ({ finding }) => finding.kind === "test" && finding.outcome === "failed" && !finding.isParent,
  );
  const [first] = failed;
  if (!first || !hasTrace(first)) return false;
  const error = errorOf(first);
  const isSame = (item: LocatedFinding) =>
    (item.finding.message === first.finding.message && hasOriginOf(item, first)) ||
    errorOf(item) === error;
  return failed.every(isSame) && groupFailures(failed)[0]?.distinct !== 1;
}

function hasTrace(item: LocatedFinding): boolean {
  const { message, details = "" } = item.finding;
  return originOf(item) !== undefined || beginningOf(details, message) !== "";
}

function hasOriginOf(one: LocatedFinding, other: LocatedFinding): boolean {
  const [a, b] = [originOf(one), originOf(other)];
  return (
    a !== undefined &&
    a.path === b?.path &&
    a.line === b.line &&
    one.report.tool === other.report.tool
  );
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
