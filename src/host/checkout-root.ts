import { dirname, join } from "node:path";
import { listFolder } from "./files/folder.ts";
import { findKind } from "./files/regular-file.ts";
import { readGitFile } from "./git-folder.ts";

/**
 * Returns the checkout in which findings are placed: the nearest one around the working directory, but not above the
 * workspace; or else the only one in the workspace's folders; or else the workspace itself. A submodule is used only if
 * there is no checkout around it, because GitHub shows no annotations on its files.
 */
export function findRoot(workingDirectory: string, workspace: string): string {
  let submodule: string | undefined;
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    const kind = readCheckoutKind(folder);
    if (kind === "checkout") return folder;
    if (kind === "submodule") submodule ??= folder;
    if (folder === workspace || folder === dirname(folder)) break;
  }
  if (submodule !== undefined) return submodule;
  const [only, ...others] = listCheckoutsBelow(workspace);
  return only !== undefined && others.length === 0 ? only : workspace;
}

/** Lists checkouts up to `depth` folders below a folder, where the `path` input of actions/checkout puts them. */
export function listCheckoutsBelow(folder: string, depth = 2): readonly string[] {
  if (depth === 0) return [];
  return listFolder(folder).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name === "node_modules") return [];
    const below = join(folder, entry.name);
    return readCheckoutKind(below) === undefined ? listCheckoutsBelow(below, depth - 1) : [below];
  });
}

/**
 * `.git` is a folder, or a file with a path: for a submodule into `modules` of the outer repository, for an additional
 * worktree into `worktrees` of its own. https://git-scm.com/docs/gitrepository-layout
 */
function readCheckoutKind(folder: string): "checkout" | "submodule" | undefined {
  const kind = findKind(join(folder, ".git"));
  if (kind === undefined) return undefined;
  if (kind !== "a file") return "checkout";
  const gitFolder = readGitFile(folder)?.replaceAll("\\", "/") ?? "";
  const isWorktree = /\/worktrees\/[^/]+\/?$/.test(gitFolder);
  return gitFolder.includes("/modules/") && !isWorktree ? "submodule" : "checkout";
}
