import { countStart } from "../../count-start.ts";
import { oncePer } from "../../once.ts";
import { folderOf } from "../../paths.ts";
import { isNotOwn } from "./foreign-roots.ts";

/**
 * Returns the file that is nearest to the report: if two modules have the same path, it is the one of the module that
 * wrote the report. Undefined if there is a tie.
 *
 * @param anchors folders of the repository, most relevant first
 */
export function chooseNearest(
  files: readonly string[],
  anchors: readonly string[],
): string | undefined {
  const own = ownOf(files);
  let start = 0;
  let end = own.length;
  for (const anchor of anchors) {
    let folder = anchor;
    for (let n = 0; n < maxFolders && folder !== "" && end - start > 1; n++) {
      const isBefore = (text: string) => (index: number) => (own[index] as string) < text;
      const first = countStart(end, isBefore(`${folder}/`), start);
      // The character after "/" is "0".
      const last = countStart(end, isBefore(`${folder}0`), first);
      folder = folderOf(folder);
      if (first === last) continue;
      start = first;
      end = last;
      break;
    }
  }
  return end - start === 1 ? own[start] : undefined;
}

/** The number of folders around an anchor that are tried, because a hostile path can be thousands deep. */
const maxFolders = 20;

/**
 * Returns the files that aren't vendored or generated, or all files if all are; sorted. Cached, because the index
 * returns the same lists repeatedly.
 */
export const ownOf = oncePer((files: readonly string[]): readonly string[] => {
  const own = files.filter((file) => !isNotOwn(file));
  return (own.length > 0 ? own : [...files]).sort();
}, new WeakMap());
