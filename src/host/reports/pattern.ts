import { homedir } from "node:os";
import nodePath, { type PlatformPath } from "node:path";

/** A line of the input `reports`, for @actions/glob: https://github.com/actions/toolkit/tree/main/packages/glob#patterns */
export interface Pattern {
  /** As the user wrote it, without the `!`. */
  readonly text: string;
  readonly isExclude: boolean;
  /** Absolute, with the system's separators, and without `.`, `..` and doubled separators before the first wildcard. */
  readonly glob: string;
  /** The path before the first wildcard, where the search starts. Absolute, not escaped. */
  readonly start: string;
  /** Without a wildcard: it matches only `start`. */
  readonly isLiteral: boolean;
}

/** @param path the path module; that of another system in tests */
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
  // An absolute path begins with an empty segment or a drive. Alone, these need a separator.
  const isRoot = literals.length === 1 && /^(?:|[a-z]:)$/i.test(literals[0] ?? "");
  const start = path.resolve(workingDirectory, literals.join(path.sep) + (isRoot ? path.sep : ""));
  const below = wild.filter((segment, at) => !isEmptyStep(segment) || at === wild.length - 1);
  // A trailing separator means folders only.
  const isFolder = isLiteral && literals.length > 1 && literals.at(-1) === "";
  const base = escapeGlob(start, path);
  const joined = [base.endsWith(path.sep) ? base.slice(0, -1) : base, ...below].join(path.sep);
  return { text, isExclude, glob: joined + (isFolder ? path.sep : ""), start, isLiteral };
}

/** Escapes a path for use in a pattern. */
export function escapeGlob(path: string, { sep }: PlatformPath = nodePath): string {
  const escaped = sep === "\\" ? path : path.replaceAll("\\", "\\\\");
  return escaped.replace(/[[?*]/g, "[$&]");
}

/**
 * Returns the literal text of a segment; undefined if it has a wildcard. `[[]z]` is `[z]`. Backslashes escape, except
 * on Windows, where they are separators.
 */
function toLiteral(segment: string): string | undefined {
  let literal = "";
  for (const [token] of segment.matchAll(/\\.|\[[^\]]*\]|./gs)) {
    if (token === "*" || token === "?") return undefined;
    if (token.startsWith("\\")) literal += token.at(-1);
    else if (token.length > 2) {
      // A set of one character is that character.
      if (token.length > 3 || token === "[\\]") return undefined;
      literal += token[1];
    } else literal += token;
  }
  return literal;
}

function isEmptyStep(segment: string): boolean {
  return segment === "" || segment === ".";
}
