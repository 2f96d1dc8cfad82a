import type { Head } from "../wrong-commit.ts";
import { askGit, type Checkout } from "./git.ts";

/** No tool writes a commit message of a megabyte. */
const maxBytes = 1024 * 1024;

/**
 * Reads the stored commit that is checked out. In a shallow clone, git's other commands hide the parents, by which a
 * merge commit is recognised. Undefined if there is none or git can't answer.
 */
export async function readHead(checkout: Checkout): Promise<Head | undefined> {
  const command = ["--no-replace-objects", "cat-file", "--batch"];
  const answer = await askGit(checkout, command, { input: "HEAD\n", maxBytes });
  if (!("output" in answer)) return undefined;
  const [header = ""] = answer.output.split("\n\n", 1);
  const [, sha] = /^([\da-f]{40,64}) commit /.exec(header) ?? [];
  if (sha === undefined) return undefined;
  const parents = Array.from(header.matchAll(/^parent ([\da-f]{40,64})$/gm), ([, id = ""]) => id);
  return { sha, parents };
}
