import type { Results } from "../model/results.ts";
import { describeReports } from "./counts.ts";

/**
 * Renders the result on one line. It contains only numbers and our own words, so it is short and safe everywhere.
 * @param hasOneCause all failed tests have the same error
 */
export function renderTitle(results: Results, hasOneCause: boolean): string {
  const { nothingFound, findings, totals, comparison } = results;
  if (nothingFound) return "No reports found";
  const tooFew = findings.flatMap(({ finding }) => (finding.kind === "run" ? finding.message : []));
  const compared = comparison?.comparedWith
    ? { added: totals.added, fixed: totals.fixedTests }
    : {};
  const summary = [...tooFew, describeReports(totals.sum, { hasOneCause, ...compared })].join(", ");
  return summary.charAt(0).toUpperCase() + summary.slice(1);
}
