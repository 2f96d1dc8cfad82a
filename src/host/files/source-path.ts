const isWindows = process.platform === "win32";

/** The limit of Linux for a path; most programs on macOS and Windows have a smaller one. */
const maxLength = 4096;

/** Control characters, bytes that aren't UTF-8 (read as U+FFFD), and the segments ``, `.` and `..`. */
const notPath = /[\p{Cc}\uFFFD]|(?:^|\/)\.{0,2}(?:\/|$)/u;
/** On Windows these separate folders, or name a drive or a file's stream. */
const notWindowsPath = /[\\:]/;

/**
 * The `.git` folder under every name that a file system accepts for it: any case, NTFS short names, trailing dots and
 * spaces, streams. HFS+ ignores some characters.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreprotectNTFS
 */
const gitFolder = /(?:^|\/)(?:\.git|git~\d+)[ .]*(?::[^/]*)?(?:\/|$)/i;

/** The pattern is slow to compile, and most paths are ASCII. */
function withoutIgnored(path: string): string {
  return /[^ -~]/.test(path) ? path.replace(/\p{Default_Ignorable_Code_Point}/gu, "") : path;
}

/** Returns true if a `/`-separated path can be a source file below the root of a checkout, outside of `.git`. */
export function isSourcePath(path: string): boolean {
  if (path.length > maxLength || notPath.test(path)) return false;
  if (isWindows && notWindowsPath.test(path)) return false;
  return !gitFolder.test(withoutIgnored(path));
}
