import { readComparedFiles } from "../compare/diff/compare-files.ts";
import type { Diff } from "../compare/diff/diff.ts";
import { diffTexts } from "../compare/diff/line-diff.ts";
import { readPatch } from "../compare/diff/read-patch.ts";
import { diffTrees } from "../compare/diff/trees.ts";
import type { Wire } from "../publish/client/wire.ts";
import { askBlob, askComparison, askTree } from "./commits.ts";

/** Returns git's diff between two commits, or undefined if git doesn't have both. */
export type GitDiff = (base: string, head: string) => Promise<string | undefined>;

/** Tries git first, which needs no request and has no limits, then GitHub. `base` is an ancestor of `head`. */
export async function findDiff(
  wire: Wire,
  gitDiff: GitDiff | undefined,
  base: string,
  head: string,
): Promise<Diff | undefined> {
  const patch = await gitDiff?.(base, head);
  if (patch !== undefined) return readPatch(patch);
  const sent = await askComparison(wire, base, head);
  // With another merge base, the diff would be a different one.
  if (sent.kind !== "done" || sent.value.mergeBase !== base) return undefined;
  return readComparedFiles(sent.value.files);
}

/** The number of the base's files that are requested, all of them in parallel. */
const maxBlobs = 100;
const atOnce = 10;

/**
 * Adds what GitHub's comparison leaves out: files beyond the limit, and the changes in these files if they are unknown.
 * `textOf` returns the text of a file at `head`.
 */
export async function completeDiff(
  wire: Wire,
  diff: Diff | undefined,
  { base, head }: { readonly base: string; readonly head: string },
  paths: readonly string[],
  textOf: (path: string) => string | undefined,
): Promise<Diff | undefined> {
  const known = new Map((diff?.files ?? []).map((file) => [file.path, file]));
  const isKnown = (path: string) => {
    const file = known.get(path);
    return file
      ? file.changes !== undefined || file.isSubmodule || file.kind === "deleted"
      : diff && !diff.isCut;
  };
  const unclear = new Set(paths.filter((path) => !isKnown(path)));
  if (unclear.size === 0) return diff;
  const [before, after] = await Promise.all([askTree(wire, base), askTree(wire, head)]);
  if (before.kind !== "done" || after.kind !== "done") return diff;
  const blobs = new Map(
    before.value.tree.flatMap(({ path, type, sha }) => (type === "blob" ? [[path, sha]] : [])),
  );
  const whole = diffTrees(before.value, after.value);
  const renamed = new Set(diff?.files.map(({ oldPath }) => oldPath));
  const others = whole.files.filter(({ path }) => !known.has(path) && !renamed.has(path));
  const files = new Map([...known.values(), ...others].map((file) => [file.path, file]));
  const open = [...files.values()].flatMap((file) => {
    const sha = unclear.has(file.path) ? blobs.get(file.oldPath ?? file.path) : undefined;
    return file.changes || sha === undefined ? [] : [{ file, sha }];
  });
  const asked = open.slice(0, maxBlobs);
  for (let from = 0; from < asked.length; from += atOnce) {
    const some = asked.slice(from, from + atOnce).map(async ({ file, sha }) => {
      const blob = await askBlob(wire, sha);
      const now = textOf(file.path);
      if (blob.kind !== "done" || now === undefined) return;
      const isBinary = blob.value.includes("\0") || now.includes("\0");
      if (!isBinary) files.set(file.path, { ...file, changes: diffTexts(blob.value, now) });
    });
    await Promise.all(some);
  }
  return { ...whole, files: [...files.values()] };
}
