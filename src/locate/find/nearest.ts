import { folderOf } from "../paths.ts";
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
      const first = lowerBound(own, `${folder}/`, start, end);
      const last = lowerBound(own, `${folder}0`, first, end);
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
export function ownOf(files: readonly string[]): readonly string[] {
  let own = ownLists.get(files);
  if (!own) {
    const ours = files.filter((file) => !isNotOwn(file));
    own = (ours.length > 0 ? ours : [...files]).sort();
    ownLists.set(files, own);
  }
  return own;
}

const ownLists = new WeakMap<readonly string[], readonly string[]>();

/** Where `text` is or would be; `0` is the character after `/`. */
function lowerBound(sorted: readonly string[], text: string, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
