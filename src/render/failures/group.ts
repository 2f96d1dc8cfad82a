import { linesOf } from "../../failure/text-lines.ts";
import { type Group, groupBy, groupByKeys } from "../../group-by.ts";
import { failuresOf } from "../../model/finding.ts";
import { placeKeyOf, subjectOf } from "../../model/identity.ts";
import { type LocatedFinding, locationOf } from "../../model/located.ts";
import type { Location } from "../../model/place.ts";

/** Findings that are shown as one. */
export interface FailureGroup {
  readonly items: Group<LocatedFinding>;
  /** The different findings. Repeated reports of one test, file or place are one member. */
  readonly members: readonly Group<LocatedFinding>[];
  /** The number of members. */
  readonly distinct: number;
}

/** From this number on, tests with the same error become one group. Fewer need a common line. */
const minAlike = 3;

/**
 * Groups failures that have the same error, and the same test in several reports, such as in a matrix. The largest
 * causes come first. Other groups keep their order, but parent tests that failed only because of their subtests come
 * last. All findings of a group have the same kind.
 */
export function groupFailures(findings: readonly LocatedFinding[]): readonly FailureGroup[] {
  const large: FailureGroup[] = [];
  const small: FailureGroup[] = [];
  const parents: FailureGroup[] = [];
  for (const items of groupBy(findings, errorOf)) {
    const members = groupMembers(items);
    const [{ finding }] = items;
    const isParent = finding.kind === "test" && finding.isParent === true;
    if (members.length >= (originOf(items[0]) ? 2 : minAlike)) {
      (isParent ? parents : large).push({ items, members, distinct: members.length });
    } else {
      for (const one of members) {
        (isParent ? parents : small).push({ items: one, members: [one], distinct: 1 });
      }
    }
  }
  return [...large.sort((a, b) => b.distinct - a.distinct), ...small, ...parents];
}

/** Groups findings by subject and place. Tools can report one message for many files, and linters for many lines. */
function groupMembers(items: Group<LocatedFinding>): readonly Group<LocatedFinding>[] {
  if (items.length === 1) return [items];
  return groupByKeys(items, memberKeys);
}

const memberKeys = [
  (item: LocatedFinding) => locationOf(item)?.path,
  (item: LocatedFinding) => locationOf(item)?.startLine,
  ({ finding }: LocatedFinding) => subjectOf(finding),
  placeKeyOf,
];

/** How much of a message is compared, in UTF-16 units. */
const compared = 500;

/**
 * Returns a key of the error: the message and its origin. Without an origin the beginning of the trace is used, because
 * "expected false to be true" at another place is another error. Ports, addresses and durations are left out because
 * they change from run to run.
 */
function errorOf(item: LocatedFinding): string {
  const { finding, report } = item;
  const { message, details = "" } = finding;
  const origin = originOf(item);
  const error = origin
    ? message.slice(0, compared)
    : `${message.slice(0, compared)}\n${beginningOf(details, message).slice(0, compared)}`;
  const where = origin ? `${origin.path}:${origin.startLine}` : "";
  const same = error.replace(changing, "0");
  return `${finding.kind}\0${report.tool}\0${failuresOf(finding)}\0${where}\0${same}`;
}

function originOf(item: LocatedFinding): Location | undefined {
  return item.kind === "placed" ? item.origin : undefined;
}

/**
 * Returns true if at least two tests failed and all of them have the same error at the same place. Equal messages
 * without a trace aren't enough. Parents of failed subtests are ignored.
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
    a.startLine === b.startLine &&
    one.report.tool === other.report.tool
  );
}

/** Returns the first line of a trace that differs from the message. */
function beginningOf(details: string, message: string): string {
  let read = 0;
  for (const whole of linesOf(details)) {
    const line = whole.trim();
    if (line !== "" && !message.includes(line) && !exception.test(line)) return line;
    read += whole.length + 1;
    if (read >= searched) break;
  }
  return "";
}

/** How much of a trace is searched for its first line. */
const searched = 2000;
/** A line that repeats the message after the name of its class. */
const exception = /^\s*[\w.$]*(?:Error|Exception|Failure)\b/;

const changing =
  /(?<=[\w)\]]:)\d+|\b0x[\da-f]+|\b\d[\d.,]*(?= ?(?:ms|s|sec|seconds?|milliseconds?)\b)/gi;
