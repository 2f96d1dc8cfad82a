import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Head } from "../wrong-commit.ts";
import { askGit } from "./git-files.ts";

/** A commit's message may be long, but no tool writes one of a megabyte. */
const mostBytes = 1024 * 1024;

/**
 * The commit that is checked out, as it is stored: of a shallow clone git's other commands hide the parents, which tell
 * a merge commit. Undefined where there is none, or git can't tell.
 */
export function readHead(root: string): Head | undefined {
  if (!existsSync(join(root, ".git"))) return undefined;
  const git = askGit(root, ["--no-replace-objects", "cat-file", "--batch"], "HEAD\n", mostBytes);
  if (git.error || git.status !== 0) return undefined;
  const [header = ""] = git.stdout.split("\n\n", 1);
  const [, sha] = /^([\da-f]{40,64}) commit /.exec(header) ?? [];
  if (sha === undefined) return undefined;
  const parents = Array.from(header.matchAll(/^parent ([\da-f]{40,64})$/gm), ([, id = ""]) => id);
  return { sha, parents };
}
