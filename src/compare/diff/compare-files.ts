import type { Diff, FileChange } from "./diff.ts";
import { readHunks } from "./read-hunks.ts";

/**
 * A file in the answer of `GET /repos/{owner}/{repo}/compare/{base}...{head}`.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export interface ComparedFile {
  readonly filename: string;
  readonly status: string;
  readonly previous_filename?: string;
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  /** Missing for binary files and large ones. */
  readonly patch?: string;
}

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

export function readComparedFiles(answer: readonly ComparedFile[]): Diff {
  const files: FileChange[] = [];
  let lines = 0;
  for (const file of answer) {
    lines += file.changes;
    const kind = kinds[file.status] ?? "modified";
    const isRenamed = kind === "renamed" || kind === "copied";
    const isSubmodule = /^[-+]Subproject commit [\da-f]{40,64}$/m.test(file.patch ?? "");
    const changes = isSubmodule ? undefined : changesOf(file, isRenamed && lines < trustedLines);
    files.push({
      kind,
      path: file.filename,
      ...(isRenamed && file.previous_filename && { oldPath: file.previous_filename }),
      ...(isSubmodule && { isSubmodule }),
      ...(changes && { changes }),
    });
  }
  return { files, ...(answer.length >= maxComparedFiles && { isCut: true }) };
}

/** Returns undefined if the answer has no patch, or one that doesn't match its own counts. */
function changesOf(file: ComparedFile, isPureRename: boolean): FileChange["changes"] {
  if (file.patch === undefined) return isPureRename && file.changes === 0 ? [] : undefined;
  const patch = file.patch.replace(/\n$/, "").split("\n");
  const hunks = readHunks(patch, 0);
  if (!hunks || hunks.end < patch.length) return undefined;
  const signs = (sign: string) => patch.filter((line) => line.startsWith(sign)).length;
  const isWhole = signs("+") === file.additions && signs("-") === file.deletions;
  return isWhole ? hunks.changes : undefined;
}
