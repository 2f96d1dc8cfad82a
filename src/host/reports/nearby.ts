import { dirname, join, relative, sep } from "node:path";
import { findNearMiss } from "../../similar-word.ts";
import { listFolder } from "../files/folder.ts";
import { followInside } from "../files/inside.ts";
import { findKind } from "../files/regular-file.ts";
import type { Pattern } from "./pattern.ts";
import { isReportName } from "./report-names.ts";

/** Folders that are listed for one pattern. */
const maxFolders = 300;
const deepest = 4;
const maxNamed = 3;

export type Nearby = ReturnType<typeof findNearby>;

/** Finds reports near the place that a pattern names. The folders are absolute. Links aren't followed. */
export function findNearby(
  { start }: Pattern,
  {
    workspace,
    workingDirectory,
  }: { readonly workspace: string; readonly workingDirectory: string },
) {
  const { folder, missing } = findFolder(start, workspace);
  const name = missing && relative(folder, missing).split(sep)[0];
  const meant =
    name &&
    findNearMiss(
      name,
      listVisible(folder).map((entry) => entry.name),
    );
  const places = [...(meant ? [join(folder, meant)] : []), folder, workspace];
  let reports: readonly string[] = [];
  for (const place of places) {
    if (reports.length === 0) reports = findReports(place, meant ? () => true : isLikely);
  }
  const named = reports.slice(0, maxNamed).map((path) => relative(workingDirectory, path));
  return {
    /** The first folder of the pattern that doesn't exist. */
    missing,
    /** A folder or file has nearly this name. */
    isNearMiss: Boolean(meant),
    /** Paths of reports, relative to the working directory; at most three. */
    reports: named,
  };
}

/** Returns the deepest existing folder on the way to a path, and the first missing one. */
function findFolder(
  path: string,
  workspace: string,
): { readonly folder: string; readonly missing: string | undefined } {
  let missing: string | undefined;
  for (let at = path; at !== workspace && at !== dirname(at); at = dirname(at)) {
    const followed = followInside(at, workspace);
    if (followed.kind !== "inside") missing = at;
    else if (findKind(followed.realPath) === "a folder")
      return { folder: followed.direct, missing };
  }
  return { folder: workspace, missing };
}

/** Returns files below a folder that have a report's name, nearest first. The folder itself may be such a file. */
function findReports(start: string, isWanted: (path: string) => boolean): readonly string[] {
  if (findKind(start) === "a file") return [start];
  const found: string[] = [];
  let level = [start];
  let read = 0;
  for (let depth = 0; depth < deepest && level.length > 0 && found.length < maxNamed; depth++) {
    const next: string[] = [];
    for (const folder of level.slice(0, maxFolders - read)) {
      read++;
      for (const entry of listVisible(folder)) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) next.push(path);
        else if (entry.isFile() && isReportName(entry.name) && isWanted(relative(start, path)))
          found.push(path);
      }
    }
    level = next;
  }
  return found.sort();
}

/** Files such as package.json and pom.xml are everywhere. */
function isLikely(path: string): boolean {
  return /\.(?:sarif|trx)(?:\.gz)?$|report|result|junit|test|lint|check|scan/i.test(path);
}

/** Lists files and folders. Links are left out, because they may lead out of the workspace. */
function listVisible(folder: string): ReturnType<typeof listFolder> {
  return listFolder(folder)
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
