/** What changed between two commits, whichever way it was found out. */
export interface Diff {
  readonly files: readonly FileChange[];
  /** More files may have changed: the list was cut (at 300 files by the API). */
  readonly isCut?: true;
}

export interface FileChange {
  readonly kind: "added" | "deleted" | "modified" | "renamed" | "copied";
  /** The path now; of a deleted file the path it had. */
  readonly path: string;
  /** Of a renamed or copied file. */
  readonly oldPath?: string;
  /** A commit of another repository: what changed within isn't known, and `path` is a folder. */
  readonly isSubmodule?: true;
  /** In the file's order. Absent where nobody knows: a binary file, one too large, an answer that leaves it out. */
  readonly changes?: readonly Change[];
}

/** A run of changed lines, without the unchanged ones around it. */
export interface Change {
  /** The first removed line, from 1; where none was removed, the line after which something was added. */
  readonly oldStart: number;
  /** The first added line, from 1; where none was added, the line after which something was removed; 0 at the top. */
  readonly newStart: number;
  /** Without their line ends. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}
