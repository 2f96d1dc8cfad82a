import { baseNameOf } from "../paths.ts";
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
const packaged = /\.(?:kt|scala|groovy|java|clj|cs|fs|vb)$/;

/**
 * The file of a class or module such as `shop.cart.CartTest$Full`, `tests.test_cart.TestCart`, `Tests\Unit\CartTest`,
 * `Elixir.Shop.CartTest`, Robot Framework's `Shop.Gift Wrap`, or .NET's `Shop.Tests.CartTests+Full`,
 * ``Shop.Tests.ListTests`1`` and `Shop.Tests.PriceTests("EUR")`.
 */
export function findClass(
  tree: SourceTree,
  className: string,
  anchors: readonly string[],
): string | undefined {
  const plain = withoutInner(className);
  if (plain.length > 500 || !/^[\p{L}_][\p{L}\p{N}_ .\\:-]*$/u.test(plain)) return undefined;
  const names = plain
    .replace(/^Elixir\./, "")
    .split(/\.|\\|::/)
    .filter((name) => name !== "");
  const byPath = findByPath(tree, names, anchors);
  if (byPath) return byPath.file;
  return findByDeclaration(tree, names, anchors) ?? findInPackage(tree, names, anchors);
}

/** Without a class within it, and without arguments: those of a generic class of .NET, or of NUnit's constructors. */
function withoutInner(className: string): string {
  const end = className.slice(1).search(/[$+`(<[]/);
  return end < 0 ? className : className.slice(0, end + 1);
}

/** The names are folders and the file; the last one or two may be classes inside of the file. No `file` where several fit. */
function findByPath(
  tree: SourceTree,
  names: readonly string[],
  anchors: readonly string[],
): { readonly file?: string } | undefined {
  for (let length = names.length; length >= Math.max(1, names.length - 2); length--) {
    const path = names.slice(0, length).join("/").replaceAll(" ", "_");
    if (!tree.index.hasStem(baseNameOf(path))) continue;
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
  const bases = [...new Set([name, snake, `test_${stem}`])].filter(tree.index.hasStem);
  const files = bases.flatMap((base) =>
    extensions.flatMap((extension) => testsAmong(tree.index.endingLike(base + extension).files)),
  );
  const { declaring, inSpace } = findDeclaring(tree, [...new Set(files)], names);
  return chooseNearest(inSpace.length > 0 ? inSpace : declaring, anchors);
}

/**
 * Kotlin, Scala and .NET call their files what they like, and Kotlin leaves out the folders that all packages share. The
 * outer names of a namespace of .NET are one folder: `Shop.Tests/Orders`.
 */
function findInPackage(
  tree: SourceTree,
  names: readonly string[],
  anchors: readonly string[],
): string | undefined {
  if (names.length < 2) return undefined;
  const space = names.slice(0, -1);
  for (let joined = 1; joined <= Math.min(space.length, mostJoined); joined++) {
    const path = [space.slice(0, joined).join("."), ...space.slice(joined)].join("/");
    const { files: folders, segments } = tree.folders.endingLike(path);
    if (joined > 1 && segments < space.length - joined + 1) continue;
    const file = chooseNearest(
      findDeclaring(tree, packagedIn(tree, folders), names).inSpace,
      anchors,
    );
    if (file !== undefined) return file;
  }
  return undefined;
}

/** So many names of a namespace are at most the name of a folder. */
const mostJoined = 5;

/** The first files of tests in a list of folders; the index hands out the same lists again and again. */
function packagedIn(tree: SourceTree, folders: readonly string[]): readonly string[] {
  const known = packagedLists.get(folders);
  if (known) return known;
  const files = folders
    .slice(0, maxRead)
    .flatMap((folder) => testsAmong(tree.filesIn(folder)).filter((file) => packaged.test(file)))
    .slice(0, maxRead);
  packagedLists.set(folders, files);
  return files;
}

const packagedLists = new WeakMap<readonly string[], readonly string[]>();

interface Declaring {
  readonly declaring: readonly string[];
  /** Of those, the ones that name the class's package or namespace. */
  readonly inSpace: readonly string[];
}

/** Of some files of tests those that declare a class. */
function findDeclaring(
  tree: SourceTree,
  files: readonly string[],
  names: readonly string[],
): Declaring {
  const name = names.at(-1) ?? "";
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return { declaring: [], inSpace: [] };
  const declaring = files.slice(0, maxRead).filter((file) => {
    const searched = tree.sources.searched(file);
    return searched?.find(name).some((at) => isDeclared(searched.text, at, name.length));
  });
  const spaces = [".", "\\", "::"].map((separator) => names.slice(0, -1).join(separator));
  const inSpace = declaring.filter((file) => {
    if (names.length === 1) return true;
    return spaces.some((space) => (tree.sources.searched(file)?.find(space).length ?? 0) > 0);
  });
  return { declaring, inSpace };
}

/** What stands before the name of a class where it is declared, without a namespace that the name is written with. */
const declares = /(?:class|object|interface|trait|struct|enum|record|module|@implementation)$/;
/** So much before a name is looked at, in UTF-16 units. */
const looked = 200;

function isDeclared(text: string, at: number, length: number): boolean {
  if (/^[\p{L}\p{N}_]/u.test(text.slice(at + length, at + length + 2))) return false;
  let before = text.slice(Math.max(0, at - looked), at);
  if (/[.:]$/.test(before)) {
    let start = before.length;
    while (start > 0 && /[\w.:]/.test(before[start - 1] as string)) start--;
    before = before.slice(0, start);
  }
  const keyword = before.trimEnd();
  return keyword.length < before.length && declares.test(keyword.slice(-20));
}

/** The first files of tests in a list of the index or of a folder: that hands out the same lists again and again. */
function testsAmong(files: readonly string[]): readonly string[] {
  let tests = testLists.get(files);
  if (!tests) {
    const found: string[] = [];
    for (const file of files) {
      if (found.length === maxRead) break;
      if (likenessToTest(file) > 0) found.push(file);
    }
    tests = found;
    testLists.set(files, tests);
  }
  return tests;
}

const testLists = new WeakMap<readonly string[], readonly string[]>();
