import { once } from "../../once.ts";
import { indexDiff } from "../diff/changed-files.ts";
import type { Change, Diff } from "../diff/diff.ts";
import { hashFile } from "../finding-key.ts";

/** What is known about the repository besides the findings. */
export interface Surroundings {
  /** From the base to the commit of the findings. */
  readonly diff?: Diff;
  /** All current files. Used only without a complete diff. */
  readonly files?: () => Iterable<string>;
}

export type FilePairs = ReturnType<typeof pairFiles>;

/** Maps current files to files of the base. `hadFindings` says whether the base had findings in a file. */
export function pairFiles({ diff, files }: Surroundings, hadFindings: (file: number) => boolean) {
  const changed = indexDiff(diff ?? { files: [], isCut: true });
  const deleted = new Set(
    (diff?.files ?? [])
      .filter(({ kind, path }) => kind === "deleted" && changed.of(path) === undefined)
      .map(({ path }) => hashFile(path)),
  );
  const renamed = new Map<string, number>();
  for (const { kind, path, oldPath } of diff?.files ?? []) {
    if (kind === "renamed" && oldPath !== undefined) renamed.set(path, hashFile(oldPath));
  }
  const today = files && once(() => new Set(Array.from(files(), hashFile)));
  const isMissingNow = (file: number) => today !== undefined && !today().has(file);
  return {
    /** Returns the hash of the file's path at the base. `file` is the hash of its current path. */
    oldFile: (path: string | undefined, file: number): number =>
      (path === undefined ? undefined : renamed.get(path)) ?? file,
    /** Returns true if the file didn't exist at the base and the diff doesn't name an earlier one. */
    isNew: (path: string, file: number): boolean => {
      const kind = changed.of(path)?.kind;
      if (kind === undefined) return changed.isCut && !hadFindings(file);
      return kind === "added" || kind === "copied";
    },
    /** Returns true if a file of the base no longer exists and the diff doesn't name its successor. */
    isRemoved: (file: number): boolean =>
      file !== 0 && (deleted.has(file) || (changed.isCut && isMissingNow(file))),
    /** Returns undefined if the changes are unknown. */
    changesOf: (path: string): readonly Change[] | undefined => {
      const file = changed.of(path);
      if (file) return file.isSubmodule ? undefined : file.changes;
      return changed.isCut ? undefined : [];
    },
  };
}
