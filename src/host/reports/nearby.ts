import { dirname, join, relative, sep } from "node:path";
import { findNearMiss } from "../../near-miss.ts";
import { listFolder } from "../files/folder.ts";
import { followInside } from "../files/inside.ts";
import { findKind } from "../files/regular-file.ts";
import type { Pattern } from "./pattern.ts";
import { isReportName } from "./report-names.ts";

/** So many folders are looked into for one pattern. */
const mostFolders = 300;
const deepest = 4;
const mostNamed = 3;

/** Where a pattern that matches nothing was looked for. */
export interface Nearby {
  /** The first folder of the pattern that isn't there. */
  readonly missing?: string;
  /** There is a folder or a file of nearly that name. */
  readonly isNearMiss: boolean;
  /** Paths of reports, relative to the working directory; at most three. */
  readonly reports: readonly string[];
}

/** Finds reports near the place that a pattern names. The folders are absolute; links aren't followed. */
export function findNearby(
  { start }: Pattern,
  {
    workspace,
    workingDirectory,
  }: { readonly workspace: string; readonly workingDirectory: string },
): Nearby {
  const { folder, missing } = findFolder(start, workspace);
  const name = missing && relative(folder, missing).split(sep)[0];
  const meant =
    name &&
    findNearMiss(
      name,
      listVisible(folder).map((entry) => entry.name),
    );
  const places = [...(meant ? [join(folder, meant)] : []), folder, workspace];
  for (const place of places) {
    const reports = findReports(place, meant ? () => true : isLikely);
    if (reports.length === 0) continue;
    const named = reports.slice(0, mostNamed).map((path) => relative(workingDirectory, path));
    return { ...(missing && { missing }), isNearMiss: Boolean(meant), reports: named };
  }
  return { ...(missing && { missing }), isNearMiss: Boolean(meant), reports: [] };
}

/** The deepest folder on the way to a path that is there, and what isn't. */
function findFolder(
  path: string,
  workspace: string,
): { readonly folder: string; readonly missing?: string } {
  let missing: string | undefined;
  for (let at = path; at !== workspace && at !== dirname(at); at = dirname(at)) {
    const followed = followInside(at, workspace);
    if (followed.kind !== "inside") missing = at;
    else if (findKind(followed.realPath) === "a folder")
      return { folder: followed.direct, ...(missing && { missing }) };
  }
  return { folder: workspace, ...(missing && { missing }) };
}

/** The files below a folder, those nearest to it first, that have the name of a report; the folder itself may be one. */
function findReports(start: string, isWanted: (path: string) => boolean): readonly string[] {
  if (findKind(start) === "a file") return [start];
  const found: string[] = [];
  let level = [start];
  let read = 0;
  for (let depth = 0; depth < deepest && level.length > 0 && found.length < mostNamed; depth++) {
    const next: string[] = [];
    for (const folder of level.slice(0, mostFolders - read)) {
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

/** A package.json and a pom.xml are found everywhere. */
function isLikely(path: string): boolean {
  return /\.(?:sarif|trx)(?:\.gz)?$|report|result|junit|test|lint|check|scan/i.test(path);
}

/** Files and folders. Links may lead out of the workspace. */
function listVisible(folder: string): ReturnType<typeof listFolder> {
  return listFolder(folder)
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
