import type { UnplacedFinding } from "../model/located.ts";
import type { Report } from "../model/report.ts";
import { formatNumber } from "../text.ts";

/** Returns a failure if there are fewer test cases than required. No report counts as none. */
export function findTooFewTests(tests: number, minTests: number): readonly UnplacedFinding[] {
  if (tests >= minTests) return [];
  return [
    {
      kind: "unplaced",
      finding: {
        kind: "run",
        level: "failure",
        title: "Input min-tests",
        message: `only ${formatNumber(tests)} of at least ${formatNumber(minTests)} tests ran`,
        places: [],
      },
      report: noReport,
      // It belongs to no file.
      reason: "",
    },
  ];
}

const noReport: Report = {
  file: "",
  tool: "",
  suites: [],
  findings: [],
  suppressed: 0,
  known: 0,
  notes: [],
};
