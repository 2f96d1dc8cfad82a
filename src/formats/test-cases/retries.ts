import type { TestFinding } from "../../model/finding.ts";
import type { Outcome } from "../../model/report.ts";
import type { SuiteTally } from "./counts.ts";

/** One test after one or more attempts. */
export interface Attempted {
  readonly suite: SuiteTally;
  /** Names of the suites around it. */
  readonly suites: readonly string[];
  readonly name: string;
  readonly className: string | undefined;
  readonly outcome: Outcome;
  readonly isFlaky: boolean;
  readonly seconds: number;
  readonly reason: string | undefined;
  readonly isPart?: boolean | undefined;
  readonly attempts: number;
  /** Its position among the file's cases. */
  readonly index: number;
  /** For a failed test its last failure; for another one that failed before, the last one of these. */
  readonly finding: TestFinding | undefined;
}

/** Merges attempts. The last one decides: a pass after a failure makes the test flaky. All times are added. */
export function mergeAttempts(before: Attempted, next: Attempted): Attempted {
  const attempts = before.attempts + next.attempts;
  const finding = next.finding ?? before.finding;
  const isFlaky = next.outcome === "passed" && finding !== undefined;
  return {
    ...next,
    suite: before.suite,
    index: before.index,
    isFlaky,
    seconds: before.seconds + next.seconds,
    attempts,
    finding: finding && {
      ...finding,
      level: isFlaky ? "warning" : "failure",
      outcome: isFlaky ? "flaky" : "failed",
      attempts,
    },
  };
}
