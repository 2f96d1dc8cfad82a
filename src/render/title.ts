import type { Results } from "../model/results.ts";
import { describeReports } from "./counts.ts";
import { haveOneCause } from "./failures/group.ts";

/** The result on one line. It holds numbers and our words only, so it is short and safe in every place. */
export function renderTitle({ nothingFound, reports, findings }: Results): string {
  if (nothingFound) return "No reports found";
  const tooFew = findings.flatMap(({ finding }) => (finding.kind === "run" ? finding.message : []));
  const said = [...tooFew, describeReports(reports, haveOneCause(findings))].join(", ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}
