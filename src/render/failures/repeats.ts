import { type Group, groupBy } from "../../group-by.ts";
import { identityKeys } from "../../model/identity.ts";
import { type LocatedFinding, locationOf } from "../../model/located.ts";
import type { Results } from "../../model/results.ts";
import { oncePerKeys } from "../../once.ts";
import { count, formatNumber, listWords } from "../../text.ts";
import { inMarkdown, toText } from "../markdown.ts";
import type { FailureGroup } from "./group.ts";

/** Counts findings, each only once however often it was reported. */
export function countDistinct(items: readonly LocatedFinding[]): number {
  if (items.length === 1) return 1;
  let count = 0;
  items.forEach(oncePerKeys(identityKeys, () => ++count));
  return count;
}

/** Returns, for example, "in `junit.xml`" if all items are in one of several files. */
export function renderReportOf(
  items: Group<LocatedFinding>,
  { reports }: Results,
  { code } = inMarkdown,
): string {
  const { file } = items[0].report;
  const isOnlyFile = reports[0]?.file === file && reports.at(-1)?.file === file;
  return isOnlyFile || file === "" || filesOf(items).length > 1 ? "" : `in ${code(file)}`;
}

/** Returns the files of the reports that have the items, each once. */
export function filesOf(items: readonly LocatedFinding[]): readonly string[] {
  return [...new Set(items.map(({ report }) => report.file))];
}

/** The number of reports that are named. */
const maxNamed = 3;

/**
 * Describes repeated reports of the same findings, such as by the jobs of a matrix: "in <b>windows-py312 and
 * windows-py313</b>", "in <b>5 of 8 reports</b>", "<b>2 times</b>". Valid in HTML too. Empty if
 * nothing was repeated.
 * @param distinct the number of different findings
 */
export function describeRepeats(
  items: readonly LocatedFinding[],
  distinct: number,
  { reports }: Results,
  { text, bold } = inMarkdown,
): string {
  if (items.length <= distinct) return "";
  const files = filesOf(items);
  if (files.length === 1) return bold(`${formatNumber(items.length)} times`);
  const all = new Set(reports.map(({ file }) => file)).size;
  if (files.length === all) return `in ${bold(`all ${count(all, "report")}`)}`;
  if (files.length > maxNamed)
    return `in ${bold(`${formatNumber(files.length)} of ${count(all, "report")}`)}`;
  const names = nameApart(files.map((file) => file.split("/")));
  return `in ${bold(listWords(names.map((name) => text(name, nameLength))))}`;
}

/** The longest name of a report, in UTF-16 units. */
const nameLength = 60;

/** Removes the common leading folders and the common ending from at least two paths, given as segments. */
function nameApart(paths: readonly (readonly string[])[]): readonly string[] {
  const shortest = paths.reduce((least, { length }) => Math.min(least, length), Number.MAX_VALUE);
  const isShared = (at: (path: readonly string[]) => string | undefined) =>
    new Set(paths.map(at)).size === 1;
  let start = 0;
  while (start < shortest - 1 && isShared((path) => path[start])) start++;
  let end = 0;
  while (end < shortest - start - 1 && isShared((path) => path.at(-1 - end))) end++;
  return paths.map((path) => path.slice(start, path.length - end).join("/"));
}

/**
 * Returns what distinguishes tests with the same name, such as those of two modules: "in <b>core</b>" and "in
 * <b>web</b>". Absent for a test with a unique name, or if only the line differs.
 * @param shown those that are asked for; a test that isn't shown can have the name of one that is
 */
export function distinguish(
  shown: readonly FailureGroup[],
  all: readonly FailureGroup[],
): ReadonlyMap<FailureGroup, string> {
  const names = new Map<FailureGroup, string>();
  const titles = new Set(shown.map(({ items: [{ finding }] }) => finding.title));
  const named = all.filter(({ items: [{ finding }], distinct }) => {
    return finding.kind === "test" && distinct === 1 && titles.has(finding.title);
  });
  for (const namesakes of groupBy(named, ({ items }) => items[0].finding.title)) {
    if (namesakes.length === 1) continue;
    // What differs the most is used: the tests' files, their reports, or their suites.
    const paths = [pathOf, reportOf, suitesOf]
      .map((toPath) => namesakes.map(toPath))
      .reduce((best, other) => (countDifferent(other) > countDifferent(best) ? other : best));
    if (countDifferent(paths) < 2) continue;
    for (const [n, name] of nameApart(paths).entries())
      if (name) names.set(namesakes[n] as FailureGroup, `in <b>${toText(name, nameLength)}</b>`);
  }
  return names;
}

function countDifferent(paths: readonly (readonly string[])[]): number {
  return new Set(paths.map((path) => path.join("\0"))).size;
}

const reportOf = ({ items: [{ report }] }: FailureGroup) => report.file.split("/");

const pathOf = ({ items: [item] }: FailureGroup) =>
  (locationOf(item)?.path ?? lookedForOf(item)).split("/");

const lookedForOf = (item: LocatedFinding) =>
  (item.kind === "unplaced" && item.lookedFor?.path) || "";

const suitesOf = ({ items: [{ finding }] }: FailureGroup) =>
  finding.kind === "test" ? finding.test.suites : [];
