/**
 * Where something is has five types:
 * - `Range`: lines and columns, as tools count them
 * - `Place`: what a report claims: a path as written, and a range of that file
 * - `Frame` (failure/read-frames.ts): a line of a trace: a path as written, a line, and how the tool writes traces
 * - `Location`: lines of a tracked file, as GitHub counts them
 * - `LookedFor`: a path that leads to no tracked file, for people
 *
 * `locate/` makes locations of places and frames. In between it has them with the tracked file (`Tracked`).
 */

/** Lines and columns of a file, 1-based; `endLine` is inclusive, `endColumn` exclusive (as in SARIF and ESLint). */
export interface Range {
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** A place as the tool wrote it: a claim, not yet held against the repository. */
export interface Place extends Range {
  /** A relative or absolute path (of any machine), a `file:` URI or a bare file name, verbatim. */
  readonly path: string;
  /** The folder that `path` is relative to, where the report says so: an absolute path or a `file:` URI. */
  readonly base?: string;
  /** Where the tool counts from the start of the file instead of in lines. */
  readonly offset?: { readonly unit: "byte" | "character"; readonly start: number };
  /** The line is where the test begins, not where it failed; a stack frame in the same file is better. */
  readonly isDefinition?: true;
}

/**
 * A line of a file of the repository. Only `locate/` makes one.
 * Columns (1-based, inclusive) are both given or both absent, and only on one-line locations.
 */
export interface Location {
  /** Relative to the repository's root, `/`-separated, exactly as git tracks it. */
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** A path of a finding or of its trace that is no place in the repository. */
export interface LookedFor {
  /** As written; of a frame of Java's kind the file's name in the folder of its package. */
  readonly path: string;
  readonly line?: number;
  /** Where several files fit, the first three of them. */
  readonly files?: readonly string[];
}
