/** The result of comparing one finding. */
export interface Mark {
  /** Known: the base has it too. */
  readonly state: "new" | "known";
  /** How a known finding was recognized. */
  readonly by?: Recognition;
  /** For a new finding of a rule: the change didn't touch its line, so another line, the tool or its rules changed. */
  readonly isUntouched?: true;
  /** For a known failure of a test: the message is different now. */
  readonly failsDifferently?: true;
  /** For a new failed test: the base doesn't have the test, so it was added instead of broken. */
  readonly isNewTest?: true;
  /** For a test that fails and is new in its leg: the other legs of this run in which it failed at the base. */
  readonly alsoFailedIn?: readonly string[];
  readonly history?: History;
}

/**
 * - `same`: same place and text, or same test
 * - `moved`: same in a renamed file, or a test whose class or file was renamed
 * - `edited`: the flagged line was edited, or a parameter of the test changed
 * - `count`: the place had at least as many findings
 */
export type Recognition = "same" | "moved" | "edited" | "count";

/** In how many of the base's last runs (including the compared one) a test failed or was flaky. */
export interface History {
  readonly failed: number;
  /** At most 32. */
  readonly runs: number;
}
