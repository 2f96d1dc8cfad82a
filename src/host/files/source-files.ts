import { join } from "node:path";
import { findKind, readRegularFile } from "./regular-file.ts";
import { isSourcePath } from "./source-path.ts";

/** The files of a checkout. Paths are `/`-separated, relative to its root, and untrusted. */
export interface SourceFiles {
  /** Returns true if a file or folder exists at a path without links. */
  exists(path: string): boolean;
  /**
   * Returns the text of a regular file of at most 4 MiB, reached without a link; undefined for anything else. The last
   * 32 million characters are cached.
   */
  readText(path: string): string | undefined;
}

/** A larger file is generated and not worth searching for a test's name. */
const maxBytes = 4 * 1024 * 1024;

/** Locating, comparing and rendering read the same files. */
const maxKept = 32_000_000;

/** A hostile report can name as many folders as it has lines. */
const maxRemembered = 100_000;

/**
 * Opens the files below `root`. Folders are checked once: the paths of a repository share them, and anyone who could
 * replace a folder by a link in the meantime already runs code in this job.
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

  /** Starts at the root, so that the check ends at the first path that isn't a folder. */
  const isReachable = (path: string): boolean => {
    const last = path.lastIndexOf("/");
    if (last < 0 || folders.get(path.slice(0, last))) return true;
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
      if (!isFolder(path.slice(0, end))) return false;
    }
    return true;
  };

  const texts = new Map<string, string>();
  let kept = 0;
  const remember = (path: string, text: string): void => {
    texts.set(path, text);
    kept += text.length;
    for (const [oldest, dropped] of texts) {
      if (kept <= maxKept && texts.size <= maxRemembered) break;
      texts.delete(oldest);
      kept -= dropped.length;
    }
  };

  return {
    exists(path) {
      if (!isSourcePath(path) || !isReachable(path)) return false;
      const kind = findKind(join(root, path));
      return kind === "a file" || kind === "a folder";
    },
    readText(path) {
      const known = texts.get(path);
      if (known !== undefined) return known;
      if (!isSourcePath(path) || !isReachable(path)) return undefined;
      const text = readRegularFile(join(root, path), maxBytes);
      if (text !== undefined) remember(path, text);
      return text;
    },
  };
}
