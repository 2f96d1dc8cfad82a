import type { Results } from "./model/results.ts";
import { countFindings, countTests, countUnlocated } from "./model/totals.ts";

export type Outputs = Readonly<Record<string, string | number>>;

/** The outputs of action.yml that the reports decide. */
export function toOutputs(results: Results): Outputs {
  const { reports, findings, selection } = results;
  const levels = countFindings(findings.map(({ finding }) => finding));
  const tests = countTests(reports);
  return {
    conclusion: results.conclusion,
    tests: tests.tests,
    passed: tests.passed,
    failed: tests.failed,
    skipped: tests.skipped,
    flaky: tests.flaky,
    failures: levels.failure,
    warnings: levels.warning,
    notices: levels.notice,
    suppressed: reports.reduce((sum, { suppressed }) => sum + suppressed, 0),
    known: reports.reduce((sum, { known }) => sum + known, 0),
    annotations: 0,
    "annotations-omitted": selection.omitted,
    unlocated: countUnlocated(findings),
    "check-run-id": "",
    "check-run-url": "",
    "json-file": "",
  };
}
