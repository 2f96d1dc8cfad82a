import { chooseNearest } from "./nearest.ts";
import type { SourceTree } from "./source-tree.ts";

/** How many files of one name are read. */
const maxRead = 40;

/**
 * The file of a Java frame: a base name in a package. Where the folders aren't the package's, the file itself must
 * say that it is in that package.
 */
export function findPackaged(
  tree: SourceTree,
  baseName: string,
  symbol: string,
  anchors: readonly string[],
): string | undefined {
  // java.base/java.util.ArrayList.forEach, app//shop.cart.CartTest$Full.lambda$merges$0
  const packageNames = symbol
    .slice(symbol.lastIndexOf("/") + 1)
    .split(".")
    .slice(0, -2);
  const { files, segments } = tree.index.endingLike([...packageNames, baseName].join("/"));
  if (segments > packageNames.length) return chooseNearest(files, anchors);
  const declaration = `package ${packageNames.join(".")}`;
  const declaring = files.slice(0, maxRead).filter((file) => {
    const text = tree.sources.text(file) ?? "";
    const at = text.indexOf(declaration);
    return at >= 0 && /^[\s;{]/.test(text.slice(at + declaration.length));
  });
  return chooseNearest(declaring, anchors);
}
