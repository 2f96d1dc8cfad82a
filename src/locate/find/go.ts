import { folderOf } from "../../paths.ts";
import { joinPath, partBelow } from "../paths.ts";
import { chooseNearest } from "./nearest.ts";
import type { SourceTree } from "./source-tree.ts";

/** The number of go.mod files that are read. In larger repositories, packages are found by the ending of their path. */
const maxModules = 200;

export interface GoModules {
  /** Returns the tracked folder of an import path. */
  folderOf(importPath: string): string | undefined;
}

/** https://go.dev/ref/mod#go-mod-file-module */
export function readGoModules(tree: SourceTree): GoModules {
  let modules: readonly { readonly path: string; readonly folder: string }[] | undefined;
  const read = () =>
    tree.index
      .endingLike("go.mod")
      .files.slice(0, maxModules)
      .flatMap((file) => {
        const path = /^module[ \t]+"?([^\s"]+)/m.exec(tree.sources.text(file) ?? "")?.[1];
        return path === undefined ? [] : [{ path, folder: folderOf(file) }];
      })
      .sort((a, b) => b.path.length - a.path.length);
  return {
    folderOf(importPath) {
      modules ??= read();
      for (const { path, folder } of modules) {
        if (importPath === path) return folder;
        const below = partBelow(path, importPath);
        if (below !== undefined) return joinPath(folder, below);
      }
      return undefined;
    },
  };
}

/** Finds a file by its base name in the package of an import path. Go's test log has nothing else. */
export function findGoFile(
  tree: SourceTree,
  modules: GoModules,
  importPath: string,
  baseName: string,
  anchors: readonly string[],
): string | undefined {
  const folder = modules.folderOf(importPath);
  if (folder !== undefined) return tree.index.at(joinPath(folder, baseName) ?? "");
  const { files } = tree.index.endingLike(`${importPath}/${baseName}`);
  return chooseNearest(files, anchors);
}

/** The number of names of test functions that are kept, over all packages. */
const maxTests = 100_000;

export interface GoTests {
  /** Returns the file in a folder that declares a test function. */
  fileOf(folder: string, name: string): string | undefined;
}

/** Reads each package once, on first use. */
export function readGoTests(tree: SourceTree): GoTests {
  const byFolder = new Map<string, Map<string, string>>();
  let left = maxTests;
  const read = (folder: string) => {
    const tests = new Map<string, string>();
    for (const file of tree.filesIn(folder)) {
      if (!file.endsWith("_test.go") || left <= 0) continue;
      const text = tree.sources.text(file) ?? "";
      for (const [, name = ""] of text.matchAll(/func ((?:Test|Benchmark|Example|Fuzz)\w*)\(/g)) {
        if (left-- <= 0) break;
        if (!tests.has(name)) tests.set(name, file);
      }
    }
    return tests;
  };
  return {
    fileOf(folder, name) {
      const tests = byFolder.get(folder) ?? read(folder);
      byFolder.set(folder, tests);
      return tests.get(name);
    },
  };
}

/** Finds the file that declares a test function, for a failed test without a line, such as a parent of subtests. */
export function findGoTest(
  tests: GoTests,
  modules: GoModules,
  importPath: string,
  testName: string,
): string | undefined {
  const name = /^(?:Test|Benchmark|Example|Fuzz)\w*/.exec(testName)?.[0];
  const folder = name && modules.folderOf(importPath);
  if (!name || folder === undefined) return undefined;
  return tests.fileOf(folder, name);
}
