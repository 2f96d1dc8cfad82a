import { chooseNearest } from "./nearest.ts";
import type { SourceTree } from "./source-tree.ts";
import { likenessToTest } from "./test-likeness.ts";

/** How many files are read for one name. */
const maxRead = 40;

/** By the conventions of their languages, a file of these holds the class, or is the module, that it is named after. */
const extensions =
  "java kt scala groovy py php cs fs vb swift m mm rb exs ex robot cpp cc cxx pm clj dart"
    .split(" ")
    .map((extension) => `.${extension}`);

/** Languages whose files of one folder are one package, whatever they are called. */
const packaged = /\.(?:kt|scala|groovy|java|clj)$/;

/**
 * The file of a class or module such as `shop.cart.CartTest$Full`, `tests.test_cart.TestCart`, `Tests\Unit\CartTest`,
 * `Elixir.Shop.CartTest` or Robot Framework's `Shop.Gift Wrap`.
 */
export function findClass(
  tree: SourceTree,
  className: string,
  anchors: readonly string[],
): string | undefined {
  if (className.length > 500 || !/^[\p{L}_][\p{L}\p{N}_ $.\\:-]*$/u.test(className))
    return undefined;
  const names = className
    .replace(/^Elixir\./, "")
    .replace(/\$.*$/, "")
    .split(/\.|\\|::/)
    .filter((name) => name !== "");
  const byPath = findByPath(tree, names, anchors);
  if (byPath) return byPath.file;
  return findByDeclaration(tree, names, anchors) ?? findInPackage(tree, names, anchors);
}

/** The names are folders and the file; the last one or two may be classes inside of the file. No `file` where several fit. */
function findByPath(
  tree: SourceTree,
  names: readonly string[],
  anchors: readonly string[],
): { readonly file?: string } | undefined {
  for (let length = names.length; length >= Math.max(1, names.length - 2); length--) {
    const path = names.slice(0, length).join("/").replaceAll(" ", "_");
    for (const extension of extensions) {
      const { files, segments } = tree.index.endingLike(path + extension);
      if (segments < length) continue;
      const file = chooseNearest(files, anchors);
      if (length === 1 && (file === undefined || likenessToTest(file) === 0)) continue;
      return file === undefined ? {} : { file };
    }
  }
  return undefined;
}

/** Namespaces need not be folders: a file of tests that is named after the class, and declares it. */
function findByDeclaration(
  tree: SourceTree,
  names: readonly string[],
  anchors: readonly string[],
): string | undefined {
  const name = names.at(-1) ?? "";
  const snake = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").toLowerCase();
  const stem = snake.replace(/^test_|_test$/, "");
  const files = [...new Set([name, snake, `test_${stem}`])].flatMap((base) =>
    extensions.flatMap((extension) => tree.index.endingLike(base + extension).files),
  );
  const { declaring, inSpace } = findDeclaring(tree, [...new Set(files)], names);
  return chooseNearest(inSpace.length > 0 ? inSpace : declaring, anchors);
}

/** Kotlin and Scala call their files what they like, and Kotlin leaves out the folders that all packages share. */
function findInPackage(
  tree: SourceTree,
  names: readonly string[],
  anchors: readonly string[],
): string | undefined {
  if (names.length < 2) return undefined;
  const { files: folders } = tree.folders.endingLike(names.slice(0, -1).join("/"));
  const files = folders
    .slice(0, maxRead)
    .flatMap((folder) => tree.filesIn(folder).filter((file) => packaged.test(file)));
  return chooseNearest(findDeclaring(tree, files, names).inSpace, anchors);
}

interface Declaring {
  readonly declaring: readonly string[];
  /** Of those, the ones that name the class's package or namespace. */
  readonly inSpace: readonly string[];
}

/** Of some files those of tests that declare a class. */
function findDeclaring(
  tree: SourceTree,
  files: readonly string[],
  names: readonly string[],
): Declaring {
  const name = names.at(-1) ?? "";
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return { declaring: [], inSpace: [] };
  const declaration = new RegExp(
    `(?:class|object|interface|trait|struct|enum|record|module|@implementation)\\s+(?:[\\w.:]+[.:])?${name}(?![\\p{L}\\p{N}_])`,
    "u",
  );
  const declaring = files
    .filter((file) => likenessToTest(file) > 0)
    .slice(0, maxRead)
    .filter((file) => declaration.test(tree.sources.text(file) ?? ""));
  const spaces = [".", "\\", "::"].map((separator) => names.slice(0, -1).join(separator));
  const inSpace = declaring.filter((file) => {
    const text = tree.sources.text(file) ?? "";
    return spaces.some((space) => text.includes(space));
  });
  return { declaring, inSpace };
}
