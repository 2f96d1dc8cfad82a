import type { Report } from "../../model/report.ts";
import { sumSeconds } from "../../model/totals.ts";
import { folderOf } from "../../paths.ts";
import { count, formatSeconds } from "../../text.ts";
import { type Page, ranks } from "../context.ts";
import { describeReport, describeReports, type Tally, tally } from "../counts.ts";
import { type Group, groupBy } from "../group-by.ts";
import { type Section, toEntries } from "../layout/section.ts";
import { toCode, toRow, toTableHead, toText } from "../markdown.ts";

/** Up to this number, each report has its own row. More are grouped by tool and folder. */
export const mostSingle = 10;
/** Up to this number, every row is shown. Beyond it, all successful rows become one. */
const mostGreen = 10;

const columns = ["", "Tool", "Report", "Result", "Time:"];

/** Lists the results of each report, worst first. */
export function toReportSection({ results: { reports } }: Page): readonly Section[] {
  // If no report has any data, the section above already explains why.
  if (reports.every(({ tool }) => tool === "")) return [];
  const groups =
    reports.length > mostSingle
      ? groupBy(reports, toGroupKey)
      : reports.map((report) => [report] as const);
  const rows = groups.map(toReportRow).sort((a, b) => b.badness - a.badness);
  const green = rows.filter(({ badness }) => badness === 0);
  const isLong = rows.length > mostGreen && green.length > 1;
  const cells = (isLong ? rows.slice(0, -green.length) : rows).map((row) => row.cells);
  if (isLong) cells.push(toGreenCells(green.flatMap((row) => row.reports)));

  // Linters and some test tools don't report times.
  const isTimed = formatSeconds(sumSeconds(reports)) !== "";
  const width = isTimed ? columns.length : columns.length - 1;
  const entries = toEntries(cells, (row) => [
    { rank: ranks.numbers, render: () => toRow(row().slice(0, width)) },
  ]);
  const open = toTableHead(columns.slice(0, width));
  return [{ title: "Reports", open, ...entries, noun: ["more row", "more rows"] }];
}

interface ReportRow {
  readonly reports: readonly Report[];
  readonly badness: number;
  readonly cells: () => readonly string[];
}

/** Each unreadable file keeps its own row because each needs its own fix. */
function toGroupKey({ tool, file, findings }: Report): string {
  const isBroken = findings.some(({ kind }) => kind === "report");
  return isBroken ? file : `${tool}\0${folderOf(file)}`;
}

function toReportRow(reports: Group<Report>): ReportRow {
  const [{ tool }] = reports;
  const badness = badnessOf(tally(reports));
  const icon = badness >= 1 ? "❌" : badness > 0 ? "⚠️" : "✅";
  const cells = () => [icon, toText(tool), nameFiles(reports), ...toResultCells(reports)];
  return { reports, badness, cells };
}

/** Returns the file name, or the common pattern of several files in one folder: `build/TEST-*.xml`. */
function nameFiles(reports: Group<Report>): string {
  const [{ file: first }] = reports;
  const files = new Set(reports.map(({ file }) => file));
  if (files.size === 1) return toCode(first);
  let start = first;
  for (const file of files) while (!file.startsWith(start)) start = start.slice(0, -1);
  const end = /\.\w{1,10}$/.exec(first)?.[0] ?? "";
  const isCommon = [...files].every((file) => file.endsWith(end));
  const pattern = `${start.replace(/[\p{L}\p{N}]+$/u, "")}*${isCommon ? end : ""}`;
  return `${toCode(pattern)} (${count(files.size, "file")})`;
}

function toGreenCells(reports: readonly Report[]): () => readonly string[] {
  return () => ["✅", count(reports.length, "other report"), "", ...toResultCells(reports)];
}

function toResultCells(reports: readonly Report[]): readonly string[] {
  const [first, ...others] = reports;
  const said = first && others.length === 0 ? describeReport(first) : describeReports(reports);
  return [said, formatSeconds(sumSeconds(reports))];
}

/** Each failure counts as one. Warnings and missing results count only without failures. */
function badnessOf(numbers: Tally): number {
  const { tests, errors, outside, unreadable, warnings, warned, incomplete } = numbers;
  const failures = tests.failed + errors + outside + unreadable;
  return failures > 0 ? failures : 1 - 1 / (1 + warnings + warned + tests.flaky + incomplete);
}
