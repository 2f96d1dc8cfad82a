import type { Report } from "../report.ts";
import { countFindings, countTests } from "../totals.ts";
import { count, formatNumber } from "./words.ts";

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
  };
}

/** "3 of 1,204 tests failed, 1 flaky, 4 errors": worst first, and what is zero isn't said. */
export function describeTally({ tests, unreadable, errors, warnings, notices }: Tally): string {
  const parts: string[] = [];
  if (unreadable > 0) parts.push(`${count(unreadable, "report")} can't be read`);
  if (tests.tests > 0) {
    if (tests.failed > 0)
      parts.push(`${formatNumber(tests.failed)} of ${count(tests.tests, "test")} failed`);
    else if (tests.passed > 0) parts.push(`${count(tests.passed, "test")} passed`);
    if (tests.skipped > 0) {
      const all = tests.skipped === tests.tests;
      parts.push(
        all ? `${count(tests.skipped, "test")} skipped` : `${formatNumber(tests.skipped)} skipped`,
      );
    }
    if (tests.flaky > 0) parts.push(`${formatNumber(tests.flaky)} flaky`);
  }
  if (errors > 0) parts.push(count(errors, "error"));
  if (warnings > 0) parts.push(count(warnings, "warning"));
  if (notices > 0) parts.push(count(notices, "notice"));
  return parts.join(", ");
}
