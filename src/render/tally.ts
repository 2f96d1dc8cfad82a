import type { Report } from "../report.ts";
import { countFindings, countTests } from "../totals.ts";
import { count, formatNumber } from "../words.ts";

/** The numbers that a title or the row of a table shows. Every finding is in one of them. */
export interface Tally {
  readonly tests: ReturnType<typeof countTests>;
  /** Reports that could not be read, wholly or in part. */
  readonly unreadable: number;
  /** Failures but failed tests and unreadable reports. */
  readonly errors: number;
  /** Warnings but flaky tests. */
  readonly warnings: number;
  readonly notices: number;
  /** Reports whose results aren't all there. */
  readonly incomplete: number;
}

export function tally(reports: readonly Report[]): Tally {
  const findings = reports.flatMap((report) => report.findings);
  const others = countFindings(findings.filter(({ kind }) => kind !== "test" && kind !== "report"));
  return {
    tests: countTests(reports),
    unreadable: findings.filter(({ kind }) => kind === "report").length,
    errors: others.failure,
    warnings: others.warning,
    notices: others.notice,
    incomplete: reports.filter((report) => report.incomplete).length,
  };
}

/** "3 of 1,204 tests failed, 1 flaky, 4 errors": worst first, and what is zero isn't said, unless nothing else is. */
export function describeReports(reports: readonly Report[]): string {
  const { unreadable, incomplete, parts } = describe(reports);
  const broken = unreadable > 0 ? [`${count(unreadable, "report")} can't be read`] : [];
  const partial = incomplete > 0 ? [`${count(incomplete, "report")} incomplete`] : [];
  return [...broken, ...parts, ...partial].join(", ") || "no tests";
}

/** The same where it is said of a report that is named. */
export function describeReport(report: Report): string {
  const { unreadable, incomplete, parts } = describe([report]);
  const isInPart = parts.length > 0;
  const broken = unreadable > 0 ? [`can't be read${isInPart ? " to the end" : ""}`] : [];
  const partial = incomplete > 0 ? ["incomplete"] : [];
  return [...broken, ...parts, ...partial].join(", ") || "no tests";
}

function describe(reports: readonly Report[]) {
  const { tests, unreadable, errors, warnings, notices, incomplete } = tally(reports);
  const parts = describeTests(tests);
  if (errors > 0) parts.push(count(errors, "error"));
  if (warnings > 0) parts.push(count(warnings, "warning"));
  if (notices > 0) parts.push(count(notices, "notice"));
  const hasLinted = reports.some(({ format }) => format === "eslint" || format === "sarif");
  const isClean = unreadable + errors + warnings + notices + incomplete === 0;
  if (hasLinted && isClean) parts.push("no findings");
  return { unreadable, incomplete, parts };
}

function describeTests({ tests, passed, failed, skipped, flaky }: Tally["tests"]): string[] {
  const parts: string[] = [];
  if (failed > 0) parts.push(`${formatNumber(failed)} of ${count(tests, "test")} failed`);
  else if (passed > 0) parts.push(`${count(passed, "test")} passed`);
  if (skipped > 0) {
    parts.push(
      skipped === tests ? `${count(skipped, "test")} skipped` : `${formatNumber(skipped)} skipped`,
    );
  }
  if (flaky > 0) parts.push(`${formatNumber(flaky)} flaky`);
  return parts;
}
