import type { Bloom } from "./bloom.ts";

/**
 * What a check run keeps for the runs that compare with it: hashes of what failed, of which no text can be recovered.
 * All hashes are those of `toFindingKeys` and `toFailureKey`.
 */
export interface Digest {
  /** Results were missing from the run, as after a report that can't be read: nothing may be concluded from what isn't here. */
  readonly isIncomplete: boolean;
  readonly findings: StoredFindings;
  readonly tests: StoredTests;
}

/** How exactly something is stored; each takes less room than the one before. */
export const findingDetails = ["each", "per file and rule", "per rule", "none"] as const;
export type FindingDetail = (typeof findingDetails)[number];

export interface StoredFindings {
  readonly detail: FindingDetail;
  /** All tools whose reports were read, also those that found nothing or that ran tests. */
  readonly tools: readonly StoredTool[];
}

export interface StoredTool {
  readonly tool: number;
  readonly groups: readonly StoredGroup[];
}

/** Findings of one rule in one file; of one rule in all files where the detail is "per rule", and `file` is 0. */
export interface StoredGroup {
  readonly file: number;
  readonly rule: number;
  readonly count: number;
  /** Empty where only the count is stored. */
  readonly keys: readonly number[];
  /** One for each of the first keys. */
  readonly fingerprints: readonly number[];
}

export const testDetails = ["with history", "failed and flaky", "ids", "none"] as const;
export type TestDetail = (typeof testDetails)[number];

export interface StoredTests {
  readonly detail: TestDetail;
  /** How many runs the histories look back on, this one included: 1 to 32; 0 where no tests ran. */
  readonly runs: number;
  readonly legs: readonly StoredLeg[];
  /** Ids of all tests that ran, where there was room. */
  readonly ran?: Bloom;
}

export interface StoredLeg {
  readonly leg: number;
  readonly failed: readonly StoredTest[];
  readonly flaky: readonly StoredTest[];
  /** Passed, or didn't run, but failed or was flaky in a run before. */
  readonly steady: readonly StoredTest[];
}

export interface StoredTest {
  readonly id: number;
  readonly lasting: number;
  readonly method: number;
  readonly message: number;
  /** A bit for each run, the newest lowest: whether it failed or was flaky. */
  readonly history: number;
}
