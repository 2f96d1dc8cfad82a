import type { BlobPages } from "./blob-address.ts";
import type { PathRule } from "./path-rules.ts";

/** The files of the repository. Paths are separated by `/` and relative to the root, unless noted. */
export interface Repository {
  /** The absolute path of the checkout on this machine, separated by `/`. */
  readonly root: string;
  /** The files that git tracks. */
  readonly files: readonly string[];
  readonly submodules: readonly string[];
  /** Returns true if a path exists on disk but isn't tracked. */
  existsUntracked(path: string): boolean;
  /** Returns the text of a tracked file. Undefined if it is unreadable or larger than a few MB. */
  readText(path: string): string | undefined;
  /** Returns the text of a file at the pull request's base commit, if that is known. */
  readBaseText?(path: string): string | undefined;
}

export interface LocateOptions {
  /** The working directory, which relative paths start from, relative to the root; "" for the root itself. */
  readonly workingFolder: string;
  readonly stripPrefix: readonly PathRule[];
  readonly pathPrefix: readonly PathRule[];
  /** The web pages of the files, which reports may refer to. */
  readonly blobPages?: BlobPages;
}
