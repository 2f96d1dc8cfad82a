import { ruleOf } from "../model/finding.ts";
import { type LocatedFinding, lineIn, locationOf } from "../model/located.ts";
import type { Mark } from "../model/mark.ts";
import { type ChangedFiles, changeAt, indexDiff } from "./diff/changed-files.ts";
import type { Diff } from "./diff/diff.ts";

export type LintScope = "all" | "changed-files" | "changed-lines";

/**
 * Says for each finding whether it is out of the scope set by `lint-scope`. Without a diff, none is. New ones are in
 * scope, because a change can break lines and files that it doesn't touch. `marks` are in the order of the findings.
 * `outside` is empty if all findings are in scope. `unclear` are the files whose findings are all in scope because
 * their changes are unknown: no patch, a submodule, or a cut list.
 */
export function markOutside(
  findings: readonly LocatedFinding[],
  marks: readonly (Mark | undefined)[],
  scope: LintScope,
  diff: Diff | undefined,
): { readonly outside: readonly boolean[]; readonly unclear: readonly string[] } {
  if (scope === "all" || !diff) return { outside: [], unclear: [] };
  const files = indexDiff(diff);
  const unclear = new Set<string>();
  const outside = findings.map((located, at) => {
    const path = locationOf(located)?.path;
    if (path === undefined || marks[at]?.state === "new" || !canBeOutside(located)) return false;
    const place = placeIn(files, path, located, scope);
    if (place === "unclear") unclear.add(path);
    return place === "outside";
  });
  return { outside, unclear: [...unclear] };
}

/** The rule names that linters use for a file they can't parse: flake8 `E999`, Ruff `invalid-syntax`. */
const parseErrorIds = /^(?:E9\d\d|invalid-syntax|syntax-?error|pars(?:e|er|ing)-?error)$/i;

/**
 * Tests, suites, reports and tools always count. So do parse errors: they hide other problems in the file, and often
 * are on another line than the edit that caused them.
 */
function canBeOutside({ finding }: LocatedFinding): boolean {
  return finding.kind === "rule" && !parseErrorIds.test(ruleOf(finding)?.id ?? "");
}

function placeIn(
  files: ChangedFiles,
  path: string,
  located: LocatedFinding,
  scope: LintScope,
): "inside" | "outside" | "unclear" {
  const file = files.of(path);
  if (!file) return files.isCut ? "unclear" : "outside";
  if (file.isSubmodule) return "unclear";
  const start = lineIn(located);
  if (scope === "changed-files" || start === undefined) return "inside";
  if (!file.changes) return file.kind === "added" ? "inside" : "unclear";
  return changeAt(file.changes, start, locationOf(located)?.endLine) ? "inside" : "outside";
}
