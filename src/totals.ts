import type { Level, LocatedFinding, Report, TestCounts } from "./report.ts";

export type FindingCounts = Readonly<Record<Level, number>>;

/** Sums, derived whenever they are shown and stored nowhere. */
export function countTests(reports: Iterable<Report>): TestCounts {
  const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
  for (const report of reports) {
    for (const { counts } of report.suites) {
      total.tests += counts.tests;
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
      total.flaky += counts.flaky;
    }
  }
  return total;
}

export function countFindings(findings: Iterable<{ readonly level: Level }>): FindingCounts {
  const counts = { failure: 0, warning: 0, notice: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}

/** Whether a finding should have a place in the repository, and has none. A broken report is no file of it. */
export function isUnlocated({ finding, location }: LocatedFinding): boolean {
  return !location && finding.kind !== "report";
}

export function countUnlocated(findings: Iterable<LocatedFinding>): number {
  let count = 0;
  for (const finding of findings) if (isUnlocated(finding)) count++;
  return count;
}

export function sumSeconds(reports: Iterable<Report>): number {
  let seconds = 0;
  for (const report of reports) for (const suite of report.suites) seconds += suite.seconds;
  return seconds;
}
