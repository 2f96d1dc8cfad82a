/** The changes between two commits, from any source. */
export interface Diff {
  readonly files: readonly FileChange[];
  /** More files may have changed, because the list was cut (by the API at 300 files). */
  readonly isCut?: true;
}

export interface FileChange {
  readonly kind: "added" | "deleted" | "modified" | "renamed" | "copied";
  /** The current path, or the former path of a deleted file. */
  readonly path: string;
  /** The former path of a renamed or copied file. */
  readonly oldPath?: string;
  /** A commit of another repository. `path` is a folder, and the changes inside are unknown. */
  readonly isSubmodule?: true;
  /** In the file's order. Absent if they are unknown: for a binary or very large file, or if the answer omits them. */
  readonly changes?: readonly Change[];
}

/** A run of changed lines, without the unchanged lines around it. */
export interface Change {
  /** The first removed line, starting at 1. If none was removed, the line after which something was added. */
  readonly oldStart: number;
  /** The first added line, from 1. If none was added, the line after which something was removed; 0 at the top. */
  readonly newStart: number;
  /** Without line ends. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}
