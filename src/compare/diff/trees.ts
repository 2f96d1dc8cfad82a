import type { Diff, FileChange } from "./diff.ts";

/**
 * An entry of `GET /repos/{owner}/{repo}/git/trees/{sha}?recursive=1`.
 * https://docs.github.com/en/rest/git/trees#get-a-tree
 */
interface TreeEntry {
  readonly path: string;
  readonly type: string;
  readonly sha: string;
}

export interface Tree {
  readonly tree: readonly TreeEntry[];
  /** The tree has more than 100,000 entries, or 7 MB. */
  readonly truncated: boolean;
}

/**
 * Returns the files that differ, without the changes in them. A new file with a removed one's content was renamed.
 */
export function diffTrees(before: Tree, after: Tree): Diff {
  const old = byPath(before);
  const now = byPath(after);
  const removed = new Map<string, string>();
  for (const [path, { sha }] of old)
    if (!now.has(path) && !removed.has(sha)) removed.set(sha, path);

  const files: FileChange[] = [];
  const renamed = new Set<string>();
  for (const [path, entry] of now) {
    const previous = old.get(path);
    if (previous?.sha === entry.sha) continue;
    const oldPath = previous ? undefined : removed.get(entry.sha);
    if (oldPath !== undefined && !renamed.has(oldPath)) {
      renamed.add(oldPath);
      files.push({ kind: "renamed", path, oldPath, changes: [] });
    } else files.push(toChange(previous ? "modified" : "added", entry));
  }
  for (const [path, entry] of old) {
    if (!now.has(path) && !renamed.has(path)) files.push(toChange("deleted", entry));
  }
  return { files, ...((before.truncated || after.truncated) && { isCut: true }) };
}

function byPath({ tree }: Tree): ReadonlyMap<string, TreeEntry> {
  return new Map(tree.filter(({ type }) => type !== "tree").map((entry) => [entry.path, entry]));
}

function toChange(kind: FileChange["kind"], { path, type }: TreeEntry): FileChange {
  return { kind, path, ...(type === "commit" && { isSubmodule: true }) };
}
