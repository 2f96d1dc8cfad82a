import { baseNameOf } from "../../paths.ts";
import { unicodePattern } from "../../unicode-pattern.ts";
import { findByDeclaration, findInModule, findInPackage } from "./declaration.ts";
import { chooseNearest } from "./nearest.ts";
import { findPerlTest } from "./perl-test.ts";
import type { SourceTree } from "./source-tree.ts";
import { likenessToTest } from "./test-likeness.ts";

const qualifiedName = unicodePattern(String.raw`^[\p{L}_][\p{L}\p{N}_ .\\:-]*$`);

/** By convention, files with these extensions are named after their class or module. */
const extensions = toExtensions(
  "java kt scala groovy py php cs fs vb swift m mm rb exs ex robot cpp cc cxx pm clj dart",
);

/** The same for languages in which a single name must be a test's: `test_cart`, not `cart`. */
const moreExtensions = toExtensions(
  "c cljc cljs cr d elm erl f90 gd gleam gs h hpp hs hx jl lisp lua ml nim pas pl purs r raku rkt rs st sv t tcl v vhd zig",
);

/**
 * Parts of a file name that some tools leave out.
 * https://github.com/TOPdesk/dart-junitreport, https://testthat.r-lib.org/reference/JunitReporter.html
 */
const affixes = [
  { extension: ".dart", toStem: (name: string) => `${name}_test` },
  { extension: ".r", toStem: (name: string) => `test-${name}` },
  { extension: ".r", toStem: (name: string) => `test_${name}` },
];

/** The number of files that are read for one name. */
const maxRead = 40;

function toExtensions(names: string): readonly string[] {
  return names.split(" ").map((name) => `.${name}`);
}

/**
 * Finds the file of a class or module such as `shop.cart.CartTest$Full`, `tests.test_cart.TestCart`,
 * `Tests\\Unit\\CartTest`, `Elixir.Shop.CartTest`, `shop.cart-test`, `module 'cart_tests'`, `price_cart_t`, Robot
 * Framework's `Shop.Gift Wrap`, or .NET's `Shop.Tests.CartTests+Full`, ``Shop.Tests.ListTests`1`` and
 * `Shop.Tests.PriceTests("EUR")`.
 *
 * @param functionName the test's function: in Swift, any file of a module can contain a function
 */
export function findClass(
  tree: SourceTree,
  className: string,
  anchors: readonly string[],
  functionName = "",
): string | undefined {
  // https://github.com/erlang/otp/blob/master/lib/eunit/src/eunit_surefire.erl
  const plain = /^module '(\w+)'$/.exec(className.slice(0, 500))?.[1] ?? withoutInner(className);
  if (plain.length > 500 || !qualifiedName().test(plain)) return undefined;
  const perl = findPerlTest(tree, plain, anchors);
  if (perl !== undefined) return perl;
  const names = plain
    .replace(/^Elixir\./, "")
    .split(/\.|\\|::/)
    .filter((name) => name !== "");
  const byPath = findByPath(tree, names, functionName, anchors);
  if (byPath?.isSure) return byPath.file;
  return (
    findInModule(tree, names, functionName, anchors) ??
    findByDeclaration(tree, names, [...extensions, ...moreExtensions], anchors) ??
    findInPackage(tree, names, anchors) ??
    byPath?.file
  );
}

/** Removes inner classes and arguments, which are those of a generic .NET class or of NUnit's constructors. */
function withoutInner(className: string): string {
  const end = className.slice(1).search(/[$+`(<[]/);
  return end < 0 ? className : className.slice(0, end + 1);
}

interface ByPath {
  /** Absent if several files match. */
  readonly file?: string;
  /** False if the file doesn't mention the class. */
  readonly isSure: boolean;
}

/** The names are folders and a file. The last one or two can be classes in the file. */
function findByPath(
  tree: SourceTree,
  names: readonly string[],
  functionName: string,
  anchors: readonly string[],
): ByPath | undefined {
  let unsure: ByPath | undefined;
  for (let length = names.length; length >= Math.max(1, names.length - 2); length--) {
    for (const path of toPaths(tree, names.slice(0, length))) {
      const { files, segments } = tree.index.endingLike(path);
      if (segments < length) continue;
      const isModule = length === 1 && path.endsWith(".swift");
      const inside = names[length] ?? (isModule ? functionName : "");
      const file = chooseNearest(files, anchors) ?? chooseMentioning(tree, files, inside, anchors);
      if (length === 1 && (file === undefined || !isOfTests(file, path))) continue;
      if (file === undefined) return { isSure: true };
      if (inside === "" || mentions(tree, file, inside)) return { file, isSure: true };
      // In Swift, the first name is usually a module instead of a file.
      const isClass = names.length === 1 && mentions(tree, file, names[0] as string);
      if (!isModule || isClass) unsure ??= { file, isSure: false };
    }
  }
  return unsure;
}

/** Yields the possible paths of a module's file. Clojure writes `_` for `-` in a name, Robot Framework for a space. */
function* toPaths(tree: SourceTree, names: readonly string[]): Generator<string> {
  const path = names.join("/").replaceAll(" ", "_");
  for (const each of path.includes("-") ? [path, path.replaceAll("-", "_")] : [path]) {
    const name = baseNameOf(each);
    if (tree.index.hasStem(name)) {
      for (const extension of extensions) yield each + extension;
      for (const extension of moreExtensions) yield each + extension;
    }
    for (const { extension, toStem } of affixes) {
      const stem = toStem(name);
      if (tree.index.hasStem(stem)) yield each.slice(0, -name.length) + stem + extension;
    }
  }
}

function isOfTests(file: string, path: string): boolean {
  const least = extensions.some((extension) => path.endsWith(extension)) ? 1 : 2;
  return likenessToTest(file) >= least;
}

/** Returns the only file of several that contains a name. */
function chooseMentioning(
  tree: SourceTree,
  files: readonly string[],
  name: string,
  anchors: readonly string[],
): string | undefined {
  if (name === "" || files.length > maxRead) return undefined;
  return chooseNearest(
    files.filter((file) => mentions(tree, file, name)),
    anchors,
  );
}

/** Returns true if a file contains a name, as far as it can be read. */
function mentions({ sources }: SourceTree, file: string, name: string): boolean {
  const searched = sources.searched(file);
  return searched === undefined || searched.find(name).length > 0;
}
