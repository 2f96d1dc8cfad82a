import type { Results } from "../results.ts";
import { describeTally, tally } from "./tally.ts";

/** The result on one line. It holds numbers and our words only, so it is short and safe in every place. */
export function renderTitle(results: Results): string {
  if (results.nothingFound) return "No reports found";
  const said = describeTally(tally(results.reports));
  if (said) return said;
  const hasTests = results.reports.some(({ format }) => format === "junit");
  return hasTests ? "No tests" : "No findings";
}
