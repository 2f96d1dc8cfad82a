import { countStart } from "../../partition.ts";
import type { Change, Diff, FileChange } from "./diff.ts";

/** Lines of a file of today, from 1, the last included. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** A diff that answers for one path at a time, in a time that doesn't grow with the number of files. */
export interface ChangedFiles {
  /** The change of a file, or of the submodule that it is in. */
  of(path: string): FileChange | undefined;
  readonly isCut: boolean;
}

export function indexDiff(diff: Diff): ChangedFiles {
  const files = new Map(
    diff.files.filter(({ kind }) => kind !== "deleted").map((file) => [file.path, file]),
  );
  const submodules = new Map(
    diff.files.filter(({ isSubmodule }) => isSubmodule).map((file) => [file.path, file]),
  );
  return {
    of: (path) => files.get(path) ?? submoduleOf(path, submodules),
    isCut: diff.isCut === true,
  };
}

function submoduleOf(
  path: string,
  submodules: ReadonlyMap<string, FileChange>,
): FileChange | undefined {
  if (submodules.size === 0) return undefined;
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const submodule = submodules.get(path.slice(0, end));
    if (submodule) return submodule;
  }
  return undefined;
}

/** The change that touches these lines: one that added or altered one of them, or removed something beside one. */
export function changeAt(changes: readonly Change[], lines: Lines): Change | undefined {
  // The last change that begins at or before the end is the only one that can touch it; others come before `start`.
  const begun = countStart(changes.length, (at) => (changes[at] as Change).newStart <= lines.end);
  const last = changes[begun - 1];
  return last && touchedLines(last).end >= lines.start ? last : undefined;
}

/** Where nothing was added, both lines beside what was removed. */
function touchedLines({ newStart, added }: Change): Lines {
  return {
    start: newStart,
    end: newStart + Math.max(added.length - 1, added.length === 0 ? 1 : 0),
  };
}
