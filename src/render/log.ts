import { countFixed } from "../model/comparison.ts";
import { type LocatedFinding, locationOf, ruleOf } from "../model/report.ts";
import type { Results } from "../model/results.ts";
import { isNew } from "../model/totals.ts";
import { count, formatNumber } from "../text.ts";
import { describeReport } from "./counts.ts";
import { groupRepeats } from "./failures/repeats.ts";
import { nameLookedFor } from "./links.ts";
import { toPoint } from "./point.ts";
import { firstLine } from "./visible-text.ts";

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
    const location = locationOf(first);
    const place = location ? `${location.path}:${location.startLine}: ` : nameReported(first);
    const name = ruleOf(finding)?.id ?? finding.title;
    const point =
      finding.kind === "test"
        ? toPoint(finding, failureOf(finding), mostShown)
        : firstLine(finding.message).slice(0, mostShown);
    const repeats = group.length > 1 ? ` (${count(group.length, "time")})` : "";
    return `${place}${name.slice(0, mostShown)}: ${point}${repeats}`;
  });
  const left = failures.length - groups.flat().length;
  if (left > 0) lines.push(`and ${count(left, "more failure")}`);
  return lines;
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
