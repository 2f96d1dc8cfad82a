import type { LocatedFinding } from "../model/report.ts";
import type { Results } from "../model/results.ts";
import { isNew } from "../model/totals.ts";
import { describeReports, type TitleMarks } from "./counts.ts";
import { haveOneCause } from "./failures/group.ts";

/** The result on one line. It holds numbers and our words only, so it is short and safe in every place. */
export function renderTitle(results: Results): string {
  const { nothingFound, reports, findings } = results;
  if (nothingFound) return "No reports found";
  const tooFew = findings.flatMap(({ finding }) => (finding.kind === "run" ? finding.message : []));
  const said = [...tooFew, describeReports(reports, toTitleMarks(results))].join(", ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What the numbers of reports don't say: how many failed tests are new, and how many are fixed. */
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
