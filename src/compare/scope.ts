import { type ChangedFiles, changeAt, indexDiff } from "./diff/changed-files.ts";
import type { Diff } from "./diff/diff.ts";

export type LintScope = "all" | "changed-files" | "changed-lines";

/** A finding, as far as its scope depends on it. */
export interface ScopedFinding {
  /** Only what a rule found can be outside: a test, a suite, a report or a tool always decides. */
  readonly isOfRule: boolean;
  /** A parse error hides what else is in the file, often on another line than the edit that caused it. */
  readonly isParseError?: true;
  /** The base doesn't have it: a change can break lines and files that it doesn't touch. */
  readonly isNew?: boolean;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
}

export interface ScopeMarks {
  /** For each finding whether it is outside. */
  readonly outside: readonly boolean[];
  /**
   * Files whose findings are all inside, because nobody knows what changed in them: no patch, a submodule, or not among
   * the files that a cut list names. To be said to the reader.
   */
  readonly unclear: readonly string[];
}

/** Which findings are outside of what `lint-scope` asks for. Without a diff none is. */
export function markOutside(
  findings: readonly ScopedFinding[],
  scope: LintScope,
  diff: Diff | undefined,
): ScopeMarks {
  if (scope === "all" || !diff) return { outside: findings.map(() => false), unclear: [] };
  const files = indexDiff(diff);
  const unclear = new Set<string>();
  const outside = findings.map((finding) => {
    const { file } = finding;
    if (!finding.isOfRule || finding.isParseError || finding.isNew || file === undefined) {
      return false;
    }
    const place = placeIn(files, file, finding, scope);
    if (place === "unclear") unclear.add(file);
    return place === "outside";
  });
  return { outside, unclear: [...unclear] };
}

function placeIn(
  files: ChangedFiles,
  path: string,
  { startLine, endLine = startLine }: ScopedFinding,
  scope: LintScope,
): "inside" | "outside" | "unclear" {
  const file = files.of(path);
  if (!file) return files.isCut ? "unclear" : "outside";
  if (file.isSubmodule) return "unclear";
  if (scope === "changed-files" || startLine === undefined) return "inside";
  if (!file.changes) return file.kind === "added" ? "inside" : "unclear";
  const lines = { start: startLine, end: endLine ?? startLine };
  return changeAt(file.changes, lines) ? "inside" : "outside";
}
