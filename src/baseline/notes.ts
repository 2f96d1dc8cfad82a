import type { Diff } from "../compare/diff/diff.ts";
import { hashTool } from "../compare/finding-key.ts";
import type { LintScope } from "../compare/scope.ts";
import { listSome } from "../text.ts";
import type { FoundRun } from "./find-run.ts";

/** Lists the limits of a comparison, one sentence each. `tools` are the tools with findings. */
export function noteComparison(
  tools: readonly string[],
  { digest, behind }: Pick<FoundRun, "digest" | "behind">,
): readonly string[] {
  const notes: string[] = [];
  if (behind > 0) {
    const commits = behind === 1 ? "the commit" : `${behind} commits`;
    notes.push(
      `The base itself has no check run to compare with; this one is of ${commits} before it.`,
    );
  }
  const { findings, tests } = digest;
  const ofBase = new Set(findings.tools.map(({ tool }) => tool));
  for (const tool of tools.filter((tool) => !ofBase.has(hashTool(tool)))) {
    notes.push(`The base's check run has no results of ${tool}, so all its findings count as new.`);
  }
  if (findings.detail !== "each" && tools.length > 0) {
    notes.push(
      findings.detail === "none"
        ? "The base has more findings than its check run can store, so all findings count as new."
        : "The base has more findings than its check run can store, so only their numbers are compared.",
    );
  }
  if (tests.detail === "none") {
    notes.push(
      "The base has more failed tests than its check run can store, so all failed tests count as new.",
    );
  }
  return notes;
}

const named = 3;

/** Explains why the scope is wider than requested. `unclear` are files with unknown changes. */
export function noteScope(
  scope: LintScope,
  change: Diff | undefined,
  unclear: readonly string[],
): readonly string[] {
  if (scope === "all") return [];
  if (!change) {
    return [
      `The changes are unknown, so \`lint-scope: ${scope}\` has no effect: the base isn't in the clone, and GitHub didn't compare the commits.`,
    ];
  }
  if (unclear.length === 0) return [];
  const names = listSome(unclear, named, (path) => JSON.stringify(path));
  return [`The changes are unknown in ${names}, so all findings there are in scope.`];
}
