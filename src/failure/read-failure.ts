import type { FailureText } from "../model/failure.ts";
import { type Finding, failuresOf } from "../model/finding.ts";
import { oncePer } from "../once.ts";
import { readComparison } from "./comparison.ts";
import { lacksPoint, readHeadline } from "./headline.ts";

/**
 * Makes a function that reads the texts of a finding. Results are cached because the log, the annotation and the page
 * all need them. Findings are read lazily because only a few of thousands are shown.
 */
export function openFailureReader(): (finding: Finding) => FailureText {
  return oncePer((finding) => {
    const comparison = readComparison({ ...finding, failures: failuresOf(finding) });
    return {
      headline: readHeadline(finding, comparison),
      lacksPoint: lacksPoint(finding.message, comparison),
      ...(comparison && { comparison }),
    };
  });
}
