import { once, oncePer } from "../../once.ts";
import { type ChangedFiles, indexDiff } from "../diff/changed-files.ts";
import type { Change, Diff } from "../diff/diff.ts";
import { hashFile } from "../finding-key.ts";

/** What is known of the repository beside the two sets of findings. */
export interface Surroundings {
  /** From the base to what the findings are of. */
  readonly diff?: Diff;
  /** All files of today. Only asked for where there is no whole diff. */
  readonly files?: () => Iterable<string>;
}

/** How a file of today and those of the base belong together. */
export interface FilePairs {
  /** The file's hash at the base, if it still is that file or was renamed by the diff. */
  oldFile(path: string | undefined): number;
  /** The file wasn't there at the base, and the diff doesn't say which one it was. */
  isNew(path: string): boolean;
  /** A file of the base is no longer there, and the diff doesn't say which one it became. */
  isGone(file: number): boolean;
  /** Undefined where nobody knows what changed in the file. */
  changesOf(path: string): readonly Change[] | undefined;
}

/** `hadFindings` are the files in which the base had findings. */
export function pairFiles(
  { diff, files }: Surroundings,
  hadFindings: ReadonlySet<number>,
): FilePairs {
  const changed = indexDiff(diff ?? { files: [], isCut: true });
  const deleted = new Set(
    (diff?.files ?? [])
      .filter(({ kind, path }) => kind === "deleted" && changed.of(path) === undefined)
      .map(({ path }) => hashFile(path)),
  );
  const toHash = oncePer(hashFile);
  const today = files && once(() => new Set(Array.from(files(), hashFile)));
  const isGoneToday = (file: number) => today !== undefined && !today().has(file);
  return {
    oldFile: (path) => {
      if (path === undefined) return 0;
      const change = changed.of(path);
      return toHash((change?.kind === "renamed" ? change.oldPath : undefined) ?? path);
    },
    isNew: (path) => {
      const kind = changed.of(path)?.kind;
      if (kind === undefined) return changed.isCut && !hadFindings.has(toHash(path));
      return kind === "added" || kind === "copied";
    },
    isGone: (file) => file !== 0 && (deleted.has(file) || (changed.isCut && isGoneToday(file))),
    changesOf: (path) => knownChanges(changed, path),
  };
}

function knownChanges(changed: ChangedFiles, path: string): readonly Change[] | undefined {
  const file = changed.of(path);
  if (file) return file.isSubmodule ? undefined : file.changes;
  return changed.isCut ? undefined : [];
}
