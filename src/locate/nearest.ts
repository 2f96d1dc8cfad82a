import { isNotOwn } from "./foreign-roots.ts";
import { folderOf } from "./written-path.ts";

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
  const own = files.filter((file) => !isNotOwn(file));
  let left = own.length > 0 ? own : files;
  for (const anchor of anchors) {
    if (left.length < 2) break;
    const shared = left.map((file) => countShared(folderOf(file), anchor));
    const most = Math.max(...shared);
    left = left.filter((_, i) => shared[i] === most);
  }
  return left.length === 1 ? left[0] : undefined;
}

/** How many leading folders two folders have in common. */
function countShared(a: string, b: string): number {
  const others = b.split("/");
  let count = 0;
  for (const segment of a.split("/")) {
    if (segment === "" || segment !== others[count]) break;
    count++;
  }
  return count;
}
