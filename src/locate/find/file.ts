import { baseNameOf, folderOf } from "../../paths.ts";
import { isAbsolute, joinPath, partBelow } from "../paths.ts";
import type { FileIndex } from "./file-index.ts";
import { isInstalled, isNotOwn, isOfRegistry, partBelowCheckout } from "./foreign-roots.ts";
import { chooseNearest, ownOf } from "./nearest.ts";
import { explainNoFile, type NoFile, type Untracked } from "./no-file.ts";

export interface FileSearch extends Untracked {
  readonly root: string;
  readonly index: FileIndex;
  readonly workingFolder: string;
}

/** What a path in a report leads to. */
export type FoundFile =
  | {
      readonly path: string;
      /** The path matches completely, not only by its ending. */
      readonly isExact: boolean;
    }
  | NoFile;

/** Finds the tracked file of a path in a report whose own folder is `reportFolder`. */
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
  // Some tools treat the scanned folder as the root.
  const ofRoot = search.index.at(path.slice(1));
  if (ofRoot !== undefined && path.startsWith("/")) return { path: ofRoot, isExact: false };

  const fitting = findFitting(search.index, path.replace(/^\/+/, ""));
  if (fitting.length > 0) return toFound(search, fitting, reportFolder);
  return below === undefined
    ? { reason: "outside", paths: endingsOf(path) }
    : { reason: "missing", paths: [below] };
}

/** More than any checkout needs. */
const maxSegments = 16;

/** Returns possible paths of another machine's file here, to recognize untracked files and those in submodules. */
function endingsOf(path: string): readonly string[] {
  const segments = path.split("/").slice(1).slice(-maxSegments);
  const minSegments = isGeneric(path) ? 3 : 2;
  return segments.slice(0, 1 - minSegments).map((_, i) => segments.slice(i).join("/"));
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
  if (fitting.length === 0 || explainNoFile(search, missing) !== "missing") return missing;
  if (!isGeneric(tail) || tail.includes("/")) return toFound(search, fitting, reportFolder);
  const own = ownOf(fitting);
  return { reason: own.length > 1 ? "several" : "unsure", paths: own };
}

/** Returns the files that match enough of the ending of another machine's absolute path. */
function findFitting(index: FileIndex, path: string): readonly string[] {
  const { files, segments } = index.endingLike(path);
  if (isGeneric(path)) {
    if (segments >= 3 || (segments === 2 && files.length > 1)) return files;
    return segments === 2 ? filesAt(index, lastSegments(path, 2)) : [];
  }
  return segments >= 2 ? files : [];
}

/** Returns the files that end with all of a relative path, or whose whole path it ends with. */
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

/** Returns the file that `chooseNearest` selects among matching files. */
export function chooseFile(files: readonly string[], anchors: readonly string[]): FoundFile {
  if (files.length === 0) return { reason: "missing", paths: [] };
  const path = chooseNearest(files, anchors);
  return path === undefined ? { reason: "several", paths: ownOf(files) } : { path, isExact: false };
}

/**
 * Returns true if an ambiguous path could mean this file, because they share as much of the ending as the found files
 * do. For example, the apps of an Elixir umbrella have the same names in their folders, and a test's class
 * distinguishes them.
 */
export function mayMean(file: string, path: string, found: FoundFile): boolean {
  if ("path" in found && found.isExact) return false;
  const other = "path" in found ? found.path : found.reason === "several" ? found.paths[0] : "";
  const slashed = path.replaceAll("\\", "/");
  const shared = countShared(other ?? "", slashed);
  return shared > 0 && countShared(file, slashed) >= shared;
}

/** Counts the segments at the end that two paths share. */
function countShared(one: string, other: string): number {
  const [a, b] = [one.split("/").reverse(), other.split("/").reverse()];
  const end = a.findIndex((segment, i) => segment !== b[i]);
  return end < 0 ? a.length : end;
}

/** More than any report or submodule needs. */
const maxFolders = 20;
/**
 * In UTF-16 units. For deeper reports, relative paths aren't tried from their folder: each attempt would be that long.
 */
const longestFolder = 500;

/**
 * Returns the folders that a relative path can refer to, most likely first: the report's folder and its parents (a
 * module of a monorepo keeps its reports in its own tree), with the working directory before the folders outside of it.
 */
function foldersAround(reportFolder: string, workingFolder: string): readonly string[] {
  const folders: string[] = [];
  const isUsual = reportFolder.length <= longestFolder;
  for (let folder = isUsual ? reportFolder : ""; folder !== ""; folder = folderOf(folder)) {
    if (folders.push(folder) === maxFolders) break;
  }
  const inside = folders.filter((folder) => partBelow(workingFolder, folder) !== undefined);
  return [...new Set([...inside, workingFolder, ...folders, ""])];
}

/** Matches names that occur in many folders, so that they don't identify a file. */
function isGeneric(path: string): boolean {
  return /^(?:index|main|mod|lib|__init__|__main__|conftest|setup|utils?|helpers?|types|constants|common|config|test|tests|spec|app|server|package-info|module-info|doc|page|layout|route)(?:\.(?:test|spec|d))?\.\w+$|^(?:package\.json|dockerfile|makefile|readme\.md|pom\.xml|build\.gradle|cmakelists\.txt)$/i.test(
    baseNameOf(path),
  );
}
