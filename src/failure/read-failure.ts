import type { FailureText } from "../model/failure.ts";
import { type Finding, failuresOf } from "../model/report.ts";
import { oncePer } from "../once.ts";
import { readComparison } from "./comparison.ts";
import { lacksPoint, readHeadline } from "./headline.ts";

/**
 * Makes a function that reads what the texts of a finding say. It reads each finding when it is first asked about it
 * and remembers that: the log, the annotation and the page all show it, but of many thousand failures only some.
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
