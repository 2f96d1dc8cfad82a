import type { Place } from "./place.ts";

/** A change that a tool suggests. */
export interface Fix {
  /** A description on one line, if the tool has one. */
  readonly description?: string;
  /** The file to change. */
  readonly file: Place;
  readonly edits: readonly Edit[];
}

/** A range of a file and the text that replaces it. */
export interface Edit {
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
  readonly text: string;
}

/**
 * In UTF-16 units from the start of the file, without its byte order mark, or as a 1-based line and column. The column
 * after the end of a line is infinite if the tool doesn't specify it.
 */
export type Position = number | { readonly line: number; readonly column: number };

/** A fix as a diff: "-" marks old lines, "+" marks new ones. At most ten. */
export interface FixDiff {
  readonly description?: string;
  readonly lines: readonly string[];
}
