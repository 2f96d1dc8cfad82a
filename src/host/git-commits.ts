import type { Head } from "../wrong-commit.ts";
import { askGit, type Checkout } from "./git.ts";

/** No tool writes a commit message of a megabyte. */
const maxCommitBytes = 1024 * 1024;

/** Larger changes are of generated files. GitHub's API still says how many lines changed in them. */
const maxPatchBytes = 16 * 1024 * 1024;

/** Git compares thousands of files per second. */
const diffTimeoutMs = 2000;

/**
 * Reads the stored commit that is checked out. In a shallow clone, git's other commands hide the parents, by which a
 * merge commit is recognised. Undefined if there is none or git can't answer.
 */
export async function readHead(checkout: Checkout): Promise<Head | undefined> {
  const command = ["--no-replace-objects", "cat-file", "--batch"];
  const answer = await askGit(checkout, command, { input: "HEAD\n", maxBytes: maxCommitBytes });
  if (!("output" in answer)) return undefined;
  const [header = ""] = answer.output.split("\n\n", 1);
  const [, sha] = /^([\da-f]{40,64}) commit /.exec(header) ?? [];
  if (sha === undefined) return undefined;
  const parents = Array.from(header.matchAll(/^parent ([\da-f]{40,64})$/gm), ([, id = ""]) => id);
  return { sha, parents };
}

/**
 * Returns the patch between two commits, in the form that `readPatch` in src/compare reads. Undefined if git can't
 * create it: a shallow clone usually lacks the older commit, and nothing is fetched. Settings that change the form of a
 * patch or start a program are overridden. https://git-scm.com/docs/git-diff
 */
export async function readGitDiff(
  checkout: Checkout,
  base: string,
  head: string,
): Promise<string | undefined> {
  const form = ["--unified=0", "--inter-hunk-context=0", "--find-renames", "--no-color"];
  const names = ["--src-prefix=a/", "--dst-prefix=b/", "--no-relative", "--submodule=short"];
  const programs = ["--no-ext-diff", "--no-textconv", "--ignore-submodules=none"];
  const command = ["--no-replace-objects", "diff", ...form, ...names, ...programs];
  const limits = { maxBytes: maxPatchBytes, timeoutMs: diffTimeoutMs };
  const answer = await askGit(checkout, [...command, base, head, "--"], limits);
  return "output" in answer ? answer.output : undefined;
}
