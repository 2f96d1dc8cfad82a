import type { TestName } from "./finding.ts";

/** The results of comparing with the base. The marks are part of the findings. */
export interface Comparison {
  /** Absent if nothing was compared. */
  readonly comparedWith?: ComparedWith;
  /** Why nothing was compared, as a sentence. Set only if `comparedWith` isn't. */
  readonly why?: string;
  /** The commit that was searched for, if `why` contains its first seven digits. */
  readonly base?: string;
  /** Failures of the base whose tests passed. */
  readonly fixedTests: readonly FixedTest[];
  /** Findings of rules that no longer exist, by file. */
  readonly fixedFindings: readonly FixedFindings[];
  /** Failures of the base whose tests didn't run or were skipped, so that their state is unknown. */
  readonly notRun: number;
  /** The limits of the comparison, one sentence each. */
  readonly notes: readonly string[];
}

interface ComparedWith {
  readonly sha: string;
  /** The page of its check run. Empty if a file was used. */
  readonly url: string;
  /** The number of commits before the base. */
  readonly behind: number;
  /** The name of the branch that the commit is on, if the event has it. */
  readonly branch?: string;
}

interface FixedTest {
  /** Absent if more tests passed than names are kept. */
  readonly test?: TestName;
  /** The test's leg if there are several. */
  readonly leg?: string;
  /** More than 1 if several tests have the same name. */
  readonly count: number;
}

interface FixedFindings {
  /** The current or former path. Absent if only its hash is known. */
  readonly path?: string;
  readonly count: number;
}
