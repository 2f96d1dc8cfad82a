import type { Report } from "../model/report.ts";
import { decodePercent, folderOf } from "../paths.ts";
import { readBlobPath } from "./blob-address.ts";
import { type FoundFile, findFile } from "./find/file.ts";
import type { FileIndex } from "./find/file-index.ts";
import { ownOf } from "./find/nearest.ts";
import { explainNoFile, mostInformative, type NoFile } from "./find/no-file.ts";
import { remember } from "./folder-cache.ts";
import { applyPathRules, type PathRule, readPathRules } from "./path-rules.ts";
import { isAbsolute, isWebAddress, normalizePath, partBelow, readWrittenPath } from "./paths.ts";
import type { LocateOptions, Repository } from "./repository.ts";

/** Resolves paths in reports. Results are cached because traces repeat themselves. */
export interface PathFinder {
  /** Rules that changed a path so far. */
  readonly usedRules: ReadonlySet<PathRule>;
  /** Returns the tracked file that a path in a report means. For `base`, see `Place`. */
  findPath(report: Report, path: string, base?: string): FoundFile;
  /** Returns the most informative reason why there is no file. */
  whyNoFile(report: Report, path: string, base?: string): NoFile;
  /** Returns true if a path would lead to a tracked file without a prefix. */
  findsWithout(report: Report, prefix: string, path: string): boolean;
  /** Returns the folders from which a relative path leads to a tracked file of the project's own. */
  foldersWith(path: string): readonly string[];
}

export function openPathFinder(
  repository: Repository,
  index: FileIndex,
  options: LocateOptions,
): PathFinder {
  const usedRules = new Set<PathRule>();
  const search = {
    root: normalizePath(repository.root),
    index,
    submodules: new Set(repository.submodules),
    existsUntracked: (path: string) => repository.existsUntracked(path),
    workingFolder: options.workingFolder,
  };

  let lookUps = 0;
  const searchToExplain = {
    ...search,
    existsUntracked: (path: string) => ++lookUps <= maxLookUps && search.existsUntracked(path),
  };

  const findWritten = (report: Report, written: string): FoundFile => {
    const { path, used } = applyPathRules(options, written, report.file);
    for (const rule of used) usedRules.add(rule);
    return findFile(search, path, folderOf(report.file));
  };
  const findAddress = (address: string): FoundFile => {
    const path = readBlobPath(address.trim(), options.blobPages);
    if (path === undefined) return { reason: "address", paths: [] };
    const file = index.at(path);
    return file === undefined
      ? { reason: "missing", paths: [path] }
      : { path: file, isExact: true };
  };

  /** Yields what each interpretation of a path leads to, the most likely one first. */
  function* lookUp(report: Report, path: string, base: string | undefined): Iterable<FoundFile> {
    if (isWebAddress(path)) yield findAddress(path);
    else for (const form of toForms(path, base)) yield findWritten(report, form);
  }

  return {
    usedRules,
    findPath: remember((report, path, base) => {
      let first: FoundFile | undefined;
      for (const found of lookUp(report, path, base)) {
        if ("path" in found) return found;
        first ??= found;
      }
      return first ?? { reason: "noPath", paths: [] };
    }),
    whyNoFile: remember((report, path, base) => {
      const missed = Array.from(lookUp(report, path, base), (found): NoFile => {
        // The file exists but doesn't have the line.
        if ("path" in found) return { reason: "missing", paths: [] };
        return { ...found, reason: explainNoFile(searchToExplain, found) };
      });
      const reason = mostInformative(missed.map((one) => one.reason));
      return missed.find((one) => one.reason === reason) ?? { reason, paths: [] };
    }),
    findsWithout(report, prefix, path) {
      const written = readWrittenPath(path);
      if (written === undefined || partBelow(prefix, written) === undefined) return false;
      const rules = { ...options, stripPrefix: readPathRules("strip-prefix", prefix) };
      const stripped = applyPathRules(rules, written, report.file).path;
      const found = findFile(search, stripped, folderOf(report.file));
      return "path" in found && found.isExact;
    },
    foldersWith(path) {
      const { files, segments } = index.endingLike(path);
      if (segments < path.split("/").length) return [];
      return ownOf(files).map((file) => file.slice(0, Math.max(0, file.length - path.length - 1)));
    },
  };
}

/** Returns the interpretations of a path, most likely first: relative to its base, on its own, and both decoded. */
function toForms(path: string, base: string | undefined): readonly string[] {
  const readings = path.includes("%") ? [path, decodePercent(path)] : [path];
  const folder = base === undefined ? undefined : readWrittenPath(base);
  return [...new Set(readings)].flatMap((reading) => {
    const written = readWrittenPath(reading);
    if (written === undefined) return [];
    if (folder === undefined || isAbsolute(written)) return [written];
    return [normalizePath(`${folder}/${written}`), written];
  });
}

/** How often the disk is checked to explain a missing place. One trace from another machine can need a hundred. */
const maxLookUps = 50_000;
