/** Reads the repository behind the API by calling git, so that renames, patches and merge bases are git's. */
import { execFileSync } from "node:child_process";

export interface GitCommit {
  readonly sha: string;
  readonly tree: string;
  /** First parent first. */
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

interface Person {
  readonly name: string;
  readonly email: string;
  /** ISO 8601. */
  readonly date: string;
}

/** Returns the output of git, or undefined if it fails, for example because an object doesn't exist. */
export function askGit(folder: string, ...command: readonly string[]): Buffer | undefined {
  try {
    const settings = ["-c", "safe.directory=*", "-c", "core.quotePath=true", "--no-pager"];
    return execFileSync("git", ["-C", folder, ...settings, ...command], {
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 1024 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}

/** Commits whose ids were looked up, with their folder. They never disappear, and most requests name the same ones. */
const knownCommits = new Set<string>();

/** Returns the commit of a full id or a branch name. */
export function findCommit(folder: string, ref: string): string | undefined {
  const isSha = /^(?:[\da-f]{40}|[\da-f]{64})$/.test(ref);
  if (knownCommits.has(`${folder}\n${ref}`)) return ref;
  // Git would evaluate such expressions, but GitHub looks them up as names.
  if (/[~^:?*[\\]|\.\.|@\{/.test(ref)) return undefined;
  const name = isSha ? ref : `refs/heads/${ref.replace(/^(?:refs\/)?heads\//, "")}`;
  const commit = askGit(folder, "rev-parse", "--verify", "--quiet", `${name}^{commit}`);
  const sha = commit?.toString().trim();
  if (sha === ref) knownCommits.add(`${folder}\n${ref}`);
  return sha;
}

const fields = ["%H", "%T", "%P", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%B"];

/** Returns commits, newest first; `range` has arguments of `git log`. */
export function listCommits(folder: string, ...range: readonly string[]): readonly GitCommit[] {
  const format = `--format=${fields.join("%x1f")}%x1e`;
  const printed = askGit(folder, "log", format, ...range)?.toString() ?? "";
  return printed
    .split("\x1e")
    .map((record) => record.trim())
    .filter((record) => record !== "")
    .map((record) => {
      const [sha = "", tree = "", parents = "", an = "", ae = "", ad = "", ...rest] =
        record.split("\x1f");
      const [cn = "", ce = "", cd = "", message = ""] = rest;
      return {
        ...{ sha, tree, message: message.trim() },
        parents: parents.split(" ").filter((parent) => parent !== ""),
        author: { name: an, email: ae, date: ad },
        committer: { name: cn, email: ce, date: cd },
      };
    });
}
