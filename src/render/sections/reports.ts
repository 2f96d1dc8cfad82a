import type { Report } from "../../report.ts";
import { sumSeconds } from "../../totals.ts";
import type { Entry, Section } from "../fit.ts";
import { groupBy } from "../group-failures.ts";
import { toCellCode, toRow, toTableHead, toText } from "../markdown.ts";
import { type Page, ranks } from "../page.ts";
import { describeReports, type Tally, tally } from "../tally.ts";
import { count, formatSeconds } from "../words.ts";

/** Up to so many reports have a row each; more are put together by tool and folder. */
const mostSingle = 10;
/** Up to so many rows are shown whatever they say; of more, those that are green become one. */
const mostGreen = 10;

/** What each report says, worst first. */
export function toReportSection({ results: { reports } }: Page): readonly Section[] {
  if (reports.length === 0) return [];
  const groups =
    reports.length > mostSingle
      ? groupBy(reports, ({ tool, file }) => `${tool}\0${folderOf(file)}`)
      : reports.map((report) => [report] as const);
  const rows = groups.map((group) => toReportRow(group)).sort((a, b) => b.badness - a.badness);
  const green = rows.length > mostGreen ? rows.filter(({ badness }) => badness === 0) : [];
  const shown = green.length > 1 ? rows.filter(({ badness }) => badness > 0) : rows;
  const entries: Entry[] = shown.map(({ cells }) => [
    { rank: ranks.numbers, render: () => toRow(cells) },
  ]);
  if (green.length > 1) {
    const rest = green.flatMap((row) => row.reports);
    const cells = toCells("✅", `${count(rest.length, "other report")}`, "", rest);
    entries.push([{ rank: ranks.numbers, render: () => toRow(cells) }]);
  }
  const open = toTableHead(["", "Tool", "Report", "Result", "Time:"]);
  return [{ title: "Reports", open, entries, noun: ["more row", "more rows"] }];
}

interface ReportRow {
  readonly reports: readonly Report[];
  readonly badness: number;
  readonly cells: readonly string[];
}

function toReportRow(reports: readonly [Report, ...Report[]]): ReportRow {
  const [first] = reports;
  const numbers = tally(reports);
  const badness = badnessOf(numbers);
  const icon = badness >= 1 ? "❌" : badness > 0 ? "⚠️" : "✅";
  const where =
    reports.length === 1
      ? toCellCode(first.file)
      : `${toCellCode(folderOf(first.file) || "./")} (${count(reports.length, "file")})`;
  return { reports, badness, cells: toCells(icon, toText(first.tool), where, reports) };
}

function toCells(icon: string, tool: string, where: string, reports: readonly Report[]) {
  return [icon, tool, where, describeReports(reports), formatSeconds(sumSeconds(reports))];
}

/** Failures count one each; warnings only where there is no failure. */
function badnessOf({ tests, errors, unreadable, warnings }: Tally): number {
  const failures = tests.failed + errors + unreadable;
  return failures > 0 ? failures : 1 - 1 / (1 + warnings + tests.flaky);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}
