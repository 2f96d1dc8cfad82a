import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { create } from "@actions/glob";
import { messageOf, UserError } from "../errors.ts";
import type { ReportFile } from "../formats/format.ts";

/** What is taken for a report file where only a folder was named. */
const reportExtensions = ["xml", "json", "sarif", "xml.gz", "json.gz", "sarif.gz"];

const chunkBytes = 1024 * 1024;

export interface FoundFiles {
  /** In the order of their paths. */
  readonly files: readonly ReportFile[];
  /** What matched and was passed over, one clear line each. */
  readonly notes: readonly string[];
}

export interface Folders {
  /** GITHUB_WORKSPACE: nothing outside it is read. */
  readonly workspace: string;
  /** Where relative patterns start. Absolute. */
  readonly workingDirectory: string;
  /** What the paths of the files are given relative to. Absolute. */
  readonly root: string;
}

/**
 * Finds the files that the patterns name; the syntax is that of actions/upload-artifact. A folder stands for the
 * report files below it. Links are not followed out of the workspace, and `node_modules` is searched only where a
 * pattern names it.
 */
export async function findReportFiles(
  patterns: readonly string[],
  folders: Folders,
): Promise<FoundFiles> {
  const absolute = patterns.map((pattern) => toAbsolute(pattern, folders.workingDirectory));
  const excludes = absolute.filter((pattern) => pattern.startsWith("!"));
  const includes = absolute.filter((pattern) => !pattern.startsWith("!"));
  if (!includes.some((pattern) => pattern.includes("node_modules")))
    excludes.push("!/**/node_modules/**");

  const paths = new Set<string>();
  const directories: string[] = [];
  for (const path of await search([...includes, ...excludes], true)) {
    if (isDirectory(path)) directories.push(path);
    else paths.add(path);
  }
  const outermost = directories.filter(
    (path) => !directories.some((other) => path.startsWith(other + sep)),
  );
  if (outermost.length > 0) {
    const below = outermost.flatMap((path) =>
      reportExtensions.map((extension) => `${escapeGlob(path)}${sep}**${sep}*.${extension}`),
    );
    for (const path of await search([...below, ...excludes], false)) paths.add(path);
  }

  const literal = new Set(includes);
  const realWorkspace = realpathSync(folders.workspace);
  const files: ReportFile[] = [];
  const notes: string[] = [];
  for (const path of [...paths].sort()) {
    const name = toSlashes(relative(folders.root, path));
    const problem = findProblem(path, realWorkspace);
    if (problem) notes.push(`${name} ${problem}`);
    else if (statSync(path).isFile())
      files.push(toReportFile(path, name, literal.has(escapeGlob(path))));
  }
  return { files, notes };
}

async function search(
  patterns: readonly string[],
  matchDirectories: boolean,
): Promise<readonly string[]> {
  try {
    const globber = await create(patterns.join("\n"), {
      followSymbolicLinks: false,
      implicitDescendants: false,
      matchDirectories,
    });
    return await globber.glob();
  } catch (error) {
    throw new UserError(`Input reports: ${messageOf(error)}`);
  }
}

/** Patterns start at the working directory, which may hold signs that mean something in a glob. */
function toAbsolute(pattern: string, workingDirectory: string): string {
  const negated = pattern.startsWith("!");
  const path = negated ? pattern.slice(1).trim() : pattern;
  const isRooted = isAbsolute(path) || path === "~" || path.startsWith("~/");
  const below = path === "." || path === "./" ? "" : path.replace(/^\.[\\/]/, "");
  const rooted = isRooted ? path : escapeGlob(workingDirectory) + (below && sep + below);
  return negated ? `!${rooted}` : rooted;
}

/** As @actions/glob reads it: https://github.com/actions/toolkit/tree/main/packages/glob#patterns */
function escapeGlob(path: string): string {
  const escaped = sep === "\\" ? path : path.replaceAll("\\", "\\\\");
  return escaped.replace(/[[?*]/g, "[$&]");
}

function findProblem(path: string, realWorkspace: string): string | undefined {
  try {
    const inside = relative(realWorkspace, realpathSync(path));
    if (!inside.startsWith("..") && !isAbsolute(inside)) return undefined;
    const isLink = lstatSync(path).isSymbolicLink();
    return isLink
      ? "is a link to a file outside the workspace and was not read; copy the file into the workspace"
      : "lies outside the workspace and was not read; write the report below GITHUB_WORKSPACE";
  } catch (error) {
    return `can't be opened: ${messageOf(error)}`;
  }
}

function isDirectory(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function toReportFile(absolutePath: string, path: string, explicit: boolean): ReportFile {
  return {
    path,
    explicit,
    bytes: statSync(absolutePath).size,
    chunks: () => readChunks(absolutePath),
  };
}

/** Reading is synchronous: nothing else waits for it, and it is the fastest that Node has. */
function* readChunks(path: string): Iterable<Uint8Array> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const length = readSync(file, chunk, 0, chunkBytes, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

export function toSlashes(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}

/** The folder that an input names, relative to another one. */
export function resolveFolder(base: string, folder: string): string {
  const path = resolve(base, folder);
  if (!isDirectory(path) && !statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError(
      `Input working-directory: there is no folder ${JSON.stringify(folder)} in the workspace.`,
    );
  }
  return path;
}
