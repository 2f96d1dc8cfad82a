import { countFixed } from "../model/comparison.ts";
import { type LocatedFinding, locationOf } from "../model/report.ts";
import type { Results } from "../model/results.ts";
import { isNew } from "../model/totals.ts";
import { count, formatNumber, listWords } from "../text.ts";
import { describeReport } from "./counts.ts";
import { type FailureGroup, groupFailures, haveOneCause } from "./failures/group.ts";
import { toFindingTitle } from "./finding-title.ts";
import { groupBy } from "./group-by.ts";
import { nameLookedFor } from "./links.ts";
import { toPoint } from "./point.ts";
import { renderTitle } from "./title.ts";
import { firstLine, toShortLine, withoutStop } from "./visible-text.ts";

/** So many findings are named in the log. */
const named = 50;
/** Of a title and of a message, in UTF-16 units. */
const mostShown = 300;

/** One line a report: file, tool and what it says. Plain text, a stranger's in parts. */
export function renderReportLines({ reports }: Results): string[] {
  return reports.map((report) => {
    const tool = report.tool && ` (${report.tool})`;
    return `${report.file}${tool}: ${describeReport(report)}`;
  });
}

/** The failures on a line each, as on the page: one cause once, worst first. */
export function renderFailureLines(results: Results): string[] {
  const failures = results.findings.filter(({ finding }) => finding.level === "failure");
  const groups = groupFailures(failures);
  const lines = groups.slice(0, named).map((group) => renderFailureLine(group, results));
  const left = groups.slice(named).reduce((sum, { items }) => sum + items.length, 0);
  if (left > 0) lines.push(`and ${count(left, "more failure")}`);
  return lines;
}

function renderFailureLine({ items, distinct }: FailureGroup, results: Results): string {
  const [first] = items;
  const { finding } = first;
  const place = distinct > 1 ? describeOrigin(first) : describePlace(first);
  const title = toFindingTitle(finding).slice(0, mostShown);
  const name = distinct > 1 ? `${title} and ${formatNumber(distinct - 1)} more` : title;
  const repeats = items.length > distinct ? ` (${count(items.length, "time")})` : "";
  return `${place && `${place}: `}${name}: ${toLogPoint(first, results)}${repeats}`;
}

function toLogPoint({ finding }: LocatedFinding, { failureOf }: Results): string {
  return finding.kind === "test"
    ? toPoint(finding, failureOf(finding), mostShown)
    : firstLine(finding.message).slice(0, mostShown);
}

/** The line where the one error of several tests came up; else the place of the first. */
function describeOrigin(item: LocatedFinding): string {
  const origin = item.kind === "placed" ? item.origin : undefined;
  return origin ? `${origin.path}:${origin.line}` : describePlace(item);
}

/** A place in the repository; else the path that the report gives, which an editor may still know. */
function describePlace(item: LocatedFinding): string {
  const location = locationOf(item);
  if (location) return `${location.path}:${location.startLine}`;
  return nameReported(item).replace(/: $/, "");
}

/** So many failures are named in the line that the step ends with. */
const namedAtEnd = 3;
/** Of each of them, in UTF-16 units. */
const mostNamed = 120;

/** Why the check failed, on one line: the title, and which failures those are. Plain text, a stranger's in parts. */
export function renderReason(results: Results): string {
  const title = renderTitle(results);
  const [first] = results.findings;
  const level = first?.finding.level;
  if (first && level === "failure" && haveOneCause(results.findings)) {
    const place = describeOrigin(first);
    const point = withoutStop(toShortLine(toLogPoint(first, results), mostNamed));
    return `${title}: ${point}${place && ` at ${place}`}.`;
  }
  // The same test in several reports is one; in another file it is another.
  const failures = new Map<string, LocatedFinding>();
  for (const item of results.findings) {
    if (item.finding.level !== level) break;
    // The title says it.
    if (item.finding.kind === "run") continue;
    const key = `${nameFailure(item)}\0${locationOf(item)?.path}`;
    if (!failures.has(key)) failures.set(key, item);
  }
  if (failures.size === 0) return `${title}.`;
  const shown = [...failures.values()].slice(0, namedAtEnd);
  const names = groupBy(shown, nameFailure).flatMap((namesakes) =>
    namesakes.map((item) => (namesakes.length > 1 ? namePlaced(item) : nameFailure(item))),
  );
  const left = failures.size - shown.length;
  return `${title}: ${listWords(left > 0 ? [...names, `${formatNumber(left)} more`] : names)}.`;
}

/** A test has a name of its own; of a rule the place says which finding it is. */
function nameFailure(item: LocatedFinding): string {
  return item.finding.kind === "rule" ? namePlaced(item) : nameShort(item);
}

function namePlaced(item: LocatedFinding): string {
  const place = describePlace(item);
  return place ? `${nameShort(item)} at ${place}` : nameShort(item);
}

function nameShort({ finding }: LocatedFinding): string {
  return toShortLine(toFindingTitle(finding), mostNamed);
}

/** The place that the report gives for a finding that has none here, before what is said of it; a trace's frames are none. */
export function nameReported(item: LocatedFinding): string {
  const { finding } = item;
  const lookedFor = item.kind === "unplaced" ? item.lookedFor : undefined;
  return lookedFor && finding.places.length > 0 ? `${nameLookedFor(lookedFor)}: ` : "";
}

/** What was compared with, or why nothing was; absent where nothing was to be. */
export function renderComparisonLines({ comparison, findings }: Results): string[] {
  if (!comparison) return [];
  const { comparedWith, why = "", notes } = comparison;
  if (!comparedWith) return [`Nothing is compared: ${why}`, ...notes];
  const { sha, url } = comparedWith;
  const counts = [
    `${formatNumber(findings.filter(isNew).length)} new`,
    `${formatNumber(countFixed(comparison))} fixed`,
  ];
  const link = url && ` (${url})`;
  return [
    `Compared with ${sha.slice(0, 7) || "an earlier run"}${link}: ${counts.join(", ")}.`,
    ...notes,
  ];
}

/** What happened while reading and locating; what is said of one report begins with its file. */
export function renderNoteLines({ notes, reports }: Results): string[] {
  const ofReports = reports.flatMap(({ file, notes }) => notes.map((note) => `${file}: ${note}`));
  return [...notes, ...ofReports];
}
