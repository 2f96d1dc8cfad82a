import type { Finding, Report } from "../model/report.ts";
import { countTests } from "../model/totals.ts";
import { count, formatNumber, joinParts } from "../text.ts";

/** What a title contains besides the numbers of reports. */
export interface TitleMarks {
  readonly hasOneCause?: boolean;
  /** Failed tests that the base doesn't have. */
  readonly added?: number;
  /** Tests that failed at the base and pass now. */
  readonly fixed?: number;
}

/** The numbers in a title or a table row. Each finding is counted in one of them. */
export interface Tally {
  readonly tests: ReturnType<typeof countTests>;
  /** Reports that couldn't be read completely. */
  readonly unreadable: number;
  /** Failures in test reports that belong to no test. */
  readonly outside: number;
  /** Tests that passed with a warning. */
  readonly warned: number;
  /** From linters and scanners, and errors that tools report about their own run. */
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  /** Reports with missing results. */
  readonly incomplete: number;
}

export function tally(reports: readonly Report[]): Tally {
  const sums = { unreadable: 0, outside: 0, warned: 0, errors: 0, warnings: 0, notices: 0 };
  let incomplete = 0;
  for (const report of reports) {
    for (const finding of report.findings) {
      const number = numberOf(finding);
      if (number) sums[number]++;
    }
    if (report.incomplete) incomplete++;
  }
  return { tests: countTests(reports), ...sums, incomplete };
}

/**
 * Returns the number that counts a finding, or undefined for failed and flaky tests, which are counted with the tests.
 */
function numberOf(
  finding: Finding,
): "unreadable" | "outside" | "warned" | "errors" | "warnings" | "notices" | undefined {
  switch (finding.kind) {
    case "test":
      return finding.outcome === "warned" ? "warned" : undefined;
    case "report":
      return "unreadable";
    case "run":
      return undefined;
    case "suite":
      if (finding.level === "failure") return "outside";
  }
  return ({ failure: "errors", warning: "warnings", notice: "notices" } as const)[finding.level];
}

/**
 * Returns, for example, "1 report can't be read, 3 of 1,204 tests failed, one cause, 4 skipped · lint and scans: 9
 * errors · incomplete". The worst comes first, and zeros are left out.
 */
export function describeReports(reports: readonly Report[], marks: TitleMarks = {}): string {
  const { unreadable, incomplete, tests, findings } = describe(reports, marks);
  const broken = unreadable > 0 ? [`${count(unreadable, "report")} can't be read`] : [];
  const first = [...broken, ...tests].join(", ");
  const prefix = tests.length > 0 ? "lint and scans: " : "";
  const second = findings.length > 0 ? prefix + findings.join(", ") : "";
  const said = joinParts([first, second]);
  if (incomplete > 0)
    return said === "" ? `${count(incomplete, "report")} incomplete` : `${said} · incomplete`;
  return said || "no tests";
}

/** The same for one report whose name is shown next to it. */
export function describeReport(report: Report): string {
  const { unreadable, incomplete, tests, findings } = describe([report], {});
  const parts = [...tests, ...findings];
  const broken = unreadable > 0 ? [`can't be read${parts.length > 0 ? " to the end" : ""}`] : [];
  return (
    joinParts([[...broken, ...parts].join(", "), incomplete > 0 ? "incomplete" : ""]) || "no tests"
  );
}

function describe(reports: readonly Report[], marks: TitleMarks) {
  const { tests, unreadable, outside, warned, errors, warnings, notices, incomplete } =
    tally(reports);
  const findings = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
    ...(notices > 0 ? [count(notices, "notice")] : []),
  ];
  const hasLinted = reports.some(({ finds }) => finds === "findings");
  const isClean = unreadable + findings.length + incomplete === 0;
  if (hasLinted && isClean) findings.push("no findings");
  const said = [
    ...describeTests(tests, marks),
    ...(warned > 0 ? [`${formatNumber(warned)} with a warning`] : []),
    ...(outside > 0 ? [`${count(outside, "failure")} outside of tests`] : []),
  ];
  return { unreadable, incomplete, tests: said, findings };
}

function describeTests(
  { tests, passed, failed, skipped, flaky }: Tally["tests"],
  { hasOneCause = false, added = 0, fixed = 0 }: TitleMarks,
): string[] {
  const parts: string[] = [];
  const isNewOf = added > 0 ? `${formatNumber(added)} new of ` : "";
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
