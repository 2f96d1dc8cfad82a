/** The content of a failed test's texts. `failure/` reads it once per finding, and `render/` phrases it. */
export interface FailureText {
  readonly headline: Headline;
  /** The two compared values of an assertion, if the texts have both. */
  readonly comparison?: ComparedValues;
  /** The message begins with a generic phrase instead of its point, or lacks the values that the details have. */
  readonly lacksPoint: boolean;
}

/** The point in a few words: a line of the message, the values, or both. */
export interface Headline {
  /** A line of the message. Empty if the values are enough. */
  readonly line: string;
  /** Values that the line doesn't contain. */
  readonly values?: ComparedValues;
  /** The changes of a diff, if no line is informative. */
  readonly changes?: readonly Hunk[];
}

/** Two values that should have been equal, each on one line. */
export interface ComparedValues {
  /** The expected value, if the tool distinguishes them. */
  readonly left: Side;
  readonly right: Side;
  /** The part of the text that contains only these values. */
  readonly valuesText?: string;
}

interface Side {
  readonly label: string;
  readonly value: string;
}

/** A run of changed lines in a diff. */
export interface Hunk {
  /** The lines of each side that the other side doesn't have. */
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}
