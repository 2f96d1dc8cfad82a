import { count } from "../text.ts";
import type { Contents } from "./format.ts";

/** The number of equal reports of one file that are kept. No tool writes more. */
const maxAlike = 100;

/**
 * Finds the reports of a file that add nothing to earlier ones. A file of 378 KB can contain 126,000 empty lists, each
 * of which would be a report with its own line in the log.
 */
export function surplusReports() {
  const seen = new Map<string, number>();
  const left = { empty: 0, unreadable: 0 };
  return {
    /** Returns true if there were so many equal reports before that this one isn't kept. */
    has(contents: Contents): boolean {
      const kind = kindOf(contents);
      if (!kind) return false;
      const { tool = "", incomplete = false, notes = [] } = contents;
      const key = [kind, tool, incomplete, ...notes].join("\0");
      const before = seen.get(key) ?? 0;
      if (before < maxAlike) seen.set(key, before + 1);
      else left[kind]++;
      return before >= maxAlike;
    },
    /** Returns one line for each kind of report that was left out. */
    notes: (): readonly string[] => [
      ...(left.empty > 0
        ? [`Left out ${count(left.empty, "empty report")}, as others say the same.`]
        : []),
      ...(left.unreadable > 0
        ? [`Left out ${count(left.unreadable, "failure")} of parts that can't be read either.`]
        : []),
    ],
  };
}

function kindOf(contents: Contents): "empty" | "unreadable" | undefined {
  const { findings, suites = [], suppressed = 0, known = 0 } = contents;
  if (suites.length > 0 || suppressed > 0 || known > 0 || findings.length > 1) return undefined;
  const [finding] = findings;
  if (!finding) return "empty";
  return finding.kind === "report" ? "unreadable" : undefined;
}
