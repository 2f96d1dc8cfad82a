import type {
  Level,
  LocatedFinding,
  Report,
  Suite,
  TestCounts,
  UnplacedFinding,
} from "./report.ts";

export type FindingCounts = Readonly<Record<Level, number>>;

/** Sums, derived whenever they are shown and stored nowhere. */
export function countTests(reports: Iterable<Report>): TestCounts {
  return countSuites(suitesOf(reports));
}

export function countSuites(suites: Iterable<Suite>): TestCounts {
  const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
  for (const { counts } of suites) {
    total.tests += counts.tests;
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.flaky += counts.flaky;
  }
  return total;
}

function* suitesOf(reports: Iterable<Report>): Iterable<Suite> {
  for (const { suites } of reports) yield* suites;
}

export function countFindings(findings: Iterable<{ readonly level: Level }>): FindingCounts {
  const counts = { failure: 0, warning: 0, notice: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}

/** Whether a finding should have a place in the repository, and has none. A broken report is no file of it. */
export function isUnlocated(located: LocatedFinding): located is UnplacedFinding {
  return located.kind === "unplaced" && !["report", "run"].includes(located.finding.kind);
}

export function countUnlocated(findings: Iterable<LocatedFinding>): number {
  let count = 0;
  for (const finding of findings) if (isUnlocated(finding)) count++;
  return count;
}

/** Findings that are known from before, by the reports themselves or because they were set aside for that. */
export function countKnown(results: {
  readonly reports: readonly Report[];
  readonly findings: readonly LocatedFinding[];
}): number {
  const said = results.reports.reduce((sum, { known }) => sum + known, 0);
  const aside = results.findings.filter(
    ({ isSetAside, isOutside, mark }) => isSetAside && !isOutside && mark?.state === "known",
  );
  return said + aside.length;
}

/** Whether it decides and the base doesn't have it. */
export function isNew({ mark, isSetAside }: LocatedFinding): boolean {
  return mark?.state === "new" && !isSetAside;
}

export function sumSeconds(reports: Iterable<Report>): number {
  return sumSuiteSeconds(suitesOf(reports));
}

export function sumSuiteSeconds(suites: Iterable<Suite>): number {
  let sum = 0;
  for (const { seconds } of suites) sum += seconds;
  return sum;
}

/** Whether the files of the findings belong to different owners, or some of them to nobody. */
export function haveSeveralOwners(findings: Iterable<LocatedFinding>): boolean {
  let first: string | undefined;
  for (const item of findings) {
    if (item.kind !== "placed") continue;
    const owners = item.owners?.join(" ") ?? "";
    if (first !== undefined && owners !== first) return true;
    first = owners;
  }
  return false;
}
