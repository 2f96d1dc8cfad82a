/**
 * There are five types for positions:
 * - `Range`: lines and columns, as tools count them
 * - `Place`: a claim of a report: a path as written, and a range of that file
 * - `Frame` (failure/read-frames.ts): a line of a trace: a path as written, a line, and how the tool writes traces
 * - `Location`: lines of a tracked file, as GitHub counts them
 * - `LookedFor`: a path that leads to no tracked file, for people
 *
 * `locate/` converts places and frames to locations. The intermediate type `Tracked` adds the tracked file.
 */

/**
 * Lines and columns of a file, 1-based. A range ends on `endLine` before `endColumn`, as in SARIF and ESLint: with the
 * column 1, nothing of that line is part of it.
 */
export interface Range {
  readonly line?: number | undefined;
  readonly endLine?: number | undefined;
  readonly column?: number | undefined;
  readonly endColumn?: number | undefined;
}

/** A place as the tool wrote it. It isn't checked against the repository. */
export interface Place extends Range {
  /** A relative or absolute path (of any machine), a `file:` URI or a bare file name, verbatim. */
  readonly path: string;
  /** The folder that `path` is relative to, if the report has it: an absolute path or a `file:` URI. */
  readonly base?: string | undefined;
  /** Set if the tool counts from the start of the file instead of in lines. */
  readonly offset?: { readonly unit: "byte" | "character"; readonly start: number };
  /** The line is where the test begins, not where it failed. A stack frame in the same file is better. */
  readonly isDefinition?: true;
}

/**
 * A line of a file in the repository. Only `locate/` makes locations. Columns (1-based, inclusive) are both present or
 * both absent, and only present if the location is on one line.
 */
export interface Location {
  /** Relative to the repository's root, separated by `/`, exactly as git tracks it. */
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** A path of a finding or of its trace that isn't in the repository. */
export interface LookedFor {
  /** As written. For a Java-like frame, the file name in the folder of its package. */
  readonly path: string;
  readonly line?: number;
  /** The first three files, if several match. */
  readonly files?: readonly string[];
}
