import { askGit, type Checkout } from "./git.ts";

/** Larger changes are of generated files. GitHub's API still says how many lines changed in them. */
const maxBytes = 16 * 1024 * 1024;

/** Git compares thousands of files per second. */
const timeoutMs = 2000;

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
  const answer = await askGit(checkout, [...command, base, head, "--"], { maxBytes, timeoutMs });
  return "output" in answer ? answer.output : undefined;
}
