import { type LocatedFinding, locationOf, lookedForOf } from "../model/report.ts";
import type { Results } from "../model/results.ts";
import { count, formatNumber, listWords } from "../text.ts";
import { describeReport } from "./counts.ts";
import { groupRepeats } from "./failures/repeats.ts";
import { toFindingTitle } from "./finding-title.ts";
import { toPoint } from "./point.ts";
import { renderTitle } from "./title.ts";
import { firstLine, toShortLine } from "./visible-text.ts";

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

/** The failures on a line each, worst first; those of several reports once. */
export function renderFailureLines({ findings, failureOf }: Results): string[] {
  const failures = findings.filter(({ finding }) => finding.level === "failure");
  const groups = groupRepeats(failures).slice(0, named);
  const lines = groups.map((group) => {
    const [first] = group;
    const { finding } = first;
    const place = describePlace(first);
    const name = toFindingTitle(finding);
    const point =
      finding.kind === "test"
        ? toPoint(finding, failureOf(finding), mostShown)
        : firstLine(finding.message).slice(0, mostShown);
    const repeats = group.length > 1 ? ` (${count(group.length, "time")})` : "";
    return `${place && `${place}: `}${name.slice(0, mostShown)}: ${point}${repeats}`;
  });
  const left = failures.length - groups.flat().length;
  if (left > 0) lines.push(`and ${count(left, "more failure")}`);
  return lines;
}

/** A place in the repository; else the path that the report gives, which an editor may still know. */
function describePlace(item: LocatedFinding): string {
  const location = locationOf(item);
  if (location) return `${location.path}:${location.startLine}`;
  const lookedFor = lookedForOf(item);
  if (!lookedFor) return "";
  const { path, line } = lookedFor;
  return line === undefined ? path : `${path}:${line}`;
}

/** So many failures are named in the line that the step ends with. */
const namedAtEnd = 3;
/** Of each of them, in UTF-16 units. */
const mostNamed = 120;

/** Why the check failed, on one line: the title, and which failures those are. Plain text, a stranger's in parts. */
export function renderReason(results: Results): string {
  const level = results.findings[0]?.finding.level;
  const names = new Set<string>();
  for (const item of results.findings) {
    if (item.finding.level !== level) break;
    names.add(nameFailure(item));
  }
  const title = renderTitle(results);
  if (names.size === 0) return `${title}.`;
  const [shown, left] = [[...names].slice(0, namedAtEnd), names.size - namedAtEnd];
  return `${title}: ${listWords(left > 0 ? [...shown, `${formatNumber(left)} more`] : shown)}.`;
}

/** A test has a name of its own; of a rule the place says which finding it is. */
function nameFailure(item: LocatedFinding): string {
  const title = toShortLine(toFindingTitle(item.finding), mostNamed);
  const place = item.finding.kind === "rule" ? describePlace(item) : "";
  return place ? `${title} at ${place}` : title;
}

/** What happened while reading and locating; what is said of one report begins with its file. */
export function renderNoteLines({ notes, reports }: Results): string[] {
  const ofReports = reports.flatMap(({ file, notes }) => notes.map((note) => `${file}: ${note}`));
  return [...notes, ...ofReports];
}
