import type { FailureText } from "../model/failure.ts";
import { type Finding, failuresOf } from "../model/finding.ts";
import { readComparison } from "./comparison.ts";
import { lacksPoint, readHeadline } from "./headline.ts";

/**
 * Makes a function that reads what the texts of a finding say. It reads each finding when it is first asked about it
 * and remembers that: the log, the annotation and the page all show it, but of many thousand failures only some.
 */
export function openFailureReader(): (finding: Finding) => FailureText {
  const known = new Map<Finding, FailureText>();
  return (finding) => {
    const before = known.get(finding);
    if (before) return before;
    const comparison = readComparison({ ...finding, failures: failuresOf(finding) });
    const text = {
      headline: readHeadline(finding, comparison),
      lacksPoint: lacksPoint(finding.message, comparison),
      ...(comparison && { comparison }),
    };
    known.set(finding, text);
    return text;
  };
}
