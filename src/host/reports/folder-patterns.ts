import { type Followed, followInside, isBelow, toRealPath } from "../files/inside.ts";
import { findKind } from "../files/regular-file.ts";
import { escapeGlob, type Pattern, readPattern } from "./pattern.ts";

const outside =
  "is outside the workspace and was not read; write the reports below GITHUB_WORKSPACE, or copy them there.";

/** Reads the lines of the input `reports`. The folders are absolute. */
export function readPatterns(
  lines: readonly string[],
  workingDirectory: string,
  workspace: string,
) {
  const realWorkspace = toRealPath(workspace);
  /** Patterns to search with. None starts with a link. */
  const patterns: Pattern[] = [];
  /** Real paths of the files that were given without a wildcard. */
  const explicit = new Set<string>();
  /** Start paths of patterns that lead out of the workspace. */
  const leadOut: string[] = [];
  /** Patterns whose start path doesn't exist. */
  const missing: Pattern[] = [];
  /** Why other patterns aren't searched, one line each. */
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

/** Resolves a folder that is given by a link, because searches don't follow links. */
function withoutLinks(
  pattern: Pattern,
  { realPath, direct }: Extract<Followed, { kind: "inside" }>,
): Pattern {
  if (direct === pattern.start || findKind(realPath) !== "a folder") return pattern;
  const rest = pattern.glob.slice(escapeGlob(pattern.start).length);
  return { ...pattern, start: direct, glob: escapeGlob(direct) + rest };
}
