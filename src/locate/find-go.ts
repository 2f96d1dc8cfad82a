import type { ClassSearch } from "./find-class.ts";
import { chooseNearest } from "./nearest.ts";
import { folderOf, joinPath, partBelow } from "./written-path.ts";

/** How many go.mod files are read; a repository with more finds its packages by the ending of their path. */
const maxModules = 200;

export interface GoModules {
  /** The tracked folder of an import path. */
  folderOf(importPath: string): string | undefined;
}

/** https://go.dev/ref/mod#go-mod-file-module */
export function readGoModules(search: ClassSearch): GoModules {
  let modules: readonly { readonly path: string; readonly folder: string }[] | undefined;
  const read = () =>
    search.index
      .endingLike("go.mod")
      .files.slice(0, maxModules)
      .flatMap((file) => {
        const path = /^module[ \t]+"?([^\s"]+)/m.exec(search.sources.text(file) ?? "")?.[1];
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

/** The file of a base name in the package of an import path: all that Go's test log tells. */
export function findGoFile(
  search: ClassSearch,
  modules: GoModules,
  importPath: string,
  baseName: string,
  anchors: readonly string[],
): string | undefined {
  const folder = modules.folderOf(importPath);
  if (folder !== undefined) return search.index.at(joinPath(folder, baseName) ?? "");
  const { files } = search.index.endingLike(`${importPath}/${baseName}`);
  return chooseNearest(files, anchors);
}

/** The file of a package that declares a test function; for a test that failed without a line, as parents of subtests do. */
export function findGoTest(
  search: ClassSearch,
  modules: GoModules,
  importPath: string,
  testName: string,
): string | undefined {
  const name = /^(?:Test|Benchmark|Example|Fuzz)\w*/.exec(testName)?.[0];
  const folder = name && modules.folderOf(importPath);
  if (!name || folder === undefined) return undefined;
  return search
    .filesIn(folder)
    .filter((file) => file.endsWith("_test.go"))
    .find((file) => search.sources.text(file)?.includes(`func ${name}(`));
}
