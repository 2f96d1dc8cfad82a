import { oncePer } from "../../once.ts";
import { unicodePattern } from "../../unicode-pattern.ts";
import { chooseNearest } from "./nearest.ts";
import type { SourceTree } from "./source-tree.ts";
import { likenessToTest } from "./test-likeness.ts";

const identifier = unicodePattern(String.raw`^[\p{L}_][\p{L}\p{N}_]*$`);
const identifierPart = unicodePattern(String.raw`^[\p{L}\p{N}_]`);

/** The number of files that are read for one name. */
const maxRead = 40;

/** Languages in which the files of a folder belong to one package, whatever their names. */
const packaged = /\.(?:kt|scala|groovy|java|cljc?|cs|fs|vb)$/;

/** Finds a test file that is named after the class and declares it, because namespaces needn't be folders. */
export function findByDeclaration(
  tree: SourceTree,
  names: readonly string[],
  extensions: readonly string[],
  anchors: readonly string[],
): string | undefined {
  const name = names.at(-1) ?? "";
  const snake = name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_").toLowerCase();
  const stem = snake.replace(/^test_|_test$/, "");
  const bases = [...new Set([name, snake, `test_${stem}`])].filter(tree.index.hasStem);
  if (bases.length === 0) return undefined;
  const files = bases.flatMap((base) =>
    extensions.flatMap((extension) => testsAmong(tree.index.endingLike(base + extension).files)),
  );
  const { declaring, inSpace } = findDeclaring(tree, [...new Set(files)], names);
  return chooseNearest(inSpace.length > 0 ? inSpace : declaring, anchors);
}

/**
 * Finds the file of a class in Kotlin, Scala and .NET, where file names are free. Kotlin projects omit the folders that
 * all packages share. In .NET, several names of a namespace can be one folder: `Shop.Tests/Orders`.
 */
export function findInPackage(
  tree: SourceTree,
  names: readonly string[],
  anchors: readonly string[],
): string | undefined {
  if (names.length < 2) return undefined;
  const space = names.slice(0, -1);
  for (let joined = 1; joined <= Math.min(space.length, maxJoined); joined++) {
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

/** The number of names of a namespace that one folder can have. */
const maxJoined = 5;

/**
 * Finds the file of a Swift type or function. Packages and projects have a folder per module, with any file names. The
 * first name is the module, and the next one is a type in it, or there is only a function.
 * https://docs.swift.org/swiftpm/documentation/packagemanagerdocs/
 */
export function findInModule(
  tree: SourceTree,
  [module = "", type]: readonly string[],
  functionName: string,
  anchors: readonly string[],
): string | undefined {
  const name = type ?? functionName;
  if (!isIdentifier(name)) return undefined;
  const files = swiftFilesOf(tree).get(module) ?? [];
  const declaring = thoseDeclaring(tree, files, name, type === undefined ? functions : types);
  return chooseNearest(declaring, anchors);
}

/** The number of files of a module that are read. */
const maxInModule = 400;

/** Returns the Swift files in folders with a name. */
const swiftFilesOf = oncePer((tree: SourceTree): ReadonlyMap<string, readonly string[]> => {
  const byFolder = new Map<string, string[]>();
  for (const file of tree.files) {
    if (!file.endsWith(".swift")) continue;
    for (const name of new Set(file.split("/").slice(0, -1))) {
      const files = byFolder.get(name) ?? [];
      byFolder.set(name, files);
      if (files.length < maxInModule) files.push(file);
    }
  }
  return byFolder;
}, new WeakMap());

/** Returns the first test files in a list of folders. Cached, because the index returns the same lists repeatedly. */
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
  /** Those that name the class's package or namespace. */
  readonly inSpace: readonly string[];
}

/** Returns the test files that declare a class. */
function findDeclaring(
  tree: SourceTree,
  files: readonly string[],
  names: readonly string[],
): Declaring {
  const name = names.at(-1) ?? "";
  if (!isIdentifier(name)) return { declaring: [], inSpace: [] };
  const declaring = thoseDeclaring(tree, files.slice(0, maxRead), name, types);
  const spaces = [".", "\\", "::"].map((separator) => names.slice(0, -1).join(separator));
  const inSpace = declaring.filter((file) => {
    if (names.length === 1) return true;
    return spaces.some((space) => (tree.sources.searched(file)?.find(space).length ?? 0) > 0);
  });
  return { declaring, inSpace };
}

function isIdentifier(name: string): boolean {
  return identifier().test(name);
}

function thoseDeclaring(
  { sources }: SourceTree,
  files: readonly string[],
  name: string,
  keywords: RegExp,
): readonly string[] {
  return files.filter((file) => {
    const searched = sources.searched(file);
    return searched?.find(name).some((at) => isDeclared(searched.text, at, name.length, keywords));
  });
}

/** The text before the name of a class in its declaration, without a namespace. */
const types =
  /(?:class|object|interface|trait|struct|enum|record|module|actor|package|@implementation)$/;
const functions = /\bfunc$/;
/** How much text before a name is examined, in UTF-16 units. */
const searchedLength = 200;

function isDeclared(text: string, at: number, length: number, keywords: RegExp): boolean {
  const after = text.slice(at + length, at + length + 5);
  if (identifierPart().test(after)) return false;
  // luaunit keeps tests in a Lua table.
  if (keywords === types && /^ ?= ?\{/.test(after)) return true;
  let before = text.slice(Math.max(0, at - searchedLength), at);
  if (/[.:]$/.test(before)) {
    let start = before.length;
    while (start > 0 && /[\w.:]/.test(before[start - 1] as string)) start--;
    before = before.slice(0, start);
  }
  const keyword = before.trimEnd();
  return keyword.length < before.length && keywords.test(keyword.slice(-20));
}

/** Returns the first test files in a list of the index or of a folder. Cached, because the lists are shared. */
const testsAmong = oncePer((files: readonly string[]): readonly string[] => {
  const found: string[] = [];
  for (const file of files) {
    if (found.length === maxRead) break;
    if (likenessToTest(file) > 0) found.push(file);
  }
  return found;
}, new WeakMap());
