import { oncePer } from "../../once.ts";
import { countStart } from "../../partition.ts";
import { folderOf } from "../../paths.ts";
import { isNotOwn } from "./foreign-roots.ts";

/**
 * Of several files that fit equally well, the one nearest to where the report lies: with equal paths in two modules
 * it is that of the module that wrote the report. Undefined where that doesn't tell them apart.
 *
 * @param anchors folders of the repository, the most telling first
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
    for (let n = 0; n < mostFolders && folder !== "" && end - start > 1; n++) {
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

/** So many folders around an anchor are tried: a hostile one is thousands deep. */
const mostFolders = 20;

/** The files that aren't vendored or generated, or all where they all are; sorted. The index hands out the same lists again and again. */
export const ownOf = oncePer((files: readonly string[]): readonly string[] => {
  const own = files.filter((file) => !isNotOwn(file));
  return (own.length > 0 ? own : [...files]).sort();
}, new WeakMap());
