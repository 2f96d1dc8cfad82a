import { type FoundFrame, openFrameReader } from "../failure/read-frames.ts";
import type { Finding, Report, TestName } from "../model/report.ts";
import { decodePercent, folderOf } from "../paths.ts";
import { readBlobPath } from "./blob-address.ts";
import { findClass } from "./find/class.ts";
import { readCrates } from "./find/crate.ts";
import { explain, type FoundFile, findFile, mostTelling, type NoFile } from "./find/file.ts";
import { indexFiles } from "./find/file-index.ts";
import { findGoFile, findGoTest, readGoModules, readGoTests } from "./find/go.ts";
import { findPackaged, readPackage } from "./find/java-package.ts";
import { ownOf } from "./find/nearest.ts";
import { openSourceTree } from "./find/source-tree.ts";
import { openSources, type Sources } from "./find/sources.ts";
import { findTestLine } from "./find/test-line.ts";
import { applyPathRules, type PathRule } from "./path-rules.ts";
import {
  isWebAddress,
  normalizePath,
  partBelow,
  readWrittenPath,
  type WrittenPath,
} from "./paths.ts";
import type { LocateOptions, Repository } from "./repository.ts";

/** All that knows the repository. What was asked before is remembered: traces repeat themselves. */
export interface Finder {
  /** The frames in a finding's texts. */
  readFrames(finding: Finding): Iterable<FoundFrame>;
  readonly sources: Sources;
  /** Rules that changed a path so far. */
  readonly usedRules: ReadonlySet<PathRule>;
  /** The tracked file that a path in a report means; `base` as in `Place`. */
  findPath(report: Report, path: string, base?: string): FoundFile;
  /** Why there is none, by the most telling of its readings. */
  explainPath(report: Report, path: string, base?: string): NoFile;
  /** Whether a path would lead to a tracked file if a prefix were taken off it. */
  findsWithout(report: Report, prefix: string, path: string): boolean;
  /** The folders below which a relative path leads to a tracked file of the project's own. */
  foldersWith(path: string): readonly string[];
  /** The file that holds a class or module; of a module's function, where that is named. */
  findClass(report: Report, className: string, functionName?: string): string | undefined;
  /** The file of a frame of Java's kind: a base name, and the package in `symbol`. */
  findPackaged(report: Report, baseName: string, symbol: string): FoundFile;
  /** The folder of a Cargo package. */
  findCrate(name: string): string | undefined;
  /** The file of a base name in a Go package. */
  findGoFile(report: Report, importPath: string, baseName: string): string | undefined;
  /** The file of a Go package that declares a test. */
  findGoTest(report: Report, importPath: string, testName: string): string | undefined;
  /** The line on which a test's name stands in a file. */
  findTestLine(file: string, test: TestName): number | undefined;
}

