import { join } from "node:path";
import { findKind, readRegularFile } from "./regular-file.ts";
import { isSourcePath } from "./source-path.ts";

/** The files of a checkout. Paths are `/`-separated, relative to its root, and may be a stranger's. */
export interface SourceFiles {
  /** Whether there is a file or folder, reached without a link. */
  exists(path: string): boolean;
  /** Undefined for all but a regular file of at most 4 MiB that is reached without a link. */
  readText(path: string): string | undefined;
}

/** A larger file is generated, and not worth a look for the line of a test's name. */
const maxBytes = 4 * 1024 * 1024;

/** A hostile report can ask for as many folders as it has lines. */
const maxRemembered = 100_000;

/**
 * Opens the files below `root`. What was seen of a folder is remembered: paths of a repository share theirs, and
 * whoever could swap a folder for a link meanwhile runs in this job already.
 */
export function openSourceFiles(root: string): SourceFiles {
  const folders = new Map<string, boolean>();

  const isFolder = (path: string): boolean => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const is = findKind(join(root, path)) === "a folder";
    if (folders.size >= maxRemembered) folders.clear();
    folders.set(path, is);
    return is;
  };

  /** From the root down, so that the search ends at the first folder that isn't one. */
  const isReachable = (path: string): boolean => {
    const last = path.lastIndexOf("/");
    if (last < 0 || folders.get(path.slice(0, last))) return true;
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
      if (!isFolder(path.slice(0, end))) return false;
    }
    return true;
  };

  return {
    exists(path) {
      if (!isSourcePath(path) || !isReachable(path)) return false;
      const kind = findKind(join(root, path));
      return kind === "a file" || kind === "a folder";
    },
    readText: (path) =>
      isSourcePath(path) && isReachable(path)
        ? readRegularFile(join(root, path), maxBytes)
        : undefined,
  };
}
