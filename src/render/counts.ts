import type { TestCounts } from "../model/report.ts";
import type { CountedReport, KindCounts, ReportTotals, Totals } from "../model/totals.ts";
import { count, formatNumber, joinParts } from "../text.ts";

/** What a title contains besides the numbers of reports. */
export interface TitleMarks {
  readonly hasOneCause?: boolean;
  /** Failures that the base doesn't have. Absent if nothing was compared. */
  readonly added?: KindCounts;
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

/** Returns, for example, "6 new failed tests, 1 new error, 2 fixed tests". The new ones add up to the output `new`. */
export function describeChange({ added, new: all, fixed, fixedTests }: Totals): string {
  const parts = [
    all > 0 ? describeKinds(added, () => "new ") : "nothing new",
    fixedTests > 0 ? count(fixedTests, "fixed test") : "",
    fixed > fixedTests ? count(fixed - fixedTests, "fixed finding") : "",
  ];
  return joinParts(parts, ", ");
}

/**
 * Returns, for example, "54 failed tests, 57 errors".
 * @param toBefore returns what comes before the noun of a kind
 */
export function describeKinds(
  counts: KindCounts,
  toBefore: (kind: keyof KindCounts) => string = () => "",
): string {
  const parts = kindNouns.map(([kind, noun, behind = ""]) =>
    counts[kind] > 0 ? count(counts[kind], toBefore(kind) + noun) + behind : "",
  );
  return joinParts(parts, ", ");
}

const kindNouns: readonly (readonly [kind: keyof KindCounts, noun: string, behind?: string])[] = [
  ["unreadable", "report", " that can't be read"],
  ["ofRun", "failure", " of the run"],
  ["failedTests", "failed test"],
  ["outsideOfTests", "failure", " outside of tests"],
  ["errors", "error"],
  ["flakyTests", "flaky test"],
  ["warned", "test", " with a warning"],
  ["warnings", "warning"],
  ["notices", "notice"],
];

function describe(totals: ReportTotals, marks: TitleMarks) {
  const { unreadable, outsideOfTests, warned, errors, warnings, notices, incomplete } = totals;
  const { added } = marks;
  const findings = [
    ...(errors > 0 ? [toNewOf(added?.errors) + count(errors, "error")] : []),
    ...(warnings > 0 ? [toNewOf(added?.warnings || undefined) + count(warnings, "warning")] : []),
    ...(notices > 0 ? [toNewOf(added?.notices || undefined) + count(notices, "notice")] : []),
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
  const newOf = toNewOf(added?.failedTests);
  if (failed > 0) parts.push(`${newOf}${formatNumber(failed)} of ${count(tests, "test")} failed`);
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

/** Returns, for example, "6 new of ". Empty if nothing was compared. */
function toNewOf(added: number | undefined): string {
  return added === undefined ? "" : `${formatNumber(added)} new of `;
}

/** Returns, for example, "500 annotations for 617 findings". Findings on one line can share an annotation. */
export function describeAnnotations(annotations: number, findings: number): string {
  return count(annotations, "annotation") + describeFindings(annotations, findings);
}

/** Returns, for example, " for 617 findings". Empty if each annotation is for one finding. */
export function describeFindings(annotations: number, findings: number): string {
  return annotations === findings ? "" : ` for ${count(findings, "finding")}`;
}
