import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
} from "node:fs";
import { UserError } from "../../errors.ts";

/** Windows doesn't have the last three. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;

export interface OpenFile {
  readonly descriptor: number;
  /** The size when it was opened. */
  readonly bytes: number;
}

/**
 * Opens a regular file for reading. The caller closes it. Other kinds of files aren't opened, because reading them can
 * block or never end. Links in parent folders are followed: the caller has checked those.
 * @throws UserError for anything but a regular file, and file-system errors
 */
export function openRegularFile(path: string): OpenFile {
  requireRegular(lstatSync(path));
  // The file may have been replaced since the check.
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  try {
    const stats = fstatSync(descriptor);
    requireRegular(stats);
    return { descriptor, bytes: stats.size };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Returns the text of a regular file of at most `maxBytes`; undefined for anything else. */
export function readRegularFile(path: string, maxBytes: number): string | undefined {
  try {
    const { descriptor, bytes } = openRegularFile(path);
    try {
      return bytes <= maxBytes ? readText(descriptor, bytes) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Reads at most `bytes`, even if the file grows. */
function readText(descriptor: number, bytes: number): string {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled = 0;
  while (filled < bytes) {
    const length = readSync(descriptor, buffer, filled, bytes - filled, null);
    if (length === 0) break;
    filled += length;
  }
  return buffer.toString("utf8", 0, filled);
}

function requireRegular(stats: Stats): void {
  const kind = nameKind(stats);
  if (kind !== "a file")
    throw new UserError(
      `It is ${kind}, not a file, and was not read. Have the tool write to a file.`,
    );
}

/** With an article, for messages. */
export type Kind = "a file" | "a folder" | "a link" | "a named pipe" | "a socket" | "a device";

export function nameKind(stats: Stats): Kind {
  if (stats.isFile()) return "a file";
  if (stats.isDirectory()) return "a folder";
  if (stats.isSymbolicLink()) return "a link";
  if (stats.isFIFO()) return "a named pipe";
  if (stats.isSocket()) return "a socket";
  return "a device";
}

/** Returns what is at a path, without following a link there. Undefined if nothing is there or it can't be read. */
export function findKind(path: string): Kind | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats && nameKind(stats);
  } catch {
    return undefined;
  }
}
