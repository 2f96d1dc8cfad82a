/** What tells whether a path that leads to no tracked file leads to another one. */
export interface Untracked {
  readonly submodules: ReadonlySet<string>;
  existsUntracked(path: string): boolean;
}

/** Why there is no file for a path, the most telling first. */
export const reasons = {
  several: "several files of the repository fit",
  unsure: "only the file's name fits",
  submodule: "in a submodule",
  untracked: "not tracked by git",
  missing: "no such file in the repository",
  outside: "outside of the repository",
  address: "a web address",
  noPath: "the report names no file",
} as const;
export type Reason = keyof typeof reasons;

export function mostTelling(candidates: readonly Reason[]): Reason {
  const order = Object.keys(reasons) as Reason[];
  return order.find((reason) => candidates.includes(reason)) ?? "noPath";
}

export interface NoFile {
  readonly reason: Reason;
  /** What the path leads to although nothing is tracked there; where several files fit, those files. */
  readonly paths: readonly string[];
}

/** Tells files that git ignores, and those of submodules, from missing ones. */
export function explain(search: Untracked, { reason, paths }: NoFile): Reason {
  if (reason === "several" || reason === "unsure") return reason;
  const { submodules } = search;
  if (submodules.size > 0 && paths.some((path) => isIn(submodules, path))) return "submodule";
  return paths.some((path) => search.existsUntracked(path)) ? "untracked" : reason;
}

/** Whether a path is one of some folders, or lies in one. */
function isIn(folders: ReadonlySet<string>, path: string): boolean {
  let end = path.indexOf("/");
  for (let n = 0; n < mostFolders && end >= 0; n++) {
    if (folders.has(path.slice(0, end))) return true;
    end = path.indexOf("/", end + 1);
  }
  return folders.has(path);
}

/** More folders than a report or a submodule lies in. */
const mostFolders = 20;
