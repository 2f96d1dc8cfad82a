import { getNumber, getText, readAll } from "../../json-value.ts";
import type { Diff, FileChange } from "./diff.ts";
import { readHunks } from "./read-hunks.ts";

/** The API lists no more files. */
const maxComparedFiles = 300;

/** From about 20,000 lines of patches on, the API answers `changes: 0` without a patch. This limit is well below. */
const trustedLines = 10_000;

const kinds: Readonly<Record<string, FileChange["kind"]>> = {
  added: "added",
  removed: "deleted",
  renamed: "renamed",
  copied: "copied",
};

/**
 * Reads the files in the answer of `GET /repos/{owner}/{repo}/compare/{base}...{head}`. Undefined if they aren't a list
 * of files. https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export function readComparedFiles(answer: unknown): Diff | undefined {
  let lines = 0;
  const files = readAll(answer, (file): FileChange | undefined => {
    const [path, status] = [getText(file, "filename"), getText(file, "status")];
    const changedLines = getNumber(file, "changes");
    if (path === undefined || status === undefined || changedLines === undefined) return undefined;
    lines += changedLines;
    const kind = kinds[status] ?? "modified";
    const isRenamed = kind === "renamed" || kind === "copied";
    const oldPath = isRenamed && getText(file, "previous_filename");
    // Missing for binary files and large ones.
    const patch = getText(file, "patch");
    const isSubmodule = /^[-+]Subproject commit [\da-f]{40,64}$/m.test(patch ?? "");
    const isUnchanged = isRenamed && changedLines === 0 && lines < trustedLines;
    const changes = patch === undefined ? isUnchanged && [] : changesOf(file, patch);
    return {
      kind,
      path,
      ...(oldPath && { oldPath }),
      ...(isSubmodule ? { isSubmodule } : changes && { changes }),
    };
  });
  return files && { files, ...(files.length >= maxComparedFiles && { isCut: true }) };
}

/** Returns undefined if the patch doesn't match the answer's own counts. */
function changesOf(file: unknown, patch: string): FileChange["changes"] {
  const lines = patch.replace(/\n$/, "").split("\n");
  const hunks = readHunks(lines, 0);
  if (!hunks || hunks.end < lines.length) return undefined;
  const signs = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  const isWhole =
    signs("+") === getNumber(file, "additions") && signs("-") === getNumber(file, "deletions");
  return isWhole ? hunks.changes : undefined;
}
