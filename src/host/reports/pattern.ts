import { homedir } from "node:os";
import nodePath, { type PlatformPath } from "node:path";

/** A line of the input `reports`, for @actions/glob: https://github.com/actions/toolkit/tree/main/packages/glob#patterns */
export interface Pattern {
  /** As the user wrote it, without the `!`. */
  readonly text: string;
  readonly isExclude: boolean;
  /** Absolute, in the system's own separators, without `.`, `..` and doubled separators before the first wildcard. */
  readonly glob: string;
  /** The folder or file where the search starts: what stands before the first wildcard. Absolute, not escaped. */
  readonly start: string;
  /** Has no wildcard, so that it means `start` and nothing else. */
  readonly isLiteral: boolean;
}

/** @param path the system's; another one's in tests */
export function readPattern(
  line: string,
  workingDirectory: string,
  path: PlatformPath = nodePath,
): Pattern {
  const isExclude = line.startsWith("!");
  const text = isExclude ? line.slice(1).trimStart() : line;
  const segments = text.split(path.sep === "\\" ? /[\\/]/ : "/");
  const literals: string[] = [];
  for (const segment of segments) {
    const literal = toLiteral(segment);
    if (literal === undefined) break;
    literals.push(literal);
  }
  const wild = segments.slice(literals.length);
  const isLiteral = wild.length === 0;
  if (literals[0] === "~") literals[0] = homedir();
  // An absolute path begins with an empty segment or a drive, which needs its separator also where it stands alone.
  const isRoot = literals.length === 1 && /^(?:|[a-z]:)$/i.test(literals[0] ?? "");
  const start = path.resolve(workingDirectory, literals.join(path.sep) + (isRoot ? path.sep : ""));
  const below = wild.filter((segment, at) => !isEmptyStep(segment) || at === wild.length - 1);
  // A separator at the end means folders only.
  const isFolder = isLiteral && literals.length > 1 && literals.at(-1) === "";
  const base = escapeGlob(start, path);
  const joined = [base.endsWith(path.sep) ? base.slice(0, -1) : base, ...below].join(path.sep);
  return { text, isExclude, glob: joined + (isFolder ? path.sep : ""), start, isLiteral };
}

/** Makes a pattern of a path, which may hold signs that mean something in a glob. */
export function escapeGlob(path: string, { sep }: PlatformPath = nodePath): string {
  const escaped = sep === "\\" ? path : path.replaceAll("\\", "\\\\");
  return escaped.replace(/[[?*]/g, "[$&]");
}

/** What a segment says where it has no wildcard: `[[]z]` is `[z]`. A backslash escapes; on Windows none gets here. */
function toLiteral(segment: string): string | undefined {
  let literal = "";
  for (const [token] of segment.matchAll(/\\.|\[[^\]]*\]|./gs)) {
    if (token === "*" || token === "?") return undefined;
    if (token.startsWith("\\")) literal += token.at(-1);
    else if (token.length > 2) {
      // A set of one sign is that sign.
      if (token.length > 3 || token === "[\\]") return undefined;
      literal += token[1];
    } else literal += token;
  }
  return literal;
}

function isEmptyStep(segment: string): boolean {
  return segment === "" || segment === ".";
}
