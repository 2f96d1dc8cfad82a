import { countFixed } from "./model/comparison.ts";
import type { Results } from "./model/results.ts";
import {
  countFindings,
  countKnown,
  countTests,
  countUnlocated,
  isNew,
  sumSeconds,
} from "./model/totals.ts";

export type Outputs = Readonly<Record<string, string | number>>;

/** Makes the outputs of action.yml that depend on the reports. */
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
    known: countKnown(results),
    ...toComparedOutputs(results),
    outside: findings.filter(({ isOutside }) => isOutside).length,
    seconds: sumSeconds(reports),
    annotations: 0,
    "annotations-omitted": selection.omitted,
    unlocated: countUnlocated(findings),
    "check-run-id": "",
    "check-run-url": "",
    "json-file": "",
  };
}

function toComparedOutputs({ comparison, findings }: Results): Outputs {
  if (!comparison?.comparedWith) return { new: "", fixed: "", "compared-with": "" };
  return {
    new: findings.filter(isNew).length,
    fixed: countFixed(comparison),
    "compared-with": comparison.comparedWith.sha,
  };
}
