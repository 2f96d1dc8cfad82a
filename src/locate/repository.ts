import type { BlobPages } from "./blob-address.ts";
import type { PathRule } from "./path-rules.ts";

/** The files of the repository, as far as locating needs them. Paths are `/`-separated and relative to the root, unless said otherwise. */
export interface Repository {
  /** Absolute path of the checkout on this machine, `/`-separated. */
  readonly root: string;
  /** What git tracks. */
  readonly files: readonly string[];
  readonly submodules: readonly string[];
  /** Whether a path exists on disk though git doesn't track it. */
  existsUntracked(path: string): boolean;
  /** The text of a tracked file; undefined where it can't be read or is larger than a few MB. */
  readText(path: string): string | undefined;
  /** The text of a file at the commit that a pull request is to be merged into, where that is known. */
  readBaseText?(path: string): string | undefined;
}

export interface LocateOptions {
  /** The working directory, where relative paths start; relative to the root, "" for the root itself. */
  readonly workingFolder: string;
  readonly stripPrefix: readonly PathRule[];
  readonly pathPrefix: readonly PathRule[];
  /** Where the files can be looked at: reports may name them so. */
  readonly blobPages?: BlobPages;
}
