import { join, resolve } from "node:path";
import { listFolder } from "./files/folder.ts";
import { type Followed, followInside, isSameFile } from "./files/inside.ts";
import { findKind, readRegularFile } from "./files/regular-file.ts";
import { toOneLine } from "./files/shown-name.ts";

/** Paths are all that git's small files hold. */
const smallBytes = 16 * 1024;

/**
 * Why git isn't asked about a checkout, as a clause: its `.git` can be a stranger's, unpacked from an artifact, and make
 * git read another repository of this machine, or wait for ever. Undefined where nothing is wrong with it, or where git
 * itself says it best. https://git-scm.com/docs/gitrepository-layout
 */
export function findGitProblem(root: string, workspace: string): string | undefined {
  const path = join(root, ".git");
  const followed = followInside(path, workspace);
  if (followed.kind !== "inside") return describe(".git", followed);
  const kind = findKind(followed.realPath);
  if (kind === "a folder") return findFolderProblem(path, ".git", workspace);
  if (kind !== "a file") return `.git is ${kind ?? "gone"}`;
  const folder = readGitFile(root);
  if (folder === undefined || isWorktreeOf(folder, path)) return undefined;
  return findFolderProblem(folder, "the folder that .git names", workspace);
}

/** The folder that a `.git` file names: of a submodule, or of a further worktree. Absolute. */
export function readGitFile(root: string): string | undefined {
  const text = readRegularFile(join(root, ".git"), smallBytes);
  const folder = text?.startsWith("gitdir:") ? text.slice("gitdir:".length).trim() : "";
  return folder === "" ? undefined : resolve(root, folder);
}

/**
 * Whether a repository knows the checkout as its worktree; it may then be outside the workspace. A stranger's `.git` can
 * name any repository, but none of those names it back.
 */
function isWorktreeOf(folder: string, gitFile: string): boolean {
  const named = readRegularFile(join(folder, "gitdir"), smallBytes)?.trim();
  return named !== undefined && isSameFile(resolve(folder, named), gitFile);
}

/** @param name how the folder is called in the answer */
function findFolderProblem(folder: string, name: string, workspace: string): string | undefined {
  const problem = findEntryProblem(folder, name, workspace);
  const common = readRegularFile(join(folder, "commondir"), smallBytes)?.trim();
  if (problem !== undefined || !common) return problem;
  return findEntryProblem(resolve(folder, common), `what ${name}/commondir names`, workspace);
}

/** Looks at the folder and at what is directly in it, such as the index: whatever is deeper can only delay git. */
function findEntryProblem(folder: string, name: string, workspace: string): string | undefined {
  const followed = followInside(folder, workspace);
  if (followed.kind !== "inside") return describe(name, followed);
  for (const entry of listFolder(followed.realPath)) {
    if (entry.isFile() || entry.isDirectory()) continue;
    const entryName = `${name}/${toOneLine(entry.name)}`;
    const target = followInside(join(followed.realPath, entry.name), workspace);
    if (target.kind !== "inside") return describe(entryName, target);
    const kind = findKind(target.realPath);
    // Sockets are of git's own watcher of files, and can't be opened.
    if (kind === "a named pipe" || kind === "a device") return `${entryName} is ${kind}`;
  }
  return undefined;
}

function describe(name: string, followed: Exclude<Followed, { kind: "inside" }>) {
  if (followed.kind === "outside") return `${name} leads out of the workspace`;
  return followed.kind === "unreadable" ? `${name} can't be read: ${followed.reason}` : undefined;
}
