import { identityOf } from "../../model/identity.ts";
import type { LocatedFinding } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { count, formatNumber, listWords } from "../../text.ts";
import { type Inline, inMarkdown, toText } from "../markdown.ts";
import { toShortLine } from "../visible-text.ts";

/** How many there are, each counted once however often it was reported. */
export function countDistinct(items: readonly LocatedFinding[]): number {
  return new Set(items.map(identityOf)).size;
}

/** "in `junit.xml`", where there are several that it could be in. The reports of a file stand together. */
export function renderReportOf(
  { report }: LocatedFinding,
  { reports }: Results,
  { code }: Inline = inMarkdown,
): string {
  const isOnlyFile = reports[0]?.file === report.file && reports.at(-1)?.file === report.file;
  return isOnlyFile || report.file === "" ? "" : `in ${code(report.file)}`;
}

export function countReports(items: readonly LocatedFinding[]): number {
  return new Set(items.map(({ report }) => report.file)).size;
}

/** Up to so many reports are named. */
const mostNamed = 3;

/**
 * "in <b>windows-py312 and windows-py313</b>", "in <b>5 of 8 reports</b>", "<b>2 times</b>": that findings were reported
 * again, as by the jobs of a matrix. HTML that is good in Markdown too; empty where none was.
 * @param distinct how many of them the reader takes for different ones
 */
export function describeRepeats(
  items: readonly LocatedFinding[],
  distinct: number,
  { reports }: Results,
): string {
  if (items.length <= distinct) return "";
  const files = [...new Set(items.map(({ report }) => report.file))];
  if (files.length === 1) return `<b>${formatNumber(items.length)} times</b>`;
  const all = new Set(reports.map(({ file }) => file)).size;
  if (files.length === all) return `in <b>all ${count(all, "report")}</b>`;
  if (files.length > mostNamed)
    return `in <b>${formatNumber(files.length)} of ${count(all, "report")}</b>`;
  return `in <b>${listWords(nameApart(files.map((file) => file.split("/"))).map(toLabel))}</b>`;
}

/** A name of `nameApart` in Markdown and HTML. */
export function toLabel(name: string): string {
  return toText(toShortLine(name, nameLength));
}

/** In UTF-16 units. */
const nameLength = 60;

/** What tells paths apart: without the folders that all begin with, and what all end in. At least two. */
export function nameApart(paths: readonly (readonly string[])[]): readonly string[] {
  const shortest = paths.reduce((least, { length }) => Math.min(least, length), Number.MAX_VALUE);
  const isShared = (at: (path: readonly string[]) => string | undefined) =>
    new Set(paths.map(at)).size === 1;
  let start = 0;
  while (start < shortest - 1 && isShared((path) => path[start])) start++;
  let end = 0;
  while (end < shortest - start - 1 && isShared((path) => path.at(-1 - end))) end++;
  return paths.map((path) => path.slice(start, path.length - end).join("/"));
}
