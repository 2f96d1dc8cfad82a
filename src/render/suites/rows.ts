import { groupBy } from "../../group-by.ts";
import type { Report, Suite, TestCounts } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { countSuites, sumSeconds } from "../../model/totals.ts";
import { joinParts } from "../../text.ts";
import { type CodeSource, toFileUrl } from "../links.ts";
import { toCode, toLink, toText } from "../markdown.ts";
import { lineLength } from "../one-line.ts";

/** The name of one suite or of several, as untrusted text. */
export interface SuiteName {
  /** Empty if the file is enough. */
  readonly name: string;
  /** The name to use if the file isn't shown. */
  readonly fullName: string;
  /** The file in the repository if `isTracked`, else as the tool writes it. Empty if the report has none. */
  readonly file: string;
  readonly isTracked: boolean;
  readonly report: Report;
}

/** Which parts of the names distinguish the suites. */
export interface Distinction {
  readonly name: boolean;
  readonly report: boolean;
}

export interface NamedSuite extends SuiteName {
  readonly suite: Suite;
}

/** Names all suites. A report's common beginning is removed, such as `TestSuite` or `Run 1 of 1`. */
export function nameSuites({ reports, suiteFiles }: Results): readonly NamedSuite[] {
  return reports.flatMap((report) => {
    const shared = countShared(report.suites);
    return report.suites.map((suite) => {
      const { names, file = "" } = suite;
      const tracked = suiteFiles.get(suite);
      const own = names.slice(file ? shared : Math.min(shared, names.length - 1));
      return {
        suite,
        name: joinNames(own.filter((name) => name !== file)),
        fullName: joinNames(own) || (tracked ?? file),
        file: tracked ?? file,
        isTracked: tracked !== undefined,
        report,
      };
    });
  });
}

/** PHPUnit and other tools repeat the parents' names in each suite name. */
function joinNames(names: readonly string[]): string {
  return names.filter((name, n) => !names[n + 1]?.startsWith(name)).join(" › ");
}

/** Counts the leading names that the paths of all suites share. */
function countShared(suites: readonly Suite[]): number {
  const [first, ...others] = suites;
  if (!first || others.length === 0) return 0;
  const own = first.names.findIndex((name, n) => others.some(({ names }) => names[n] !== name));
  return own < 0 ? first.names.length : own;
}

/** Suites of a report with the same name. Some tools write one suite per finding. */
export interface SuiteRow extends SuiteName {
  readonly suites: readonly Suite[];
  readonly counts: TestCounts;
  readonly seconds: number;
}

/** Returns all suites that have tests, the worst first, then the slowest. */
export function toSuiteRows(named: readonly NamedSuite[]): readonly SuiteRow[] {
  const withTests = named.filter(({ suite }) => suite.counts.tests > 0);
  const byReport = [...Map.groupBy(withTests, ({ report }) => report).values()];
  const rows = byReport.flatMap((ofReport) =>
    groupBy(ofReport, keyOf).map((group): SuiteRow => {
      const [{ suite: _, ...name }] = group;
      const suites = group.map(({ suite }) => suite);
      return { ...name, suites, counts: countSuites(suites), seconds: sumSeconds(suites) };
    }),
  );
  return rows.sort(
    (a, b) =>
      b.counts.failed - a.counts.failed || b.counts.flaky - a.counts.flaky || b.seconds - a.seconds,
  );
}

export function toDistinction(rows: readonly SuiteName[]): Distinction {
  const isFileEnough = rows.every(({ name, file }) => file !== "" && name === rows[0]?.name);
  return { name: !isFileEnough, report: areOfReports(rows, keyOf) };
}

function keyOf({ name, file }: SuiteName): string {
  return `${name}\0${file}`;
}

/** Returns true if items of different reports look the same, so that the report must be shown. */
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

/** Renders everything that distinguishes a suite, as lines of a table cell. */
export function renderSuite(
  suite: SuiteName,
  distinction: Distinction,
  source: CodeSource,
): string {
  const report = distinction.report ? `in ${toCode(suite.report.file)}` : "";
  return joinParts(
    [distinction.name ? renderName(suite) : "", renderFile(suite, source), report],
    "<br>",
  );
}

/** Valid in Markdown, in table cells and in HTML. */
export function renderName({ name, file }: SuiteName): string {
  return toText(name, lineLength) || (file ? "" : "(no suite)");
}

/** Renders a link to the file if it is in the repository. Empty if there is none. */
export function renderFile({ file, isTracked }: SuiteName, source: CodeSource): string {
  const label = file && toCode(file, lineLength);
  return isTracked ? toLink(label, toFileUrl(file, source)) : label;
}
