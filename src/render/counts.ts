import type { Finding, Report } from "../model/report.ts";
import { countFindings, countTests, type FindingCounts } from "../model/totals.ts";
import { count, formatNumber } from "../text.ts";

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
  const sums = { unreadable: 0, errors: 0, warnings: 0, notices: 0, incomplete: 0 };
  for (const report of reports) {
    const { unreadable, failure, warning, notice } = countOthers(report);
    sums.unreadable += unreadable;
    sums.errors += failure;
    sums.warnings += warning;
    sums.notices += notice;
    if (report.incomplete) sums.incomplete++;
  }
  return { tests: countTests(reports), ...sums };
}

type Others = FindingCounts & { readonly unreadable: number };

/** Title, tables and the log ask for the same numbers, of maybe 50,000 findings. */
const known = new WeakMap<Report, Others>();

/** Of the findings that are no tests. */
function countOthers(report: Report): Others {
  const counted = known.get(report);
  if (counted) return counted;
  const { findings } = report;
  const counts = {
    ...countFindings(findings.filter(isOther)),
    unreadable: findings.filter(({ kind }) => kind === "report").length,
  };
  known.set(report, counts);
  return counts;
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
  const hasLinted = reports.some(({ finds }) => finds === "findings");
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

/** A test that passed with a warning counts as one; failed and flaky tests have numbers of their own. */
function isOther(finding: Finding): boolean {
  return finding.kind === "test" ? finding.outcome === "warned" : finding.kind !== "report";
}
