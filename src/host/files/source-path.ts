import { unicodePattern } from "../../unicode-pattern.ts";

const isWindows = process.platform === "win32";

/** The limit of Linux for a path; most programs on macOS and Windows have a smaller one. */
const maxLength = 4096;

/** Control characters, and bytes that aren't UTF-8 (read as U+FFFD). */
const notName = unicodePattern(String.raw`[\p{Cc}\uFFFD]`);
/** The segments ``, `.` and `..`. */
const notSegment = /(?:^|\/)\.{0,2}(?:\/|$)/;
/** On Windows these separate folders, or name a drive or a file's stream. */
const notWindowsPath = /[\\:]/;

/**
 * The `.git` folder under every name that a file system accepts for it: any case, NTFS short names, trailing dots and
 * spaces, streams. HFS+ ignores some characters.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreprotectNTFS
 */
const gitFolder = /(?:^|\/)(?:\.git|git~\d+)[ .]*(?::[^/]*)?(?:\/|$)/i;

const ignored = unicodePattern(String.raw`\p{Default_Ignorable_Code_Point}`, "gu");

/** Returns true if a `/`-separated path can be a source file below the root of a checkout, outside of `.git`. */
export function isSourcePath(path: string): boolean {
  if (path.length > maxLength || notSegment.test(path)) return false;
  if (isWindows && notWindowsPath.test(path)) return false;
  // Most paths are ASCII, and the other patterns are slow to compile.
  if (!/[^ -~]/.test(path)) return !gitFolder.test(path);
  return !notName().test(path) && !gitFolder.test(path.replace(ignored(), ""));
}
