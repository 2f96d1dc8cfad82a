import { randomUUID } from "node:crypto";
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { UserError } from "../../errors.ts";
import { isBelow } from "./inside.ts";
import { nameKind } from "./regular-file.ts";

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants;

/**
 * Writes a file and creates missing folders. The content goes to a temporary file first, which then replaces the
 * target: concurrent steps can't mix their output, and hard links aren't followed.
 * @param path absolute
 * @param folders absolute; the file has to be below one of them, without a link in between
 * @throws UserError if writing there isn't allowed, and file-system errors
 */
export function writeOutputFile(
  path: string,
  folders: readonly string[],
  pieces: Iterable<string>,
): void {
  const file = prepare(path, folders);
  const draft = join(dirname(file), `.report-to-check-${randomUUID()}`);
  const descriptor = openSync(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666);
  try {
    try {
      for (const piece of pieces) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Creates the file's folders. Returns its path with the links above the allowed folder resolved. */
function prepare(path: string, folders: readonly string[]): string {
  const [folder, below] = findFolder(path, folders);
  const names = below.split(sep);
  let at = folder;
  for (const name of names.slice(0, -1)) {
    at = join(at, name);
    requireKind(at, "a folder", path);
    mkdirSync(at, { recursive: true });
  }
  const file = join(folder, below);
  requireKind(file, "a file", path);
  return file;
}

/** Returns the allowed folder, with its links resolved, and the rest of the path. */
function findFolder(path: string, folders: readonly string[]): readonly [string, string] {
  for (const folder of folders) {
    const realFolder = realpathSync.native(folder);
    const named = [folder, realFolder].find((one) => one !== path && isBelow(one, path));
    if (named !== undefined) return [realFolder, relative(named, path)];
  }
  throw new UserError(
    "it is outside the workspace; use a path below GITHUB_WORKSPACE or RUNNER_TEMP",
  );
}

/** A path that doesn't exist yet is accepted. */
function requireKind(path: string, kind: "a file" | "a folder", wanted: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const found = stats ? nameKind(stats) : kind;
  if (found === kind) return;
  throw new UserError(`${path} is ${found}, so nothing is written to ${wanted}; give another path`);
}
