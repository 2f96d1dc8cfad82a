import type { Suite, TestCounts } from "../../model/report.ts";
import { countSuites, sumSeconds } from "../../model/totals.ts";
import { groupBy } from "../group-by.ts";
import { areOfReports, type Distinction, type NamedSuite, type SuiteName } from "./name.ts";

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
