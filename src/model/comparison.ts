import type { TestName } from "./finding.ts";

/** What comparing with the base came to; the marks are on the findings. */
export interface Comparison {
  /** Absent where nothing was compared. */
  readonly comparedWith?: ComparedWith;
  /** Why nothing was compared, as a sentence; set exactly when `comparedWith` is not. */
  readonly why?: string;
  /** Failures of the base whose tests ran and passed. */
  readonly fixedTests: readonly FixedTest[];
  /** Findings of rules that are gone, by file. */
  readonly fixedFindings: readonly FixedFindings[];
  /** Failures of the base whose tests didn't run, or were skipped: nobody knows. */
  readonly notRun: number;
  /** Where the comparison says less than it might, one sentence each. */
  readonly notes: readonly string[];
}

interface ComparedWith {
  /** The commit. */
  readonly sha: string;
  /** The page of its check run; empty where a file was compared with. */
  readonly url: string;
  /** How many commits before the base it is. */
  readonly behind: number;
}

interface FixedTest {
  /** Absent where more tests passed than names are kept of. */
  readonly test?: TestName;
  /** Of several legs, the one it ran in. */
  readonly leg?: string;
  /** More than 1 where several tests have one name. */
  readonly count: number;
}

interface FixedFindings {
  /** The path that the file has, or had; absent where only its hash is known. */
  readonly path?: string;
  readonly count: number;
}
