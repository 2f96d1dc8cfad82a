import { constants, promises } from "node:fs";
import { basename } from "node:path";
import { create, type Globber } from "@actions/glob";
import { messageOf, UserError } from "../errors.ts";

export interface SearchOptions {
  /** Whether folders are found, besides files. */
  readonly folders: boolean;
  /** Whether to go into the folders called `node_modules`. */
  readonly nodeModules: boolean;
  /** Told of each folder that can't be read, with the reason; the search goes on without it. */
  readonly onUnreadable: (folder: string, reason: string) => void;
}

type ReadFolder = (folder: string) => Promise<string[]>;

/** The search before; one at a time has the disk's function to itself. */
let before: Promise<unknown> = Promise.resolve();

/** Finds what @actions/glob finds: links to folders aren't followed, except where a pattern begins with one. */
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
  // @actions/glob offers no way to leave a folder out before it is read, and gives up everything over one that can't
  // be read. It reads folders by this function alone, so that it is lent another one for the time of the search.
  const disk = promises as { readdir: unknown };
  const original = disk.readdir;
  disk.readdir = (folder: string) => readFolder(folder, original as ReadFolder, options);
  try {
    return await globber.glob();
  } catch (error) {
    throw new UserError(`Input reports: ${messageOf(error)}`);
  } finally {
    disk.readdir = original;
  }
}

async function toGlobber(patterns: readonly string[], folders: boolean): Promise<Globber> {
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
  { nodeModules, onUnreadable }: SearchOptions,
): Promise<string[]> {
  if (!nodeModules && basename(folder) === "node_modules") return [];
  try {
    // Names can be read where the files behind them can't.
    await promises.access(folder, constants.X_OK);
    return await read(folder);
  } catch (error) {
    onUnreadable(folder, messageOf(error));
    return [];
  }
}
