import type { Comparison } from "./comparison.ts";
import type { Finding, Level } from "./finding.ts";
import type { LocatedFinding, UnplacedFinding } from "./located.ts";
import type { Report, Suite, TestCounts } from "./report.ts";

/** All numbers that are shown. `Results` contains them, computed once by `toTotals`. Nothing else counts. */
export interface Totals {
  /** In the order of `Results.reports`. */
  readonly reports: readonly CountedReport[];
  /** The sum of all reports. */
  readonly sum: ReportTotals;
  /** Findings by level, including those about the whole run. */
  readonly levels: Readonly<Record<Level, number>>;
  /** Findings that are known, from the reports themselves or because of `fail-on-known: false`. */
  readonly known: number;
  /** Findings out of the scope that `lint-scope` sets. */
  readonly outOfScope: number;
  /** Findings that should have a place in the repository but have none. */
  readonly unlocated: number;
  /** Findings that count and that the base doesn't have. */
  readonly new: number;
  /** The same numbers by kind. */
  readonly added: KindCounts;
  /** Failures and findings of the base that no longer exist. */
  readonly fixed: number;
  /** The tests among them. */
  readonly fixedTests: number;
}

/** The number of findings of each kind. Each finding is in one of them, so they add up. */
export interface KindCounts {
  readonly failedTests: number;
  readonly flakyTests: number;
  /** Tests that passed with a warning. */
  readonly warned: number;
  /** Failures in test reports that belong to no test. */
  readonly outsideOfTests: number;
  /** Reports that couldn't be read completely. */
  readonly unreadable: number;
  /** From linters and scanners, and errors that tools report about their own run. */
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  /** Failures of the whole run, such as too few tests. */
  readonly ofRun: number;
}

/** The numbers of one or more reports. */
export interface ReportTotals extends KindCounts {
  /** All cases, including failed and flaky ones. */
  readonly tests: TestCounts;
  /** The sum of the test cases. */
  readonly seconds: number;
  /** Reports with missing results. */
  readonly incomplete: number;
  /** Reports of linters and scanners. */
  readonly ofLinters: number;
  readonly suppressed: number;
  /** Findings that the reports mark as known. */
  readonly known: number;
}

const noKinds: KindCounts = {
  failedTests: 0,
  flakyTests: 0,
  warned: 0,
  outsideOfTests: 0,
  unreadable: 0,
  errors: 0,
  warnings: 0,
  notices: 0,
  ofRun: 0,
};

export function countKinds(items: Iterable<{ readonly finding: Finding }>): KindCounts {
  const counts = { ...noKinds };
  for (const { finding } of items) counts[kindOf(finding)]++;
  return counts;
}

const testKinds = { failed: "failedTests", flaky: "flakyTests", warned: "warned" } as const;
const levelKinds = { failure: "errors", warning: "warnings", notice: "notices" } as const;

function kindOf(finding: Finding): keyof KindCounts {
  switch (finding.kind) {
    case "test":
      return testKinds[finding.outcome];
    case "report":
      return "unreadable";
    case "run":
      return "ofRun";
    case "suite":
      return finding.level === "failure" ? "outsideOfTests" : levelKinds[finding.level];
    default:
      return levelKinds[finding.level];
  }
}

export interface CountedReport extends ReportTotals {
  readonly report: Report;
}

export function countReport(report: Report): CountedReport {
  return {
    report,
    tests: countSuites(report.suites),
    seconds: sumSeconds(report.suites),
    ...countKinds(report.findings.map((finding) => ({ finding }))),
    incomplete: report.incomplete ? 1 : 0,
    ofLinters: report.finds === "findings" ? 1 : 0,
    suppressed: report.suppressed,
    known: report.known,
  };
}

export function sumReports(reports: Iterable<ReportTotals>): ReportTotals {
  const tests = noTests();
  const sum = { ...noKinds, seconds: 0, incomplete: 0, ofLinters: 0, suppressed: 0, known: 0 };
  for (const report of reports) {
    addTests(tests, report.tests);
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += report[name];
  }
  return { tests, ...sum, seconds: roundSeconds(sum.seconds) };
}

/** @param counted each report, by `countReport` */
export function toTotals(
  counted: readonly CountedReport[],
  findings: readonly LocatedFinding[],
  comparison: Comparison | undefined,
): Totals {
  const sum = sumReports(counted);
  const levels = { failure: 0, warning: 0, notice: 0 };
  for (const { finding } of findings) levels[finding.level]++;
  const isKnown = ({ mark, isOutside, isSetAside }: LocatedFinding) =>
    isSetAside && !isOutside && mark?.state === "known";
  const added = findings.filter(({ mark, isSetAside }) => mark?.state === "new" && !isSetAside);
  const fixedTests = sumCounts(comparison?.fixedTests ?? []);
  return {
    reports: counted,
    sum,
    levels,
    known: sum.known + findings.filter(isKnown).length,
    outOfScope: findings.filter(({ isOutside }) => isOutside).length,
    unlocated: findings.filter(isUnlocated).length,
    new: added.length,
    added: countKinds(added),
    fixed: fixedTests + sumCounts(comparison?.fixedFindings ?? []),
    fixedTests,
  };
}

function sumCounts(items: readonly { readonly count: number }[]): number {
  return items.reduce((sum, { count }) => sum + count, 0);
}

/** Returns true if a finding should have a place in the repository but has none. Broken reports don't count. */
export function isUnlocated(located: LocatedFinding): located is UnplacedFinding {
  return located.kind === "unplaced" && !["report", "run"].includes(located.finding.kind);
}

/** Counts the test cases before all reports are read. */
export function countTests(reports: readonly Report[]): TestCounts {
  return countSuites(reports.flatMap(({ suites }) => suites));
}

export function countSuites(suites: Iterable<Suite>): TestCounts {
  const total = noTests();
  for (const { counts } of suites) addTests(total, counts);
  return total;
}

function noTests() {
  return { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
}

function addTests(total: ReturnType<typeof noTests>, counts: TestCounts): void {
  total.tests += counts.tests;
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  total.flaky += counts.flaky;
}

export function sumSeconds(suites: readonly Suite[]): number {
  return roundSeconds(suites.reduce((sum, { seconds }) => sum + seconds, 0));
}

/** Rounds to microseconds: the sum of 0.1 and 0.2 has digits that no tool wrote. */
function roundSeconds(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
