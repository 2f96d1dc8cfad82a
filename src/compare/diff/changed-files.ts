import { countStart } from "../../count-start.ts";
import type { Change, Diff, FileChange } from "./diff.ts";

export type ChangedFiles = ReturnType<typeof indexDiff>;

/** Returns a diff that can be looked up by path in constant time. */
export function indexDiff(diff: Diff) {
  const files = new Map(
    diff.files.filter(({ kind }) => kind !== "deleted").map((file) => [file.path, file]),
  );
  const submodules = new Map(
    diff.files.filter(({ isSubmodule }) => isSubmodule).map((file) => [file.path, file]),
  );
  return {
    /** Returns the change of the file, or of the submodule that contains it. */
    of: (path: string) => files.get(path) ?? submoduleOf(path, submodules),
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

/** Returns the change that added or altered one of these lines, from 1, or removed something next to one. */
export function changeAt(
  changes: readonly Change[],
  start: number,
  end = start,
): Change | undefined {
  // Only the last change that begins at or before the end can touch the lines. Earlier ones end before `start`.
  const begun = countStart(changes.length, (at) => (changes[at] as Change).newStart <= end);
  const last = changes[begun - 1];
  // If nothing was added, both lines next to the removed ones count.
  return last && last.newStart + (last.added.length || 2) - 1 >= start ? last : undefined;
}
