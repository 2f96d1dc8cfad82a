import { type Frame, type FrameReader, openFrameReader } from "../failure/read-frames.ts";
import type { Finding, TestName } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import { once, oncePer } from "../once.ts";
import { folderOf } from "../paths.ts";
import { findClass } from "./find/class.ts";
import { readCrates } from "./find/crate.ts";
import type { FoundFile } from "./find/file.ts";
import { indexFiles } from "./find/file-index.ts";
import { findGoFile, findGoTest, readGoModules, readGoTests } from "./find/go.ts";
import { findPackaged, readPackage } from "./find/java-package.ts";
import { openSourceTree } from "./find/source-tree.ts";
import { openSources, type Sources } from "./find/sources.ts";
import { findTestLine } from "./find/test-line.ts";
import { maxRemembered, remember } from "./folder-cache.ts";
import { openPathFinder, type PathFinder } from "./path-finder.ts";
import type { LocateOptions, Repository } from "./repository.ts";
import { openNamedPlaces } from "./test-names.ts";

/** Looks up files in the repository. Results are cached because traces repeat themselves. */
export interface Finder extends PathFinder {
  /** Yields the frames in a finding's texts, without those of Java-like libraries. */
  readFrames(finding: Finding): Iterable<Frame>;
  /** Yields all frames in a finding's texts. */
  readAllFrames(finding: Finding): Iterable<Frame>;
  /** Returns the files that a test's class, suites or name refer to, nearest first. */
  readNamedPlaces(test: TestName): readonly Place[];
  readonly sources: Sources;
  /** Returns the file with a class or module, or with a module's function if one is given. */
  findClass(report: Report, className: string, functionName?: string): string | undefined;
  /** Returns the file of a Java-like frame by its base name and the package in `symbol`. */
  findPackaged(report: Report, baseName: string, symbol: string): FoundFile;
  /** Returns the folder of a Cargo package. */
  findCrate(name: string): string | undefined;
  /** Returns the file with a base name in a Go package. */
  findGoFile(report: Report, importPath: string, baseName: string): string | undefined;
  /** Returns the file of a Go package that declares a test. */
  findGoTest(report: Report, importPath: string, testName: string): string | undefined;
  /** Returns the line with a test's name in a file. */
  findTestLine(file: string, test: TestName): number | undefined;
}

/** A finding whose place is looked for. */
export interface Lookup {
  readonly finder: Finder;
  readonly finding: Finding;
  readonly report: Report;
  /** The test or suite that the finding is about. */
  readonly test: TestName | undefined;
}

export function openFinder(repository: Repository, options: LocateOptions): Finder {
  const index = indexFiles(repository.files);
  const sources = openSources((path) => repository.readText(path));
  const tree = openSourceTree(index, repository.files, sources);
  const modules = readGoModules(tree);
  const goTests = readGoTests(tree);
  const crates = readCrates(tree);
  let testLines = openTestLines();
  let testLinesLeft = maxRemembered;
  const anchorsOf = (report: Report) => [folderOf(report.file), options.workingFolder];
  // Most frames are of libraries.
  const isOfLibrary = ({ path, shape }: Pick<Frame, "path" | "shape">) =>
    shape.isPackaged === true && !index.hasName(path);
  const findInPackage = remember((report, baseName, packageName = "") =>
    findPackaged(tree, baseName, packageName, anchorsOf(report)),
  );

  const findClassOnce = remember((report, className, functionName) =>
    findClass(tree, className, anchorsOf(report), functionName),
  );
  // In other languages the result is the same for every function of a class.
  const hasModules = once(() => repository.files.some((file) => file.endsWith(".swift")));

  return {
    ...openPathFinder(repository, index, options),
    readFrames: keepLast(openFrameReader(isOfLibrary)),
    readAllFrames: keepLast(openFrameReader()),
    readNamedPlaces: openNamedPlaces(),
    sources,
    findClass: (report, className, functionName) =>
      findClassOnce(report, className, hasModules() ? functionName : undefined),
    findPackaged: (report, baseName, symbol) =>
      index.hasName(baseName)
        ? findInPackage(report, baseName, readPackage(symbol))
        : { reason: "missing", paths: [] },
    findCrate: (name) => crates.folderOf(name),
    findGoFile: remember((report, importPath, baseName) =>
      findGoFile(tree, modules, importPath, baseName ?? "", anchorsOf(report)),
    ),
    findGoTest: remember((_report, importPath, testName) =>
      findGoTest(goTests, modules, importPath, testName ?? ""),
    ),
    findTestLine(file, { name, className }) {
      const known = testLines(file)(className);
      if (known.has(name)) return known.get(name);
      const searched = sources.searched(file);
      const line = searched && findTestLine(searched, name, className);
      known.set(name, line);
      if (--testLinesLeft === 0) {
        testLines = openTestLines();
        testLinesLeft = maxRemembered;
      }
      return line;
    },
  };
}

/** Lines by file, class and test. Joining them to one key would take longer than most searches. */
function openTestLines() {
  return oncePer((_file: string) =>
    oncePer((_className: string | undefined) => new Map<string, number | undefined>()),
  );
}

/** Keeps the frames of the last finding, because several steps in a row read them. Reads no more than is asked for. */
function keepLast(read: FrameReader): Finder["readFrames"] {
  let last: Finding | undefined;
  let frames: Frame[] = [];
  let rest: Iterator<Frame> = frames.values();
  return function* (finding) {
    if (finding !== last) {
      last = finding;
      frames = [];
      rest = read([finding.message, finding.details ?? ""])[Symbol.iterator]();
    }
    // Kept, because the next finding can be asked for before this one is read to its end.
    const found = frames;
    const more = rest;
    for (let at = 0; ; at++) {
      if (at === found.length) {
        const next = more.next();
        if (next.done) return;
        found.push(next.value);
      }
      yield found[at] as Frame;
    }
  };
}
