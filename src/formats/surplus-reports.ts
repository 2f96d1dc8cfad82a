import { count } from "../text.ts";
import type { Contents } from "./format.ts";

/** So many reports of one file are kept that say the same. No tool writes more. */
const mostAlike = 100;

export interface SurplusReports {
  /** Whether so many like it were there before that it isn't worth a report of its own. */
  has(contents: Contents): boolean;
  /** A line for each kind that was left out. */
  notes(): readonly string[];
}

/**
 * Finds the reports of a file that add nothing to those before. 378 KB can hold 126,000 empty lists, and each would be
 * a report with a line of its own in the log.
 */
export function surplusReports(): SurplusReports {
  const seen = new Map<string, number>();
  const left = { empty: 0, unreadable: 0 };
  return {
    has(contents) {
      const kind = kindOf(contents);
      if (!kind) return false;
      const { tool = "", incomplete = false, notes = [] } = contents;
      const key = [kind, tool, incomplete, ...notes].join("\0");
      const before = seen.get(key) ?? 0;
      if (before < mostAlike) seen.set(key, before + 1);
      else left[kind]++;
      return before >= mostAlike;
    },
    notes: () => [
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
