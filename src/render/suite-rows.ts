import type { Report, Suite, TestCounts } from "../report.ts";
import type { Results } from "../results.ts";
import { countSuites, sumSuiteSeconds } from "../totals.ts";
import { groupBy } from "./group-by.ts";
import { toCode, toLink, toText } from "./markdown.ts";
import { type Source, toFileUrl } from "./place.ts";
import { toShortLine } from "./plain.ts";
import { lineLength } from "./point.ts";

/** What people know a suite by; all of it a stranger's text. */
export interface SuiteName {
  /** Empty where the file says it all. */
  readonly name: string;
  /** The same for where the file isn't shown beside it. */
  readonly fullName: string;
  /** In the repository where `isTracked`, else as the tool wrote it; empty where the report tells none. */
  readonly file: string;
  readonly isTracked: boolean;
  readonly report: Report;
}

/** The suites of a report that go by the same name: some tools write one for each finding. */
export interface SuiteRow extends SuiteName {
  readonly suites: readonly Suite[];
  readonly counts: TestCounts;
  readonly seconds: number;
}

/** All suites that have tests, the worst first, and of equal ones those that took the longest. */
export function toSuiteRows(results: Results): readonly SuiteRow[] {
  const rows = results.reports.flatMap((report) => {
    const toName = suiteNamer(report, results);
    const named = report.suites
      .filter(({ counts }) => counts.tests > 0)
      .map((suite) => ({ suite, ...toName(suite) }));
    return groupBy(named, keyOf).map((group): SuiteRow => {
      const [{ suite: _, ...name }] = group;
      const suites = group.map(({ suite }) => suite);
      return { ...name, suites, counts: countSuites(suites), seconds: sumSuiteSeconds(suites) };
    });
  });
  return rows.sort(
    (a, b) =>
      b.counts.failed - a.counts.failed || b.counts.flaky - a.counts.flaky || b.seconds - a.seconds,
  );
}

/** Names the suites of a report. What all of them begin with says nothing: `TestSuite`, `Run 1 of 1`. */
export function suiteNamer(report: Report, { suiteFiles }: Results): (suite: Suite) => SuiteName {
  const shared = countShared(report.suites);
  return (suite) => {
    const { names, file = "" } = suite;
    const tracked = suiteFiles.get(suite);
    const isTracked = tracked !== undefined;
    const own = names.slice(file ? shared : Math.min(shared, names.length - 1));
    return {
      name: joinNames(own.filter((name) => name !== file)),
      fullName: joinNames(own) || (tracked ?? file),
      file: tracked ?? file,
      isTracked,
      report,
    };
  };
}

/** PHPUnit and others write the path of the suites into each of their names. */
function joinNames(names: readonly string[]): string {
  return names.filter((name, n) => !names[n + 1]?.startsWith(name)).join(" › ");
}

/** How many names the paths of all suites begin with. */
function countShared(suites: readonly Suite[]): number {
  const [first, ...others] = suites;
  if (!first || others.length === 0) return 0;
  let shared = first.names.length;
  for (const { names } of others) {
    while (first.names.slice(0, shared).some((name, n) => name !== names[n])) shared--;
  }
  return shared;
}

/** All that tells it from others, as lines of a table's cell. */
export function renderSuite(suite: SuiteName, telling: Telling, source: Source): string {
  const lines = [
    telling.name ? renderName(suite) : "",
    renderFile(suite, source),
    telling.report ? `in ${toCode(suite.report.file)}` : "",
  ];
  return lines.filter((line) => line !== "").join("<br>");
}

/** Good in Markdown, in a table's cell and within HTML. */
export function renderName({ name, file }: SuiteName): string {
  return toText(toShortLine(name, lineLength)) || (file ? "" : "(no suite)");
}

/** A link to the file where the repository has it; empty for none. */
export function renderFile({ file, isTracked }: SuiteName, source: Source): string {
  const label = file && toCode(toShortLine(file, lineLength));
  return isTracked ? toLink(label, toFileUrl(file, source)) : label;
}

/** What tells rows apart. */
export interface Telling {
  readonly name: boolean;
  readonly file: boolean;
  readonly report: boolean;
}

export function whatTells(rows: readonly SuiteName[]): Telling {
  const isFileEnough = rows.every(({ name, file }) => file !== "" && name === rows[0]?.name);
  const file = rows.some((row) => row.file !== "");
  return { name: !isFileEnough, file, report: areOfReports(rows, keyOf) };
}

function keyOf({ name, file }: SuiteName): string {
  return `${name}\0${file}`;
}

/** Whether things of different reports read the same, so that only the report tells them apart. */
export function areOfReports<T extends { readonly report: Report }>(
  items: readonly T[],
  toKey: (item: T) => string,
): boolean {
  const reports = new Map<string, string>();
  return items.some((item) => {
    const key = toKey(item);
    const other = reports.get(key);
    reports.set(key, item.report.file);
    return other !== undefined && other !== item.report.file;
  });
}
