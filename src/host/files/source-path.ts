const isWindows = process.platform === "win32";

/** Linux' limit for a whole path; macOS and Windows have smaller ones for most programs. */
const maxLength = 4096;

/** Control characters, what isn't UTF-8 (read as U+FFFD), and the segments ``, `.` and `..`. */
const notPath = /[\p{Cc}\uFFFD]|(?:^|\/)\.{0,2}(?:\/|$)/u;
/** On Windows these separate folders, name a drive or a stream of a file. */
const notWindowsPath = /[\\:]/;

/**
 * The folder of git under every name that a file system takes for it: any case, NTFS' short name, dots and spaces at
 * its end, streams. HFS+ ignores some characters. https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreprotectNTFS
 */
const gitFolder = /(?:^|\/)(?:\.git|git~\d+)[ .]*(?::[^/]*)?(?:\/|$)/i;
const ignored = /\p{Default_Ignorable_Code_Point}/gu;

/** Whether a `/`-separated path can be that of a source below the root of a checkout, and not of git's own files. */
export function isSourcePath(path: string): boolean {
  if (path.length > maxLength || notPath.test(path)) return false;
  if (isWindows && notWindowsPath.test(path)) return false;
  return !gitFolder.test(path.replace(ignored, ""));
}
