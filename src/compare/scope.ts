import { type ChangedFiles, changeAt, indexDiff } from "./diff/changed-files.ts";
import type { Diff } from "./diff/diff.ts";

export type LintScope = "all" | "changed-files" | "changed-lines";

/** The fields of a finding that are needed for its scope. */
export interface ScopedFinding {
  /** Only findings of rules can be out of scope. Tests, suites, reports and tools always count. */
  readonly isOfRule: boolean;
  /** A parse error hides other problems in the file, often on another line than the edit that caused it. */
  readonly isParseError?: true;
  /** The base doesn't have it. A change can break lines and files that it doesn't touch. */
  readonly isNew?: boolean;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
}

export interface ScopeMarks {
  /** For each finding, whether it is out of scope. */
  readonly outside: readonly boolean[];
  /** Files whose findings are all in scope because their changes are unknown: no patch, a submodule, or a cut list. */
  readonly unclear: readonly string[];
}

/** Marks the findings that are out of the scope set by `lint-scope`. Without a diff, none is. */
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
