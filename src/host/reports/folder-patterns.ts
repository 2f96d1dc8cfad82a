import { type Followed, followInside, isBelow, toRealPath } from "../files/inside.ts";
import { findKind } from "../files/regular-file.ts";
import { escapeGlob, type Pattern, readPattern } from "./pattern.ts";

const outside =
  "lies outside the workspace and was not read; write the reports below GITHUB_WORKSPACE, or copy them there.";

export interface ReportPatterns {
  /** Those to search by. None starts with a link. */
  readonly patterns: readonly Pattern[];
  /** The real paths of files that were named without a wildcard. */
  readonly explicit: ReadonlySet<string>;
  /** Paths that patterns start with and that lead out of the workspace. */
  readonly leadOut: readonly string[];
  /** Those that start at a path that isn't there. */
  readonly missing: readonly Pattern[];
  /** Why others aren't searched, one clear line each. */
  readonly notes: readonly string[];
}

/** Reads the lines of the input `reports`. The folders are absolute. */
export function readPatterns(
  lines: readonly string[],
  workingDirectory: string,
  workspace: string,
): ReportPatterns {
  const realWorkspace = toRealPath(workspace);
  const patterns: Pattern[] = [];
  const explicit = new Set<string>();
  const leadOut: string[] = [];
  const missing: Pattern[] = [];
  const notes: string[] = [];
  for (const line of lines) {
    const pattern = readPattern(line, workingDirectory);
    const { start, text, isExclude, isLiteral } = pattern;
    const isNamedInside = isBelow(workspace, start) || isBelow(realWorkspace, start);
    const followed = isNamedInside ? followInside(start, workspace, realWorkspace) : undefined;
    if (followed?.kind === "inside") {
      patterns.push(withoutLinks(pattern, followed));
      if (isLiteral && !isExclude) explicit.add(followed.realPath);
    } else if (isExclude) patterns.push(pattern);
    else if (followed === undefined) notes.push(`${text} ${outside}`);
    else if (followed.kind === "outside") leadOut.push(start);
    else if (followed.kind === "unreadable")
      notes.push(`${text} can't be searched: ${followed.reason}`);
    else missing.push(pattern);
  }
  return { patterns, explicit, leadOut, missing, notes };
}

/** A folder that is named by a link stands for itself: a search doesn't go into links. */
function withoutLinks(
  pattern: Pattern,
  { realPath, direct }: Extract<Followed, { kind: "inside" }>,
): Pattern {
  if (direct === pattern.start || findKind(realPath) !== "a folder") return pattern;
  const rest = pattern.glob.slice(escapeGlob(pattern.start).length);
  return { ...pattern, start: direct, glob: escapeGlob(direct) + rest };
}