export function openFinder(repository: Repository, options: LocateOptions): Finder {
  const index = indexFiles(repository.files);
  const sources = openSources((path) => repository.readText(path));
  const tree = openSourceTree(index, repository.files, sources);
  const modules = readGoModules(tree);
  const goTests = readGoTests(tree);
  const crates = readCrates(tree);
  const testLines = new Map<string, number | undefined>();
  const readFrames = openFrameReader();
  const usedRules = new Set<PathRule>();
  const search = {
    root: normalizePath(repository.root),
    index,
    submodules: new Set(repository.submodules),
    existsUntracked: (path: string) => repository.existsUntracked(path),
    workingDirectory: options.workingDirectory,
  };

  let lookUps = 0;
  const searchToExplain = {
    ...search,
    existsUntracked: (path: string) => ++lookUps <= maxLookUps && search.existsUntracked(path),
  };

  const findWritten = (report: Report, written: WrittenPath): FoundFile => {
    const { path, used } = applyPathRules(options, written, report.file);
    for (const rule of used) usedRules.add(rule);
    return findFile(search, path, folderOf(report.file));
  };
  const findAddress = (address: string): FoundFile => {
    const path = readBlobPath(address.trim(), options.blobPages);
    if (path === undefined) return { reason: "address", places: [] };
    const file = index.at(path);
    return file === undefined
      ? { reason: "missing", places: [path] }
      : { path: file, isExact: true };
  };
  const anchorsOf = (report: Report) => [folderOf(report.file), options.workingDirectory];
  const findInPackage = remember((report, baseName, packageName = "") =>
    findPackaged(tree, baseName, packageName, anchorsOf(report)),
  );

  const findClassOnce = remember((report, className, functionName) =>
    findClass(tree, className, anchorsOf(report), functionName),
  );
  // In other languages the answer is the same for every function of a class.
  let isSwift: boolean | undefined;
  const hasModules = () => {
    isSwift ??= repository.files.some((file) => file.endsWith(".swift"));
    return isSwift;
  };

  return {
    readFrames: ({ message, details }) => readFrames([message, details ?? ""]),
    sources,
    usedRules,
    findPath: remember((report, path, base) => {
      if (isWebAddress(path)) return findAddress(path);
      let first: FoundFile | undefined;
      for (const form of toForms(path, base)) {
        const found = findWritten(report, form);
        if ("path" in found) return found;
        first ??= found;
      }
      return first ?? { reason: "noPath", places: [] };
    }),
    explainPath: remember((report, path, base) => {
      if (isWebAddress(path)) {
        const found = findAddress(path);
        return "path" in found ? { reason: "missing", places: [] } : found;
      }
      const answers = toForms(path, base).map((form): NoFile => {
        const found = findWritten(report, form);
        // What is there hasn't the line.
        if ("path" in found) return { reason: "missing", places: [] };
        return { ...found, reason: explain(searchToExplain, found) };
      });
      const reason = mostTelling(answers.map((answer) => answer.reason));
      return answers.find((answer) => answer.reason === reason) ?? { reason, places: [] };
    }),
    findsWithout(report, prefix, path) {
      const written = readWrittenPath(path);
      if (!written || partBelow(prefix, written.path) === undefined) return false;
      const rule = {
        input: "strip-prefix",
        lineNumber: 1,
        text: prefix,
        from: prefix,
        to: "",
      } as const;
      const rules = { ...options, stripPrefix: [rule] };
      const stripped = applyPathRules(rules, written, report.file).path;
      const found = findFile(search, stripped, folderOf(report.file));
      return "path" in found && found.isExact;
    },
    foldersWith(path) {
      const { files, segments } = index.endingLike(path);
      if (segments < path.split("/").length) return [];
      return ownOf(files).map((file) => file.slice(0, Math.max(0, file.length - path.length - 1)));
    },
    findClass: (report, className, functionName) =>
      findClassOnce(report, className, hasModules() ? functionName : undefined),
    findPackaged: (report, baseName, symbol) =>
      // Most frames are of libraries.
      index.hasName(baseName)
        ? findInPackage(report, baseName, readPackage(symbol))
        : { reason: "missing", places: [] },
    findCrate: (name) => crates.folderOf(name),
    findGoFile: remember((report, importPath, baseName) =>
      findGoFile(tree, modules, importPath, baseName ?? "", anchorsOf(report)),
    ),
    findGoTest: remember((_report, importPath, testName) =>
      findGoTest(goTests, modules, importPath, testName ?? ""),
    ),
    findTestLine(file, { name, className }) {
      const question = `${file}\0${className}\0${name}`;
      if (testLines.has(question)) return testLines.get(question);
      const searched = sources.searched(file);
      const line = searched && findTestLine(searched, name, className);
      if (testLines.size >= maxRemembered) testLines.clear();
      testLines.set(question, line);
      return line;
    },
  };
}

/** The readings of a path, the likeliest first: below its base, by itself, and both decoded, as in a relative URI. */
function toForms(path: string, base: string | undefined): readonly WrittenPath[] {
  const readings = path.includes("%") ? [path, decodePercent(path)] : [path];
  const folder = base === undefined ? undefined : readWrittenPath(base);
  return [...new Set(readings)].flatMap((reading) => {
    const written = readWrittenPath(reading);
    if (!written) return [];
    if (!folder || written.absolute) return [written];
    const below = {
      path: normalizePath(`${folder.path}/${written.path}`),
      absolute: folder.absolute,
    };
    return [below, written];
  });
}

/** Answers equal questions of reports in one folder once. Bounded, because every question of a hostile report may be another. */
function remember<T>(
  answer: (report: Report, a: string, b?: string) => T,
): (report: Report, a: string, b?: string) => T {
  const byReport = new WeakMap<Report, Map<string, T>>();
  const byFolder = new Map<string, Map<string, T>>();
  const answersFor = (report: Report): Map<string, T> => {
    const folder = folderOf(report.file);
    const answers = byFolder.get(folder) ?? new Map<string, T>();
    byFolder.set(folder, answers);
    byReport.set(report, answers);
    return answers;
  };
  return (report, a, b) => {
    const answers = byReport.get(report) ?? answersFor(report);
    const question = b === undefined ? a : `${a}\0${b}`;
    const known = answers.get(question);
    if (known !== undefined || answers.has(question)) return known as T;
    if (answers.size >= maxRemembered) answers.clear();
    const found = answer(report, a, b);
    answers.set(question, found);
    return found;
  };
}

const maxRemembered = 10_000;

/** So often the disk is asked only to say why there is no place: a trace of another machine asks it a hundred times. */
const maxLookUps = 50_000;
