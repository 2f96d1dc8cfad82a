import { baseNameOf, folderOf } from "../../paths.ts";
import { isAbsolute, joinPath, partBelow } from "../paths.ts";
import type { FileIndex } from "./file-index.ts";
import { isInstalled, isNotOwn, isOfRegistry, partBelowCheckout } from "./foreign-roots.ts";
import { chooseNearest, ownOf } from "./nearest.ts";
import { explain, type NoFile, type Untracked } from "./no-file.ts";

export interface FileSearch extends Untracked {
  readonly root: string;
  readonly index: FileIndex;
  readonly workingFolder: string;
}

/** What a path of a report leads to. */
export type FoundFile =
  | {
      readonly path: string;
      /** The tool's path leads there as it stands, and not only by its ending. */
      readonly isExact: boolean;
    }
  | NoFile;

/** Finds the tracked file that a path of a report means, for a report in `reportFolder`. */
export function findFile(search: FileSearch, path: string, reportFolder: string): FoundFile {
  return isAbsolute(path)
    ? findAbsolute(search, path, reportFolder)
    : findRelative(search, path, reportFolder);
}

function findAbsolute(search: FileSearch, path: string, reportFolder: string): FoundFile {
  const own = partBelow(search.root, path);
  if (own !== undefined) {
    const file = search.index.at(own);
    return file === undefined ? { reason: "missing", paths: [own] } : { path: file, isExact: true };
  }
  const below = partBelowCheckout(path);
  const file = below === undefined ? undefined : search.index.at(below);
  if (file !== undefined) return { path: file, isExact: true };
  if (isInstalled(path)) return { reason: "outside", paths: [] };
  // Some tools take the folder that they look at for the root.
  const ofRoot = search.index.at(path.slice(1));
  if (ofRoot !== undefined && path.startsWith("/")) return { path: ofRoot, isExact: false };

  const fitting = findFitting(search.index, path.replace(/^\/+/, ""));
  if (fitting.length > 0) return toFound(search, fitting, reportFolder);
  return below === undefined
    ? { reason: "outside", paths: endingsOf(path) }
    : { reason: "missing", paths: [below] };
}

/** More folders than a checkout's files lie in. */
const mostSegments = 16;

/** Where the file of another machine would be here: a path that git doesn't track, or one in a submodule, can be told by it. */
function endingsOf(path: string): readonly string[] {
  const segments = path.split("/").slice(1).slice(-mostSegments);
  const least = isGeneric(path) ? 3 : 2;
  return segments.slice(0, 1 - least).map((_, i) => segments.slice(i).join("/"));
}

function findRelative(search: FileSearch, path: string, reportFolder: string): FoundFile {
  const paths = foldersAround(reportFolder, search.workingFolder)
    .map((folder) => joinPath(folder, path))
    .filter((joined) => joined !== undefined);
  for (const joined of paths) {
    const file = search.index.at(joined);
    if (file !== undefined) return { path: file, isExact: true };
  }
  const tail = path.replace(/^(?:\.\.\/)+/, "");
  const fitting = findFittingTail(search.index, tail);
  const missing = { reason: "missing", paths } as const;
  if (fitting.length === 0 || explain(search, missing) !== "missing") return missing;
  if (!isGeneric(tail) || tail.includes("/")) return toFound(search, fitting, reportFolder);
  const own = ownOf(fitting);
  return { reason: own.length > 1 ? "several" : "unsure", paths: own };
}

/** Files that an absolute path of another machine may mean: they share enough of its ending. */
function findFitting(index: FileIndex, path: string): readonly string[] {
  const { files, segments } = index.endingLike(path);
  if (isGeneric(path)) {
    if (segments >= 3 || (segments === 2 && files.length > 1)) return files;
    return segments === 2 ? filesAt(index, lastSegments(path, 2)) : [];
  }
  return segments >= 2 ? files : [];
}

/** Files that a relative path may mean: they end with all of it, or it with all of them. */
function findFittingTail(index: FileIndex, path: string): readonly string[] {
  const { files, segments } = index.endingLike(path);
  const wanted = path.split("/").length;
  if (segments === wanted) return files;
  const isOurs = !isNotOwn(path) && !isInstalled(path) && !isOfRegistry(path, wanted - segments);
  return segments > 1 && isOurs ? filesAt(index, lastSegments(path, segments)) : [];
}

function filesAt(index: FileIndex, path: string): readonly string[] {
  const file = index.at(path);
  return file === undefined ? [] : [file];
}

function lastSegments(path: string, count: number): string {
  return path.split("/").slice(-count).join("/");
}

function toFound(search: FileSearch, files: readonly string[], reportFolder: string): FoundFile {
  return chooseFile(files, [reportFolder, search.workingFolder]);
}

/** The one of several files that fit which `chooseNearest` takes. */
export function chooseFile(files: readonly string[], anchors: readonly string[]): FoundFile {
  if (files.length === 0) return { reason: "missing", paths: [] };
  const path = chooseNearest(files, anchors);
  return path === undefined ? { reason: "several", paths: ownOf(files) } : { path, isExact: false };
}

/**
 * Whether a path that leads to no file for sure may mean a certain one: that shares as much of its ending as what was found.
 * Apps of an umbrella in Elixir have the same names in their folders, and a test's class tells them apart.
 */
export function mayMean(file: string, path: string, found: FoundFile): boolean {
  if ("path" in found && found.isExact) return false;
  const other = "path" in found ? found.path : found.reason === "several" ? found.paths[0] : "";
  const slashed = path.replaceAll("\\", "/");
  const shared = countShared(other ?? "", slashed);
  return shared > 0 && countShared(file, slashed) >= shared;
}

/** How many segments two paths have in common at their ends. */
function countShared(one: string, other: string): number {
  const [a, b] = [one.split("/").reverse(), other.split("/").reverse()];
  const end = a.findIndex((segment, i) => segment !== b[i]);
  return end < 0 ? a.length : end;
}

/** More folders than a report or a submodule lies in. */
const mostFolders = 20;
/** In UTF-16 units. Paths in a report that lies in a longer one aren't tried from there: each try would be as long. */
const longestFolder = 500;

/**
 * What a relative path can be relative to, the likeliest first: the report's folder and those around it – a module of
 * a monorepo leaves its reports in its own tree –, but the working directory before those outside of it.
 */
function foldersAround(reportFolder: string, workingFolder: string): readonly string[] {
  const folders: string[] = [];
  const isUsual = reportFolder.length <= longestFolder;
  for (let folder = isUsual ? reportFolder : ""; folder !== ""; folder = folderOf(folder)) {
    if (folders.push(folder) === mostFolders) break;
  }
  const inside = folders.filter((folder) => partBelow(workingFolder, folder) !== undefined);
  return [...new Set([...inside, workingFolder, ...folders, ""])];
}

/** Names that every other folder has: by themselves they say nothing about which file is meant. */
function isGeneric(path: string): boolean {
  return /^(?:index|main|mod|lib|__init__|__main__|conftest|setup|utils?|helpers?|types|constants|common|config|test|tests|spec|app|server|package-info|module-info|doc|page|layout|route)(?:\.(?:test|spec|d))?\.\w+$|^(?:package\.json|dockerfile|makefile|readme\.md|pom\.xml|build\.gradle|cmakelists\.txt)$/i.test(
    baseNameOf(path),
  );
}
