import type { LocatedFinding } from "../model/report.ts";
import type { Results } from "../model/results.ts";
import { isNew } from "../model/totals.ts";
import { describeReports, type TitleMarks } from "./counts.ts";
import { haveOneCause } from "./failures/group.ts";

/** Renders the result on one line. It contains only numbers and our own words, so it is short and safe everywhere. */
export function renderTitle(results: Results): string {
  const { nothingFound, reports, findings } = results;
  if (nothingFound) return "No reports found";
  const tooFew = findings.flatMap(({ finding }) => (finding.kind === "run" ? finding.message : []));
  const said = [...tooFew, describeReports(reports, toTitleMarks(results))].join(", ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Adds the numbers of new failures and of fixed tests. */
function toTitleMarks({ findings, comparison }: Results): TitleMarks {
  const hasOneCause = haveOneCause(findings);
  if (!comparison?.comparedWith) return { hasOneCause };
  const isNewFailure = (item: LocatedFinding) =>
    item.finding.kind === "test" && item.finding.outcome === "failed" && isNew(item);
  return {
    hasOneCause,
    added: findings.filter(isNewFailure).length,
    fixed: comparison.fixedTests.reduce((sum, { count }) => sum + count, 0),
  };
}
