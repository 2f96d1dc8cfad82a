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
  /** Its place among the cases of the file. */
  readonly index: number;
  /** Of a failed test its last failure; of any other that failed before, the last one of those. */
  readonly finding: TestFinding | undefined;
}

/** The last attempt decides; one that passes after a failure makes the test flaky. All its attempts took time. */
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
