import { type Group, groupBy } from "../../group-by.ts";
import { type CountedReport, type ReportTotals, sumReports } from "../../model/totals.ts";
import { folderOf } from "../../paths.ts";
import { count, formatSeconds, joinParts } from "../../text.ts";
import { unicodePattern } from "../../unicode-pattern.ts";
import { describeReport, describeReports } from "../counts.ts";
import { ranks, type Section, toEntries } from "../layout/section.ts";
import { toCode, toRow, toTableHead, toText } from "../markdown.ts";
import type { Page } from "../page.ts";

const lastWord = unicodePattern(String.raw`[\p{L}\p{N}]+$`);

/** Up to this number, each report has its own row. More are grouped by tool and folder. */
export const maxSingle = 10;
/** Up to this number, every row is shown. Beyond it, all successful rows become one. */
const maxGreen = 10;

const columns = ["", "Tool", "Report", "Result", "Time:"];

/** Lists the results of each report, worst first. */
export function toReportSection({ results: { totals } }: Page): readonly Section[] {
  // If no report has any data, the section above already explains why.
  const { reports } = totals;
  if (reports.every(({ report }) => report.tool === "")) return [];
  const [only, ...others] = reports;
  if (only && others.length === 0 && only.unreadable + only.incomplete === 0)
    return [toSingleReport(only)];
  const groups =
    reports.length > maxSingle
      ? groupBy(reports, toGroupKey)
      : reports.map((report) => [report] as const);
  const rows = groups.map(toReportRow).sort((a, b) => b.badness - a.badness);
  const green = rows.filter(({ badness }) => badness === 0);
  const isLong = rows.length > maxGreen && green.length > 1;
  const shown = isLong ? [...rows.slice(0, -green.length), mergeGreen(green)] : rows;

  // Linters and some test tools don't report times.
  const isTimed = formatSeconds(totals.sum.seconds) !== "";
  const width = isTimed ? columns.length : columns.length - 1;
  const entries = toEntries(shown, (row) => [
    { rank: ranks.numbers, render: () => toRow(toCells(row).slice(0, width)) },
  ]);
  const open = toTableHead(columns.slice(0, width));
  return [{ title: "Reports", open, ...entries, noun: "row" }];
}

/** The title has the result of a single report, so a line is enough. */
function toSingleReport({ report: { tool, file }, seconds }: CountedReport): Section {
  const parts = [toText(tool), toCode(file), formatSeconds(seconds)];
  return { title: "", intro: `Report: ${joinParts(parts)}\n`, entries: [] };
}

interface ReportRow {
  readonly reports: Group<CountedReport>;
  readonly sum: ReportTotals;
  readonly badness: number;
  /** All successful reports in one row. */
  readonly isMerged?: boolean;
}

/** Each unreadable file keeps its own row because each needs its own fix. */
function toGroupKey({ report: { tool, file }, unreadable }: CountedReport): string {
  return unreadable > 0 ? file : `${tool}\0${folderOf(file)}`;
}

function toReportRow(reports: Group<CountedReport>): ReportRow {
  const sum = sumReports(reports);
  return { reports, sum, badness: badnessOf(sum) };
}

function mergeGreen(rows: readonly ReportRow[]): ReportRow {
  const reports = rows.flatMap((row) => row.reports) as [CountedReport, ...CountedReport[]];
  return { ...toReportRow(reports), isMerged: true };
}

function toCells({ reports, sum, badness, isMerged = false }: ReportRow): readonly string[] {
  const [first] = reports;
  const icon = badness >= 1 ? "❌" : badness > 0 ? "⚠️" : "✅";
  const names = isMerged
    ? [count(reports.length, "other report"), ""]
    : [toText(first.report.tool), nameFiles(reports)];
  const numbers = reports.length === 1 ? describeReport(first) : describeReports(sum);
  return [icon, ...names, numbers, formatSeconds(sum.seconds)];
}

/** Returns the file name, or the common pattern of several files in one folder: `build/TEST-*.xml`. */
function nameFiles(reports: Group<CountedReport>): string {
  const first = reports[0].report.file;
  const files = new Set(reports.map(({ report }) => report.file));
  if (files.size === 1) return toCode(first);
  let start = first;
  for (const file of files) while (!file.startsWith(start)) start = start.slice(0, -1);
  const end = /\.\w{1,10}$/.exec(first)?.[0] ?? "";
  const isCommon = [...files].every((file) => file.endsWith(end));
  const pattern = `${start.replace(lastWord(), "")}*${isCommon ? end : ""}`;
  return `${toCode(pattern)} (${count(files.size, "file")})`;
}

/** Each failure counts as one. Warnings and missing results count only without failures. */
function badnessOf(numbers: ReportTotals): number {
  const { tests, errors, outsideOfTests, unreadable, warnings, warned, incomplete } = numbers;
  const failures = tests.failed + errors + outsideOfTests + unreadable;
  return failures > 0 ? failures : 1 - 1 / (1 + warnings + warned + tests.flaky + incomplete);
}
