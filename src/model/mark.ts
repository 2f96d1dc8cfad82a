/** What comparing says of one finding. */
export interface Mark {
  /** Known: the base's run had it too. */
  readonly state: "new" | "known";
  /** How it was recognised, if it is known. */
  readonly by?: Recognition;
  /** Of a finding of a rule that is new: the change didn't touch its line, so another line, the tool or its rules changed. */
  readonly isUntouched?: true;
  /** Of a known failure of a test: it fails with another message now. */
  readonly failsDifferently?: true;
  /** Of a test that fails and is new: the base's run didn't have the test, so it didn't break but was added. */
  readonly isNewTest?: true;
  /** Of a test that fails and is new in its leg: the other legs of this run in which it failed at the base. */
  readonly alsoFailedIn?: readonly string[];
  readonly history?: History;
}

/**
 * - `same`: same place and text, or same test
 * - `moved`: same in a file that took the place of another, or a test whose class or file was renamed
 * - `edited`: the flagged line was edited, or a parameter of the test changed
 * - `count`: there were as many in this place
 */
export type Recognition = "same" | "moved" | "edited" | "count";

/** In how many of the base's last runs a test failed or was flaky, the one compared with included. */
export interface History {
  readonly failed: number;
  /** At most 32. */
  readonly runs: number;
}
