import { constants, lstatSync, promises } from "node:fs";
import { basename } from "node:path";
import { create, type Globber } from "@actions/glob";
import { messageOf, UserError } from "../../errors.ts";
import { isMissing } from "../files/inside.ts";
import { hasLineBreak } from "../files/shown-name.ts";

export interface SearchOptions {
  /** Whether folders are found, besides files. */
  readonly folders: boolean;
  /** Whether to go into the folders called `node_modules`. */
  readonly nodeModules: boolean;
  /** Whether to go into a folder; without it, into each that a pattern leads to. */
  readonly isWanted?: (folder: string) => boolean;
  /** Told of each path that can't be read or looked at, with the reason; the search goes on without it. */
  readonly onUnreadable: (path: string, reason: string) => void;
}

type ReadFolder = (folder: string) => Promise<string[]>;

/** The search before; one at a time has the disk's functions to itself. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Finds what @actions/glob finds: links to folders aren't followed. No pattern may have a line break in it.
 */
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
  const globber = await toGlobber(patterns, options.folders);
  // @actions/glob offers no way to leave a folder out before it is read, and gives up everything over one path that
  // can't be read or went away meanwhile. It asks the disk by these functions alone, so that it is lent others for the
  // time of the search.
  const disk = promises as { readdir: unknown; lstat: unknown };
  const { readdir, lstat } = disk;
  disk.readdir = (folder: string) => readFolder(folder, readdir as ReadFolder, options);
  disk.lstat = async (path: string) => lookAt(path, options);
  try {
    return await globber.glob();
  } catch (error) {
    throw new UserError(`Input reports: ${messageOf(error)}`);
  } finally {
    Object.assign(disk, { readdir, lstat });
  }
}

async function toGlobber(patterns: readonly string[], folders: boolean): Promise<Globber> {
  // The rest of it would be a pattern of its own: of any folder of this machine, or one that excludes.
  if (patterns.some(hasLineBreak)) throw new Error("A pattern has a line break in it");
  try {
    return await create(patterns.join("\n"), {
      followSymbolicLinks: false,
      implicitDescendants: false,
      matchDirectories: folders,
    });
  } catch (error) {
    throw new UserError(`Input reports: ${messageOf(error)}`);
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
    // Names can be read where the files behind them can't.
    await promises.access(folder, constants.X_OK);
    return await read(folder);
  } catch (error) {
    onUnreadable(folder, messageOf(error));
    return [];
  }
}

/**
 * What isn't there any more, or can't be looked at, is no folder; if it is found all the same, it can't be opened.
 * Synchronous: for each of 10,000 files to wait for another thread would take half as long as reading them.
 */
function lookAt(path: string, { onUnreadable }: SearchOptions): { isDirectory(): boolean } {
  try {
    return lstatSync(path);
  } catch (error) {
    if (!isMissing(error)) onUnreadable(path, messageOf(error));
    return { isDirectory: () => false };
  }
}
