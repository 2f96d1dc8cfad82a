/** Lists the changed files of a comparison, with GitHub's limits. */
import { askGit } from "./git.ts";
import type { GitRepository } from "./settings.ts";

export interface DiffedFile {
  readonly status: "added" | "removed" | "modified" | "renamed" | "changed";
  readonly path: string;
  readonly oldPath?: string;
  readonly blob: string;
  readonly additions: number;
  readonly deletions: number;
  /** Hunks without the file's header; absent for binary and large files, and for files beyond the limit. */
  readonly patch?: string;
}

const maxFiles = 300;

/** Per file. GitHub documents that it omits large patches, but not the limit. */
const patchBytes = 1_000_000;

const statuses: Readonly<Record<string, DiffedFile["status"]>> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  T: "changed",
};

export function listDiff(git: GitRepository, base: string, head: string): readonly DiffedFile[] {
  const { folder, patchLines = 20_000 } = git;
  const diff = ["diff", "--find-renames", "--no-ext-diff", "--no-color", "--abbrev=40"];
  const raw = askGit(folder, ...diff, "--raw", "-z", base, head)?.toString() ?? "";
  const text = askGit(folder, ...diff, "--submodule=short", base, head)?.toString() ?? "";
  // Lines of a patch begin with a sign, so only the header of a file matches.
  const patches = text === "" ? [] : text.split(/^diff --git .*\n/m).slice(1);
  let lines = 0;
  return readRaw(raw)
    .slice(0, maxFiles)
    .map((file, index) => {
      const printed = patches[index] ?? "";
      const at = printed.search(/^@@ /m);
      const patch = at < 0 ? "" : printed.slice(at).replace(/\n$/, "");
      const count = (sign: string) =>
        patch.split("\n").filter((line) => line.startsWith(sign)).length;
      const counted = { additions: count("+"), deletions: count("-") };
      lines += patch === "" ? 0 : patch.split("\n").length;
      // GitHub doesn't mark such a file: it looks as if only its mode had changed.
      if (lines > patchLines) return { ...file, additions: 0, deletions: 0 };
      const isLarge = Buffer.byteLength(patch) > patchBytes;
      return { ...file, ...counted, ...(patch !== "" && !isLarge && { patch }) };
    });
}

function readRaw(raw: string): readonly Omit<DiffedFile, "additions" | "deletions">[] {
  const parts = raw.split("\0");
  const files: Omit<DiffedFile, "additions" | "deletions">[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    // ":100644 100644 <before> <after> M"
    const [, , before = "", after = "", letter = ""] = (parts[at] ?? "").split(" ");
    const status = statuses[letter.charAt(0)] ?? "changed";
    const first = parts[at + 1] ?? "";
    const blob = status === "removed" ? before : after;
    if (status !== "renamed") files.push({ status, path: first, blob });
    else {
      files.push({ status, path: parts[at + 2] ?? "", oldPath: first, blob });
      at++;
    }
  }
  return files;
}
