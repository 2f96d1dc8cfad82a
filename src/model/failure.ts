/** What the texts of a failed test say. `failure/` reads it, once for each finding; `render/` puts it into words. */
export interface FailureText {
  readonly headline: Headline;
  /** The two values that an assertion compared, where the texts have both. */
  readonly comparison?: Comparison;
  /** The message begins without its point: with a formula, or without the values that the details have. */
  readonly lacksPoint: boolean;
}

/** The point in a few words: a line of the message, the values, or both. */
export interface Headline {
  /** Of the message; empty where the values say it. */
  readonly line: string;
  /** What the line doesn't say. */
  readonly values?: Comparison;
  /** What a diff changes, where no line says anything. */
  readonly changes?: readonly Hunk[];
}

/** Two values that should have been equal, each on one line. */
export interface Comparison {
  /** What was expected, where the tool tells the two apart. */
  readonly left: Side;
  readonly right: Side;
}

interface Side {
  readonly label: string;
  readonly value: string;
}

/** A run of lines that a diff changes. */
export interface Hunk {
  /** The lines of each side that the other hasn't. */
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}
