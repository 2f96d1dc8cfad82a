import { join } from "node:path";
import { findKind, readRegularFile } from "./regular-file.ts";
import { isSourcePath } from "./source-path.ts";

/** The files of a checkout. Paths are `/`-separated, relative to its root, and may be a stranger's. */
export interface SourceFiles {
  /** Whether there is a file or folder, reached without a link. */
  exists(path: string): boolean;
  /** Undefined for all but a regular file of at most 4 MiB that is reached without a link. Of what was read last, 32 million characters are remembered. */
  readText(path: string): string | undefined;
}

/** A larger file is generated, and not worth a look for the line of a test's name. */
const maxBytes = 4 * 1024 * 1024;

/** The same files are read for locating, for comparing and for what is shown. */
const maxKept = 32_000_000;

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
