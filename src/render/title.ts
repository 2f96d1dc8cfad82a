import type { Results } from "../model/results.ts";
import { describeReports } from "./counts.ts";

/**
 * The result on one line. It holds numbers and our words only, so it is short and safe in every place.
 * @param hasOneCause all failed tests show one error
 */
export function renderTitle(results: Results, hasOneCause: boolean): string {
  const { nothingFound, findings, totals, comparison } = results;
  if (nothingFound) return "No reports found";
  const tooFew = findings.flatMap(({ finding }) => (finding.kind === "run" ? finding.message : []));
  const compared = comparison?.comparedWith
    ? { added: totals.added, fixed: totals.fixedTests }
    : {};
  const said = [...tooFew, describeReports(totals.sum, { hasOneCause, ...compared })].join(", ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}
