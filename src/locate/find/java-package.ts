import { chooseFile, type FoundFile } from "./file.ts";
import type { SourceTree } from "./source-tree.ts";

/** The number of files with the same name that are read. */
const maxRead = 40;

/**
 * Finds the file of a Java frame by base name and package. If the folders differ, the file must declare the package.
 */
export function findPackaged(
  tree: SourceTree,
  baseName: string,
  packageName: string,
  anchors: readonly string[],
): FoundFile {
  const path = toPackagePath(packageName, baseName);
  const { files, segments } = tree.index.endingLike(path);
  if (segments === path.split("/").length) return chooseFile(files, anchors);
  const declaration = `package ${packageName}`;
  const declaring = files.slice(0, maxRead).filter((file) => {
    const searched = tree.sources.searched(file);
    return searched?.find(declaration).some((at) => {
      return /[\s;{]/.test(searched.text[at + declaration.length] ?? "");
    });
  });
  return chooseFile(declaring, anchors);
}

/** Returns a file in the folders of its package: `shop/cart/CartTest.java`. */
export function toPackagePath(packageName: string, baseName: string): string {
  return packageName === "" ? baseName : `${packageName.replaceAll(".", "/")}/${baseName}`;
}

/**
 * Reads the package of a symbol: java.base/java.util.ArrayList.forEach, app//shop.cart.CartTest$Full.lambda$merges$0
 */
export function readPackage(symbol: string): string {
  const method = symbol.lastIndexOf(".");
  const type = method < 0 ? -1 : symbol.lastIndexOf(".", method - 1);
  const start = symbol.lastIndexOf("/") + 1;
  return type > start ? symbol.slice(start, type) : "";
}
