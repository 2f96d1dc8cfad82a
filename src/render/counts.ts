import type { TestCounts } from "../model/report.ts";
import type { CountedReport, ReportTotals } from "../model/totals.ts";
import { count, formatNumber, joinParts } from "../text.ts";

/** What a title contains besides the numbers of reports. */
export interface TitleMarks {
  readonly hasOneCause?: boolean;
  /** Failed tests that the base doesn't have. Absent if nothing was compared. */
  readonly added?: number;
  /** Tests that failed at the base and pass now. */
  readonly fixed?: number;
}

/**
 * Returns, for example, "1 report can't be read, 3 of 1,204 tests failed, one cause, 4 skipped · lint and scans: 9
 * errors · incomplete". The worst comes first, and zeros are left out.
 */
export function describeReports(sum: ReportTotals, marks: TitleMarks = {}): string {
  const { unreadable, incomplete, tests, findings } = describe(sum, marks);
  const broken = unreadable > 0 ? [`${count(unreadable, "report")} can't be read`] : [];
  const first = [...broken, ...tests].join(", ");
  const prefix = tests.length > 0 ? "lint and scans: " : "";
  const second = findings.length > 0 ? prefix + findings.join(", ") : "";
  const numbers = joinParts([first, second]);
  if (incomplete > 0)
    return numbers === "" ? `${count(incomplete, "report")} incomplete` : `${numbers} · incomplete`;
  return numbers || "no tests";
}

/** The same for one report whose name is shown next to it. */
export function describeReport(report: CountedReport): string {
  const { unreadable, incomplete, tests, findings } = describe(report, {});
  const parts = [...tests, ...findings];
  const broken = unreadable > 0 ? [`can't be read${parts.length > 0 ? " to the end" : ""}`] : [];
  return (
    joinParts([[...broken, ...parts].join(", "), incomplete > 0 ? "incomplete" : ""]) || "no tests"
  );
}

function describe(totals: ReportTotals, marks: TitleMarks) {
  const { unreadable, outsideOfTests, warned, errors, warnings, notices, incomplete } = totals;
  const findings = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
    ...(notices > 0 ? [count(notices, "notice")] : []),
  ];
  const isClean = unreadable + findings.length + incomplete === 0;
  if (totals.ofLinters > 0 && isClean) findings.push("no findings");
  const numbers = [
    ...describeTests(totals.tests, marks),
    ...(warned > 0 ? [`${formatNumber(warned)} with a warning`] : []),
    ...(outsideOfTests > 0 ? [`${count(outsideOfTests, "failure")} outside of tests`] : []),
  ];
  return { unreadable, incomplete, tests: numbers, findings };
}

function describeTests(
  { tests, passed, failed, skipped, flaky }: TestCounts,
  { hasOneCause = false, added, fixed = 0 }: TitleMarks,
): string[] {
  const parts: string[] = [];
  const isNewOf = added !== undefined ? `${formatNumber(added)} new of ` : "";
  if (failed > 0) parts.push(`${isNewOf}${formatNumber(failed)} of ${count(tests, "test")} failed`);
  else if (passed > 0) parts.push(`${count(passed, "test")} passed`);
  if (failed > 0 && hasOneCause) parts.push("one cause");
  const isOfPassed = failed === 0 && passed > 0;
  if (isOfPassed && flaky > 0) parts.push(`${formatNumber(flaky)} of them flaky`);
  if (skipped > 0) {
    parts.push(
      skipped === tests ? `${count(skipped, "test")} skipped` : `${formatNumber(skipped)} skipped`,
    );
  }
  if (fixed > 0) parts.push(`${formatNumber(fixed)} fixed`);
  if (!isOfPassed && flaky > 0) parts.push(`${formatNumber(flaky)} flaky`);
  return parts;
}
