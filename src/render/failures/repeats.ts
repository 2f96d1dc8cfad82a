import { identityOf } from "../../model/identity.ts";
import type { LocatedFinding } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { count, formatNumber } from "../../text.ts";
import { type Group, groupBy } from "../group-by.ts";
import { toCode } from "../markdown.ts";

/** Findings that are one for the reader together, however many reports hold them. */
export function groupRepeats<T extends LocatedFinding>(items: readonly T[]): readonly Group<T>[] {
  return groupBy(items, identityOf);
}

/** How many there are, each counted once however often it was reported. */
export function countDistinct(items: readonly LocatedFinding[]): number {
  return new Set(items.map(identityOf)).size;
}

/** "in `junit.xml`", where there are several that it could be in. The reports of a file stand together. */
export function renderReportOf({ report }: LocatedFinding, { reports }: Results): string {
  const isOnlyFile = reports[0]?.file === report.file && reports.at(-1)?.file === report.file;
  return isOnlyFile ? "" : `in ${toCode(report.file)}`;
}

export function countReports(items: readonly LocatedFinding[]): number {
  return new Set(items.map(({ report }) => report.file)).size;
}

/**
 * "in <b>3 reports</b>", "<b>2 times</b>": that findings were reported again, as by the jobs of a matrix. HTML that is
 * good in Markdown too; empty where none was.
 * @param distinct how many of them the reader takes for different ones
 */
export function describeRepeats(items: readonly LocatedFinding[], distinct: number): string {
  if (items.length <= distinct) return "";
  const reports = countReports(items);
  if (reports > 1) return `in <b>${count(reports, "report")}</b>`;
  return `<b>${formatNumber(items.length)} times</b>`;
}
