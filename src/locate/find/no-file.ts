/** The data that shows what an untracked path is. */
export interface Untracked {
  readonly submodules: ReadonlySet<string>;
  existsUntracked(path: string): boolean;
}

/** Why there is no file for a path, the most informative reason first. */
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

export function mostInformative(candidates: readonly Reason[]): Reason {
  const order = Object.keys(reasons) as Reason[];
  return order.find((reason) => candidates.includes(reason)) ?? "noPath";
}

export interface NoFile {
  readonly reason: Reason;
  /** The untracked paths that exist, or the files that match if there are several. */
  readonly paths: readonly string[];
}

/** Distinguishes ignored files, and files in submodules, from missing ones. */
export function explainNoFile(search: Untracked, { reason, paths }: NoFile): Reason {
  if (reason === "several" || reason === "unsure") return reason;
  const { submodules } = search;
  if (submodules.size > 0 && paths.some((path) => isIn(submodules, path))) return "submodule";
  return paths.some((path) => search.existsUntracked(path)) ? "untracked" : reason;
}

/** Returns true if a path is one of the folders, or inside of one. */
function isIn(folders: ReadonlySet<string>, path: string): boolean {
  let end = path.indexOf("/");
  for (let n = 0; n < maxFolders && end >= 0; n++) {
    if (folders.has(path.slice(0, end))) return true;
    end = path.indexOf("/", end + 1);
  }
  return folders.has(path);
}

/** More than any report or submodule needs. */
const maxFolders = 20;
