import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { create } from "@actions/glob";
import { messageOf, UserError } from "../errors.ts";
import type { ReportFile } from "../formats/format.ts";

/** What is taken for a report file where only a folder was named. */
const reportExtensions = ["xml", "json", "sarif", "xml.gz", "json.gz", "sarif.gz"];

const outside =
  "lies outside the workspace and was not read; write the reports below GITHUB_WORKSPACE, or copy them there.";

/** Larger pieces are slower to read: they don't stay in the processor's cache, and are made outside of V8's young generation. */
const chunkBytes = 64 * 1024;

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
  const notes: string[] = [];
  const absolute: string[] = [];
  for (const pattern of patterns) {
    const path = toAbsolute(pattern.replace(/^!\s*/, ""), folders.workingDirectory);
    if (pattern.startsWith("!")) absolute.push(`!${path}`);
    else if (isBelow(folders.workspace, toSearchRoot(path))) absolute.push(path);
    else notes.push(`${pattern} ${outside}`);
  }
  const includes = absolute.filter((pattern) => !pattern.startsWith("!"));
  const excludes = absolute.filter((pattern) => pattern.startsWith("!"));
  if (!includes.some((pattern) => pattern.includes("node_modules"))) {
    const exclude = `!${escapeGlob(folders.workspace)}${sep}**${sep}node_modules${sep}**`;
    absolute.push(exclude);
    excludes.push(exclude);
  }

  const paths = new Set<string>();
  const below: string[] = [];
  for (const path of (await search(absolute, true)).toSorted()) {
    if (!isDirectory(path)) paths.add(path);
    else if (!below.some((folder) => path.startsWith(folder))) below.push(path + sep);
  }
  if (below.length > 0) {
    const reports = below.flatMap((folder) =>
      reportExtensions.map((extension) => `${escapeGlob(folder)}**${sep}*.${extension}`),
    );
    for (const path of await search([...reports, ...excludes], false)) paths.add(path);
  }

  const literal = new Set(includes);
  const realWorkspace = realpathSync(folders.workspace);
  const files: ReportFile[] = [];
  for (const path of [...paths].toSorted()) {
    const name = toSlashes(relative(folders.root, path));
    const problem = findProblem(path, realWorkspace);
    if (problem) notes.push(`${name} ${problem}`);
    else if (statSync(path).isFile()) {
      files.push(toReportFile(path, name, literal.has(escapeGlob(path))));
    }
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
  if (isAbsolute(pattern) || pattern === "~" || pattern.startsWith("~/")) return pattern;
  let base = workingDirectory;
  let below = pattern;
  for (
    let step = /^\.{1,2}(?:[\\/]+|$)/.exec(below)?.[0];
    step;
    step = /^\.{1,2}(?:[\\/]+|$)/.exec(below)?.[0]
  ) {
    if (step.startsWith("..")) base = dirname(base);
    below = below.slice(step.length);
  }
  return escapeGlob(base) + (below && sep + below);
}

/** As @actions/glob reads it: https://github.com/actions/toolkit/tree/main/packages/glob#patterns */
function escapeGlob(path: string): string {
  const escaped = sep === "\\" ? path : path.replaceAll("\\", "\\\\");
  return escaped.replace(/[[?*]/g, "[$&]");
}

function findProblem(path: string, realWorkspace: string): string | undefined {
  try {
    if (isBelow(realWorkspace, realpathSync(path))) return undefined;
    return "is a link to a file outside the workspace and was not read; copy the file into the workspace.";
  } catch (error) {
    return `can't be opened: ${messageOf(error)}`;
  }
}

function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** The folder or file where the search for a pattern starts: what stands before its first wildcard. */
function toSearchRoot(pattern: string): string {
  const plain = pattern.replace(/\[([[?*])\]/g, "\0$1");
  const wildcard = plain.search(/(?<!\0)[[?*]/);
  const start = wildcard < 0 ? plain : plain.slice(0, plain.lastIndexOf(sep, wildcard) + 1);
  return resolve(start.replaceAll("\0", ""));
}

function isDirectory(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function toReportFile(absolutePath: string, path: string, explicit: boolean): ReportFile {
  const { size } = statSync(absolutePath);
  const pieceBytes = Math.max(1, Math.min(chunkBytes, size));
  return { path, explicit, bytes: size, chunks: () => readChunks(absolutePath, pieceBytes) };
}

/** Reading is synchronous: nothing else waits for it, and it is the fastest that Node has. */
function* readChunks(path: string, pieceBytes: number): Iterable<Uint8Array> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const length = readSync(file, piece, 0, pieceBytes, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
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
