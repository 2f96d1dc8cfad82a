import { join, resolve } from "node:path";
import { listFolder } from "./files/folder.ts";
import { type Followed, followInside, isSameFile } from "./files/inside.ts";
import { findKind, readRegularFile } from "./files/regular-file.ts";
import { toOneLine } from "./files/shown-name.ts";

/** Git's small files hold only paths. */
const smallBytes = 16 * 1024;

/**
 * Says why git isn't run in a checkout, as a clause. Its `.git` may come from an untrusted artifact and make git read
 * another repository of this machine, or hang. Undefined if nothing is wrong, or if git's own message is better.
 * https://git-scm.com/docs/gitrepository-layout
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

/** Returns the absolute path in a `.git` file of a submodule or an additional worktree. */
export function readGitFile(root: string): string | undefined {
  const text = readRegularFile(join(root, ".git"), smallBytes);
  const folder = text?.startsWith("gitdir:") ? text.slice("gitdir:".length).trim() : "";
  return folder === "" ? undefined : resolve(root, folder);
}

/**
 * Whether a repository lists the checkout as its worktree. Then it may be outside the workspace: an untrusted `.git`
 * can name any repository, but no other repository names it back.
 */
function isWorktreeOf(folder: string, gitFile: string): boolean {
  const named = readRegularFile(join(folder, "gitdir"), smallBytes)?.trim();
  return named !== undefined && isSameFile(resolve(folder, named), gitFile);
}

/** @param name the folder's name in the message */
function findFolderProblem(folder: string, name: string, workspace: string): string | undefined {
  const problem = findEntryProblem(folder, name, workspace);
  const common = readRegularFile(join(folder, "commondir"), smallBytes)?.trim();
  if (problem !== undefined || !common) return problem;
  return findEntryProblem(resolve(folder, common), `what ${name}/commondir names`, workspace);
}

/** Checks the folder and its direct entries, such as the index. Anything deeper can only slow git down. */
function findEntryProblem(folder: string, name: string, workspace: string): string | undefined {
  const followed = followInside(folder, workspace);
  if (followed.kind !== "inside") return describe(name, followed);
  for (const entry of listFolder(followed.realPath)) {
    if (entry.isFile() || entry.isDirectory()) continue;
    const entryName = `${name}/${toOneLine(entry.name)}`;
    const target = followInside(join(followed.realPath, entry.name), workspace);
    if (target.kind !== "inside") return describe(entryName, target);
    const kind = findKind(target.realPath);
    // Sockets belong to git's file watcher and can't be opened.
    if (kind === "a named pipe" || kind === "a device") return `${entryName} is ${kind}`;
  }
  return undefined;
}

function describe(name: string, followed: Exclude<Followed, { kind: "inside" }>) {
  if (followed.kind === "outside") return `${name} leads out of the workspace`;
  return followed.kind === "unreadable" ? `${name} can't be read: ${followed.reason}` : undefined;
}
