import { constants, lstatSync, promises } from "node:fs";
import { basename } from "node:path";
import { create } from "@actions/glob";
import { messageOf, UserError } from "../../errors.ts";
import { isMissing } from "../files/inside.ts";
import { hasLineBreak } from "../files/shown-name.ts";

export interface SearchOptions {
  /** Whether folders are returned, besides files. */
  readonly folders: boolean;
  /** Whether to search folders named `node_modules`. */
  readonly nodeModules: boolean;
  /** Whether to search a folder. Without it, every folder that a pattern leads to is searched. */
  readonly isWanted?: (folder: string) => boolean;
  /** Called for each path that can't be read. The search continues without it. */
  readonly onUnreadable: (path: string, reason: string) => void;
}

type ReadFolder = (folder: string) => Promise<string[]>;

/** The previous search. Searches run one at a time, because they replace functions of `fs`. */
let before: Promise<unknown> = Promise.resolve();

/** Finds what @actions/glob finds. Links to folders aren't followed. Patterns can't contain line breaks. */
export function search(
  patterns: readonly string[],
  options: SearchOptions,
): Promise<readonly string[]> {
  const found = before.then(() => searchAlone(patterns, options));
  before = found.catch(() => {});
  return found;
}

async function searchAlone(
  patterns: readonly string[],
  options: SearchOptions,
): Promise<readonly string[]> {
  // The text after a line break would be a pattern of its own: for any folder of this machine, or an exclusion.
  if (patterns.some(hasLineBreak)) throw new Error("A pattern has a line break in it");
  // @actions/glob can't skip a folder before reading it, and it stops the whole search at a path that can't be read or
  // has disappeared. It accesses the disk only through these two functions, so they are replaced during the search.
  const disk = promises as { readdir: unknown; lstat: unknown };
  const { readdir, lstat } = disk;
  try {
    const globber = await create(patterns.join("\n"), {
      followSymbolicLinks: false,
      implicitDescendants: false,
      matchDirectories: options.folders,
    });
    disk.readdir = (folder: string) => readFolder(folder, readdir as ReadFolder, options);
    disk.lstat = async (path: string) => lookAt(path, options);
    return await globber.glob();
  } catch (error) {
    throw new UserError(`Input reports: ${messageOf(error)}`);
  } finally {
    Object.assign(disk, { readdir, lstat });
  }
}

async function readFolder(
  folder: string,
  read: ReadFolder,
  { nodeModules, isWanted, onUnreadable }: SearchOptions,
): Promise<string[]> {
  if (!nodeModules && basename(folder) === "node_modules") return [];
  if (isWanted && !isWanted(folder)) return [];
  try {
    // A folder's names can be readable although its files aren't.
    await promises.access(folder, constants.X_OK);
    return await read(folder);
  } catch (error) {
    onUnreadable(folder, messageOf(error));
    return [];
  }
}

/**
 * A path that can't be read isn't treated as a folder; if it matches, opening it fails later. Synchronous, because
 * waiting for a thread per file would add half of the reading time for 10,000 files.
 */
function lookAt(path: string, { onUnreadable }: SearchOptions): { isDirectory(): boolean } {
  try {
    return lstatSync(path);
  } catch (error) {
    if (!isMissing(error)) onUnreadable(path, messageOf(error));
    return { isDirectory: () => false };
  }
}
