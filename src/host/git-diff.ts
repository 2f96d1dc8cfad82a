import { askGit, type Checkout } from "./git.ts";

/** A change of more is one of generated files, of which GitHub tells the numbers at least. */
const maxBytes = 16 * 1024 * 1024;

/** Git compares thousands of files in a second. */
const timeoutMs = 2000;

/**
 * What changed from one commit to another, as `readPatch` of src/compare reads it. Undefined where git can't answer:
 * mostly a shallow clone doesn't have the older commit, and nothing is fetched for it. Every setting that changes the
 * form of a patch is overridden, and none may start a program. https://git-scm.com/docs/git-diff
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
