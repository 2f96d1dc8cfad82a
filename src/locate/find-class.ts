import { type FileIndex, indexFiles } from "./file-index.ts";
import { chooseNearest } from "./nearest.ts";
import type { Sources } from "./sources.ts";
import { likenessToTest } from "./test-likeness.ts";
import { folderOf } from "./written-path.ts";

/** Finds the files that hold a class, module or package of a name. */
export interface ClassSearch {
  readonly index: FileIndex;
  readonly sources: Sources;
  /** The tracked files of a folder; built when first asked for. */
  filesIn(folder: string): readonly string[];
  /** The index of all folders with tracked files; built when first asked for. */
  readonly folders: FileIndex;
}

export function openClassSearch(
  index: FileIndex,
  files: readonly string[],
  sources: Sources,
): ClassSearch {
  let byFolder: Map<string, string[]> | undefined;
  const groupByFolder = () => {
    const groups = new Map<string, string[]>();
    for (const file of files) {
      const folder = folderOf(file);
      const group = groups.get(folder);
      if (group) group.push(file);
      else groups.set(folder, [file]);
    }
    return groups;
  };
  let folders: FileIndex | undefined;
  return {
    index,
    sources,
    filesIn(folder) {
      byFolder ??= groupByFolder();
      return byFolder.get(folder) ?? [];
    },
    get folders() {
      byFolder ??= groupByFolder();
      folders ??= indexFiles([...byFolder.keys()]);
      return folders;
    },
  };
}

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
  search: ClassSearch,
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
  const byPath = findByPath(search, names, anchors);
  if (byPath) return byPath.file;
  return findByDeclaration(search, names, anchors) ?? findInPackage(search, names, anchors);
}

/** The names are folders and the file; the last one or two may be classes inside of the file. No `file` where several fit. */
function findByPath(
  search: ClassSearch,
  names: readonly string[],
  anchors: readonly string[],
): { readonly file?: string } | undefined {
  for (let length = names.length; length >= Math.max(1, names.length - 2); length--) {
    const path = names.slice(0, length).join("/").replaceAll(" ", "_");
    for (const extension of extensions) {
      const { files, segments } = search.index.endingLike(path + extension);
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
  search: ClassSearch,
  names: readonly string[],
  anchors: readonly string[],
): string | undefined {
  const name = names.at(-1) ?? "";
  const snake = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").toLowerCase();
  const stem = snake.replace(/^test_|_test$/, "");
  const files = [...new Set([name, snake, `test_${stem}`])].flatMap((base) =>
    extensions.flatMap((extension) => search.index.endingLike(base + extension).files),
  );
  return chooseDeclaring(search, [...new Set(files)], names, anchors);
}

/** Kotlin and Scala call their files what they like, and Kotlin leaves out the folders that all packages share. */
function findInPackage(
  search: ClassSearch,
  names: readonly string[],
  anchors: readonly string[],
): string | undefined {
  if (names.length < 2) return undefined;
  const { files: folders } = search.folders.endingLike(names.slice(0, -1).join("/"));
  const files = folders
    .slice(0, maxRead)
    .flatMap((folder) => search.filesIn(folder).filter((file) => packaged.test(file)));
  return chooseDeclaring(search, files, names, anchors);
}

function chooseDeclaring(
  search: ClassSearch,
  files: readonly string[],
  names: readonly string[],
  anchors: readonly string[],
): string | undefined {
  const name = names.at(-1) ?? "";
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return undefined;
  const declaration = new RegExp(
    `(?:class|object|interface|trait|struct|enum|record|module|@implementation)\\s+(?:[\\w.:]+[.:])?${name}(?![\\p{L}\\p{N}_])`,
    "u",
  );
  const declaring = files
    .filter((file) => likenessToTest(file) > 0)
    .slice(0, maxRead)
    .filter((file) => declaration.test(search.sources.text(file) ?? ""));
  const spaces = [".", "\\", "::"].map((separator) => names.slice(0, -1).join(separator));
  const inSpace = declaring.filter((file) => {
    const text = search.sources.text(file) ?? "";
    return spaces.some((space) => text.includes(space));
  });
  return chooseNearest(inSpace.length > 0 ? inSpace : declaring, anchors);
}

/**
 * The file of a Java frame: a base name in a package. Where the folders aren't the package's, the file itself must
 * say that it is in that package.
 */
export function findPackaged(
  search: ClassSearch,
  baseName: string,
  symbol: string,
  anchors: readonly string[],
): string | undefined {
  // java.base/java.util.ArrayList.forEach, app//shop.cart.CartTest$Full.lambda$merges$0
  const packageNames = symbol
    .slice(symbol.lastIndexOf("/") + 1)
    .split(".")
    .slice(0, -2);
  const { files, segments } = search.index.endingLike([...packageNames, baseName].join("/"));
  if (segments > packageNames.length) return chooseNearest(files, anchors);
  const declaration = `package ${packageNames.join(".")}`;
  const declaring = files.slice(0, maxRead).filter((file) => {
    const text = search.sources.text(file) ?? "";
    const at = text.indexOf(declaration);
    return at >= 0 && /^[\s;{]/.test(text.slice(at + declaration.length));
  });
  return chooseNearest(declaring, anchors);
}
