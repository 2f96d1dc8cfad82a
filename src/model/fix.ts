import type { Place } from "./place.ts";

/** What a tool proposes to write instead. */
export interface Fix {
  /** What it does, in one line, where the tool says. */
  readonly description?: string;
  /** The file that it changes. */
  readonly file: Place;
  readonly edits: readonly Edit[];
}

/** A range of a file that is replaced by a text. */
export interface Edit {
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
  readonly text: string;
}

/**
 * In UTF-16 units from the start of the file, without its byte order mark; or a line and a column, both 1-based. The
 * column behind the last one of a line is infinite where the tool doesn't give it.
 */
export type Position = number | { readonly line: number; readonly column: number };

/** A fix as lines of the file: "-" before what goes, "+" before what comes. At most ten. */
export interface FixDiff {
  readonly description?: string;
  readonly lines: readonly string[];
}
