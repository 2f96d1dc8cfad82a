/**
 * The data that a check run stores for later comparisons: hashes of the failures, from which no text can be recovered.
 * All hashes are from `toKeyedFindings` and `openFailureKeys`.
 */
export interface Digest {
  /** Results were missing, for example because of an unreadable report. Nothing follows from a finding's absence. */
  readonly isIncomplete: boolean;
  readonly findings: StoredFindings;
  readonly tests: StoredTests;
}

/** How precisely findings are stored, from the most to the fewest bytes. */
export const findingDetails = ["each", "per file and rule", "per rule", "none"] as const;
export type FindingDetail = (typeof findingDetails)[number];

export interface StoredFindings {
  readonly detail: FindingDetail;
  /** All tools whose reports were read, including those that found nothing or ran tests. */
  readonly tools: readonly StoredTool[];
}

/** This many keys don't fit into the text of a check run: in base64, they have 65,600 characters. */
export const maxStoredFindings = 12_300;

export interface StoredTool {
  readonly tool: number;
  /** Groups of one file are adjacent. */
  readonly groups: readonly StoredGroup[];
}

/** The findings of one rule in one file. With the detail "per rule" they are those of all files, and `file` is 0. */
export interface StoredGroup {
  readonly file: number;
  readonly rule: number;
  readonly count: number;
  /** Empty if only the count is stored. */
  readonly keys: readonly number[];
  /** One for each of the first keys. */
  readonly fingerprints: readonly number[];
}

export const testDetails = ["with history", "failed and flaky", "ids", "none"] as const;
export type TestDetail = (typeof testDetails)[number];

export interface StoredTests {
  readonly detail: TestDetail;
  /** The number of runs in the histories, including this one: 1 to 32; 0 if no tests ran. */
  readonly runs: number;
  readonly legs: readonly StoredLeg[];
  /** The ids of all tests that ran, if there was space: see `toBloom`. */
  readonly ran?: Uint8Array;
}

/** The ids of this many failed and flaky tests don't fit into the text of a check run: they have 65,600 characters. */
export const maxStoredTests = 8200;

export interface StoredLeg {
  readonly leg: number;
  readonly failed: readonly StoredTest[];
  readonly flaky: readonly StoredTest[];
  /** Tests that passed or didn't run, but failed or were flaky in an earlier run. */
  readonly steady: readonly StoredTest[];
}

export interface StoredTest {
  readonly id: number;
  readonly lasting: number;
  readonly method: number;
  readonly message: number;
  /** One bit per run, newest lowest: set if the test failed or was flaky. */
  readonly history: number;
}
