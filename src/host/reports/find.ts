import { dirname, relative, sep } from "node:path";
import { UserError } from "../../errors.ts";
import type { ReportFile } from "../../formats/format.ts";
import { followInside, toRealPath } from "../files/inside.ts";
import { findKind } from "../files/regular-file.ts";
import { readChunks } from "../files/report-file.ts";
import { hasLineBreak, toOneLine } from "../files/shown-name.ts";
import { toSlashes } from "../slashes.ts";
import { readPatterns } from "./folder-patterns.ts";
import { escapeGlob, type Pattern } from "./pattern.ts";
import { isReportName } from "./report-names.ts";
import { search } from "./search.ts";
import { describeUnmatched, findSyntaxAdvice } from "./unmatched.ts";

/** The message doesn't say whether the target exists. */
const linksOut =
  "It is a link to a file outside the workspace and was not read, or to nothing. Copy the file into the workspace.";

const goneOrUnnamed = "The file was deleted before it was read, or its name isn't UTF-8.";

/** Patterns without a match that are explained. */
const maxExplained = 5;

export interface Folders {
  /** GITHUB_WORKSPACE. Nothing outside of it is read. */
  readonly workspace: string;
  /** The start of relative patterns. Absolute. */
  readonly workingDirectory: string;
  /** Paths of files are returned relative to this. Absolute. */
  readonly root: string;
}

export interface FoundReports {
  readonly files: readonly ReportFile[];
  readonly notes: readonly string[];
  readonly hints: readonly string[];
}

/**
 * Finds the files that match the patterns, sorted by path. The syntax is that of actions/upload-artifact. A folder
 * means the report files below it. Links out of the workspace aren't followed, and `node_modules` is searched only if a
 * pattern names it. A match that can't be read is included and throws a `UserError` when it is read, since it may hide
 * failures. Notes say what wasn't searched and which patterns are probably mistakes. Hints say why the other patterns
 * found nothing; they are only given if no file was found. Each is one line.
 */
export async function findReportFiles(
  lines: readonly string[],
  folders: Folders,
): Promise<FoundReports> {
  const { workspace, workingDirectory, root } = folders;
  const nameOf = (path: string) => toSlashes(relative(root, path));
  const read = readPatterns(lines, workingDirectory, workspace);
  const { patterns, explicit, leadOut, missing } = read;
  const notes = new Set(read.notes);
  const found = await findPaths(patterns, (path, problem) =>
    notes.add(`${toOneLine(nameOf(path))} ${problem}`),
  );

  const files = new Map<string, ReportFile>();
  const addUnread = (path: string, problem: string) => {
    const chunks = () => {
      throw new UserError(problem);
    };
    files.set(path, { path: nameOf(path), explicit: true, chunks });
  };
  for (const path of leadOut) addUnread(path, linksOut);
  const realWorkspace = toRealPath(workspace);
  for (const path of [...found].toSorted()) {
    const followed = followInside(path, workspace, realWorkspace);
    if (followed.kind === "outside") addUnread(path, linksOut);
    else if (followed.kind === "missing") addUnread(path, goneOrUnnamed);
    else if (followed.kind === "unreadable")
      addUnread(path, `The file can't be opened: ${followed.reason}`);
    else {
      const { realPath, direct } = followed;
      // A file counts once, however many links lead to it, and under its own path if that was found.
      if (direct !== path && (files.has(realPath) || findKind(realPath) === "a folder")) continue;
      const chunks = () => readChunks(realPath);
      const isExplicit = explicit.has(realPath);
      files.set(realPath, { path: nameOf(path), explicit: isExplicit, chunks });
    }
  }
  const unmatched = [...missing, ...(await findMatchless(patterns, found))].slice(0, maxExplained);
  const hints: string[] = [];
  for (const pattern of unmatched) {
    const { text, isMistake } = describeUnmatched(pattern, folders);
    if (isMistake) notes.add(text);
    else if (files.size === 0) hints.push(text);
  }
  return {
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    notes: [...notes],
    hints,
  };
}

/** Returns the patterns without a match: all if nothing was found, else those with another tool's syntax. */
async function findMatchless(
  patterns: readonly Pattern[],
  found: ReadonlySet<string>,
): Promise<readonly Pattern[]> {
  const includes = patterns.filter(({ isExclude }) => !isExclude);
  if (found.size === 0) return includes;
  const matchless: Pattern[] = [];
  const odd = includes.filter(({ text }) => findSyntaxAdvice(text) !== undefined);
  for (const pattern of odd.slice(0, maxExplained)) {
    const paths = await search([pattern.glob], {
      folders: true,
      nodeModules: pattern.text.includes("node_modules"),
      onUnreadable: () => {},
    });
    if (paths.length === 0) matchless.push(pattern);
  }
  return matchless;
}

/** Finds the matching paths: files, links, and the files in matching folders. */
async function findPaths(
  patterns: readonly Pattern[],
  onUnread: (path: string, problem: string) => void,
): Promise<ReadonlySet<string>> {
  const nodeModules = patterns.some((one) => !one.isExclude && one.text.includes("node_modules"));
  const onUnreadable = (path: string, reason: string) =>
    onUnread(path, `can't be searched: ${reason}`);
  const includes = patterns.filter(({ isExclude }) => !isExclude);
  const excludes = patterns.filter(({ isExclude }) => isExclude).map(({ glob }) => `!${glob}`);
  // The order matters: a later pattern can include what an earlier one excluded.
  const globs = patterns.map(({ isExclude, glob }) => (isExclude ? `!${glob}` : glob));
  const first = await search(globs, { folders: true, nodeModules, onUnreadable });
  const paths = new Set<string>();
  const folders = new Set<string>();
  for (const path of first) {
    if (findKind(path) !== "a folder") paths.add(path);
    else if (!hasLineBreak(path)) folders.add(path);
    else onUnread(path, "has a line break in its name and was not searched; rename the folder.");
  }
  if (folders.size === 0) return paths;
  // With a pattern per folder, each of their files would be compared with each pattern.
  const around = new Set([...folders].flatMap((folder) => [...ancestorsOf(folder)]));
  const isWithin = (path: string) => ancestorsOf(path).some((folder) => folders.has(folder));
  const starts = new Set(includes.map(({ start }) => start));
  const below = [...starts].map((start) => `${escapeGlob(start)}${sep}**${sep}*`);
  const inFolders = await search([...below, ...excludes], {
    folders: false,
    nodeModules,
    onUnreadable,
    isWanted: (folder) => around.has(folder) || folders.has(folder) || isWithin(folder),
  });
  for (const path of inFolders) if (isReportName(path) && isWithin(path)) paths.add(path);
  return paths;
}

/** Returns the folders around a path, innermost first. */
function ancestorsOf(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...ancestorsOf(folder)];
}
