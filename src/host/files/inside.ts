import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { messageOf } from "../../errors.ts";
import { findKind } from "./regular-file.ts";

/** The result of following the links in a path. */
export type Followed =
  | {
      readonly kind: "inside";
      readonly realPath: string;
      /** The same path, starting with the folder as it was given. */
      readonly direct: string;
    }
  /** A link leads outside, or to nothing. The two aren't told apart, so that nobody learns what exists outside. */
  | { readonly kind: "outside" }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly reason: string };

/**
 * Follows the links of a path below a folder. Links above the folder don't count. All paths are absolute.
 * @param realFolder the folder without links; pass it when following many paths
 */
export function followInside(
  path: string,
  folder: string,
  realFolder = realpathSync.native(folder),
): Followed {
  try {
    const realPath = realpathSync.native(path);
    if (!isBelow(realFolder, realPath)) return { kind: "outside" };
    return { kind: "inside", realPath, direct: join(folder, relative(realFolder, realPath)) };
  } catch (error) {
    if (findLink(path, folder) !== undefined) return { kind: "outside" };
    return isMissing(error)
      ? { kind: "missing" }
      : { kind: "unreadable", reason: messageOf(error) };
  }
}

/** Returns the first link on the way from a folder down to a path. */
export function findLink(path: string, folder: string): string | undefined {
  let link: string | undefined;
  for (let at = path; at !== folder && at !== dirname(at); at = dirname(at)) {
    if (findKind(at) === "a link") link = at;
  }
  return link;
}

/** Returns true if `path` is `folder` or below it, by name alone. */
export function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Returns true if a file-system error means that the path doesn't exist. */
export function isMissing(error: unknown): boolean {
  return /^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "");
}

export function toRealPath(path: string): string {
  return realpathSync.native(path);
}

/** Returns true if two paths lead to the same existing file. */
export function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync.native(a) === realpathSync.native(b);
  } catch {
    return false;
  }
}
