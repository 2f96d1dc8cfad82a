import { groupBy } from "../group-by.ts";
import { type LocatedFinding, locationOf } from "../model/located.ts";
import type { Results } from "../model/results.ts";
import { countKinds } from "../model/totals.ts";
import { count, formatNumber, listWords } from "../text.ts";
import { describeKinds, describeReport } from "./counts.ts";
import type { FailureGroup } from "./failures/group.ts";
import { nameBase } from "./failures/marks.ts";
import { describeRepeats } from "./failures/repeats.ts";
import { shortenTitle } from "./failures/short-title.ts";
import { nameLookedFor } from "./links.ts";
import { inLog } from "./markdown.ts";
import { firstLine, toShortLine, withoutStop } from "./one-line.ts";
import type { Page } from "./page.ts";
import { toFindingTitle, toPoint } from "./point.ts";

/** The number of findings that the log names. */
const named = 50;
/** The longest title or message, in UTF-16 units. */
const maxShown = 300;

/** Renders one line per report with its file, its tool and its results. Plain text, in parts untrusted. */
export function renderReportLines({ totals }: Results): string[] {
  return totals.reports.map((counted) => {
    const { report } = counted;
    const tool = report.tool && ` (${report.tool})`;
    return `${report.file}${tool}: ${describeReport(counted)}`;
  });
}

/** Renders the failures that the base doesn't have, or all if nothing was compared. The title is empty then. */
export function renderFailureList({ results, parts, groups }: Page) {
  const kinds = describeKinds(countKinds(parts.failures)) || "no failure";
  const title = results.comparison?.comparedWith ? `New: ${kinds}` : "";
  return { title, lines: renderFailureLines(groups.failures, results) };
}

export function renderKnownFailureList({ results, parts, groups }: Page) {
  const { alsoFails } = nameBase(results.comparison, inLog);
  const title = `${alsoFails}: ${describeKinds(countKinds(parts.knownFailures))}`;
  return { title, lines: renderFailureLines(groups.knownFailures, results) };
}

/** Counts the findings outside of `lint-scope`, which aren't named. Empty if there are none. */
export function renderOutsideLine({ parts: { outside } }: Page): string {
  return outside.length === 0
    ? ""
    : `${count(outside.length, "finding")} outside of lint-scope, not counted for the conclusion.`;
}

/** Returns one line per failure, worst first, with a common cause only once. Plain text, in parts untrusted. */
function renderFailureLines(groups: readonly FailureGroup[], results: Results): string[] {
  const lines = groups.slice(0, named).map((group) => renderFailureLine(group, results));
  const left = groups.slice(named).reduce((sum, { items }) => sum + items.length, 0);
  if (left > 0) lines.push(`and ${count(left, "more failure")}`);
  return lines;
}

function renderFailureLine({ items, distinct }: FailureGroup, results: Results): string {
  const [first] = items;
  const { finding } = first;
  const place = distinct > 1 ? describeOrigin(first) : describePlace(first);
  const path = locationOf(first)?.path;
  const whole = toFindingTitle(finding);
  const isShort = finding.kind === "test" && distinct === 1 && path !== undefined;
  const title = (isShort ? shortenTitle(whole, path) : whole).slice(0, maxShown);
  const name = distinct > 1 ? `${title} and ${formatNumber(distinct - 1)} more` : title;
  const repeats = describeRepeats(items, distinct, results, inLog);
  const where = repeats && ` (${repeats})`;
  return `${place && `${place}: `}${name}: ${toLogPoint(first, results)}${where}`;
}

function toLogPoint({ finding }: LocatedFinding, { failureOf }: Results): string {
  return finding.kind === "test"
    ? toPoint(finding, failureOf(finding), maxShown)
    : firstLine(finding.message).slice(0, maxShown);
}

/** Returns the line of a common error, or else the place of the first test. */
function describeOrigin(item: LocatedFinding): string {
  const origin = item.kind === "placed" ? item.origin : undefined;
  return origin ? `${origin.path}:${origin.startLine}` : describePlace(item);
}

/** Returns the place in the repository, or else the reported path, which an editor may be able to open. */
function describePlace(item: LocatedFinding): string {
  const location = locationOf(item);
  return location ? `${location.path}:${location.startLine}` : nameReported(item);
}

/** The number of failures in the last line of the step. */
const namedAtEnd = 3;
/** The longest name in that line, in UTF-16 units. */
const maxNamed = 120;

/** Explains on one line why the check failed: the title and the failures. Plain text, in parts untrusted. */
export function renderReason({ results, parts, title, hasOneCause }: Page): string {
  // The title counts the new ones, so they are named.
  const deciding = parts.failures.length > 0 ? parts.failures : results.findings;
  const [first] = deciding;
  const level = first?.finding.level;
  if (first && level === "failure" && hasOneCause) {
    const place = describeOrigin(first);
    const point = withoutStop(toShortLine(toLogPoint(first, results), maxNamed));
    return `${title}: ${point}${place && ` at ${place}`}.`;
  }
  // The same test in several reports is one failure. In another file it is another one.
  const failures = new Map<string, LocatedFinding>();
  for (const item of deciding) {
    if (item.finding.level !== level) break;
    // The title contains it.
    if (item.finding.kind === "run") continue;
    const key = `${nameFailure(item)}\0${locationOf(item)?.path}`;
    if (!failures.has(key)) failures.set(key, item);
  }
  if (failures.size === 0) return `${title}.`;
  const shown = [...failures.values()].slice(0, namedAtEnd);
  const names = groupBy(shown, nameFailure).flatMap((namesakes) =>
    namesakes.map(namesakes.length > 1 ? namePlaced : nameFailure),
  );
  return `${title}: ${listWords([...names, ...describeLeft([...failures.values()])])}.`;
}

/** Counts the failures that aren't named, by kind if there are several, as the title does. */
function describeLeft(failures: readonly LocatedFinding[]): readonly string[] {
  const left = failures.slice(namedAtEnd);
  if (left.length === 0) return [];
  const kinds = describeKinds(countKinds(failures));
  const shown = countKinds(failures.slice(0, namedAtEnd));
  return kinds.includes(", ")
    ? describeKinds(countKinds(left), (kind) => (shown[kind] > 0 ? "more " : "")).split(", ")
    : [`${formatNumber(left.length)} more`];
}

/** A test has its own name. For a rule, the place identifies the finding. */
function nameFailure(item: LocatedFinding): string {
  return item.finding.kind === "rule" ? namePlaced(item) : nameShort(item);
}

function namePlaced(item: LocatedFinding): string {
  const place = describePlace(item);
  return place ? `${nameShort(item)} at ${place}` : nameShort(item);
}

function nameShort({ finding }: LocatedFinding): string {
  return toShortLine(toFindingTitle(finding), maxNamed);
}

/** Returns the reported place if there is none in the repository, else nothing. Frames of a trace don't count. */
export function nameReported(item: LocatedFinding): string {
  const lookedFor = item.kind === "unplaced" ? item.lookedFor : undefined;
  return lookedFor && item.finding.places.length > 0 ? nameLookedFor(lookedFor) : "";
}

/** Renders the notes about reading and locating. A note about a report begins with its file. */
export function renderNoteLines({ notes, reports }: Results): string[] {
  const ofReports = reports.flatMap(({ file, notes }) => notes.map((note) => `${file}: ${note}`));
  return [...notes, ...ofReports];
}
