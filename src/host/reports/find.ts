import { lstatSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import { messageOf } from "../../errors.ts";
import type { ReportFile } from "../../formats/format.ts";
import { toSlashes } from "../slashes.ts";
import { readChunks } from "./bytes.ts";
import { escapeGlob, type Pattern, readPattern } from "./pattern.ts";
import { isMissing, search } from "./search.ts";

/** What is taken for a report file where only a folder was named. */
const reportExtensions = ["xml", "json", "sarif", "xml.gz", "json.gz", "sarif.gz"];

const outside =
  "lies outside the workspace and was not read; write the reports below GITHUB_WORKSPACE, or copy them there.";

export interface Folders {
  /** GITHUB_WORKSPACE: nothing outside it is read. */
  readonly workspace: string;
  /** Where relative patterns start. Absolute. */
  readonly workingDirectory: string;
  /** What the paths of the files are given relative to. Absolute. */
  readonly root: string;
}

/**
 * Finds the files that the patterns name, in the order of their paths; the syntax is that of actions/upload-artifact.
 * A folder stands for the report files below it. Links are not followed out of the workspace, and `node_modules` is
 * searched only where a pattern names it. The notes say what was passed over, one clear line each.
 */
export async function findReportFiles(
  lines: readonly string[],
  folders: Folders,
): Promise<{ readonly files: readonly ReportFile[]; readonly notes: readonly string[] }> {
  const notes = new Set<string>();
  const patterns: Pattern[] = [];
  for (const line of lines) {
    const pattern = readPattern(line, folders.workingDirectory);
    const problem = pattern.isExclude ? undefined : findPatternProblem(pattern, folders.workspace);
    if (problem === undefined) patterns.push(pattern);
    else if (problem !== "") notes.add(pattern.text + problem);
  }
  const found = await findPaths(patterns, (folder, reason) =>
    notes.add(`${toSlashes(relative(folders.root, folder))} can't be searched: ${reason}`),
  );

  const realWorkspace = realpathSync.native(folders.workspace);
  const literals = patterns.filter(({ isLiteral }) => isLiteral);
  const explicit = new Set(literals.map(({ start }) => toRealPath(start)));
  const files = new Map<string, ReportFile>();
  for (const path of [...found].toSorted()) {
    const name = toSlashes(relative(folders.root, path));
    const read = readPath(path, realWorkspace);
    if ("problem" in read) {
      notes.add(`${name} ${read.problem}`);
      continue;
    }
    const { realPath, bytes } = read;
    const isDirect = relative(folders.workspace, path) === relative(realWorkspace, realPath);
    // A file counts once, by its own path where that was found, however many links lead to it.
    if (!read.isFile || (files.has(realPath) && !isDirect)) continue;
    const chunks = () => readChunks(realPath, bytes);
    files.set(realPath, { path: name, explicit: explicit.has(realPath), bytes, chunks });
  }
  return { files: [...files.values()].sort(comparePaths), notes: [...notes] };
}

/** Finds the paths, links and folders' files included. */
async function findPaths(
  patterns: readonly Pattern[],
  onUnreadable: (folder: string, reason: string) => void,
): Promise<ReadonlySet<string>> {
  const nodeModules = patterns.some((one) => !one.isExclude && one.text.includes("node_modules"));
  const globs = patterns.map(({ isExclude, glob }) => (isExclude ? `!${glob}` : glob));
  const paths = new Set<string>();
  const below: string[] = [];
  const first = await search(globs, { folders: true, nodeModules, onUnreadable });
  for (const path of first.toSorted()) {
    if (!isFolder(path)) paths.add(path);
    else if (!below.some((folder) => path.startsWith(folder))) below.push(path + sep);
  }
  if (below.length === 0) return paths;
  const reports = below.flatMap((folder) =>
    reportExtensions.map((extension) => `${escapeGlob(folder)}**${sep}*.${extension}`),
  );
  const excludes = globs.filter((glob) => glob.startsWith("!"));
  const inFolders = await search([...reports, ...excludes], {
    folders: false,
    nodeModules,
    onUnreadable,
  });
  for (const path of inFolders) paths.add(path);
  return paths;
}

/** What can't be looked at is a file that can't be opened. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Why a pattern isn't searched, as it goes on behind its text: empty where there is just nothing to find. */
function findPatternProblem({ start, isLiteral }: Pattern, workspace: string): string | undefined {
  if (!isBelow(workspace, start)) return ` ${outside}`;
  try {
    lstatSync(start);
    return undefined;
  } catch (error) {
    if (!isMissing(error)) return ` can't be searched: ${messageOf(error)}`;
    return isLiteral ? ": no such file" : "";
  }
}

type ReadPath =
  | { readonly problem: string }
  | { readonly realPath: string; readonly isFile: boolean; readonly bytes: number };

function readPath(path: string, realWorkspace: string): ReadPath {
  try {
    const realPath = realpathSync.native(path);
    if (isBelow(realWorkspace, realPath)) {
      const stats = statSync(realPath);
      return { realPath, isFile: stats.isFile(), bytes: stats.size };
    }
    return {
      problem:
        "is a link to a file outside the workspace and was not read; copy the file into the workspace.",
    };
  } catch (error) {
    return { problem: `can't be opened: ${messageOf(error)}` };
  }
}

function toRealPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function comparePaths(a: ReportFile, b: ReportFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
