import type { Results } from "./model/results.ts";

export type Outputs = Readonly<Record<string, string | number>>;

/** Makes the outputs of action.yml that depend on the reports. */
export function toOutputs({ conclusion, totals, selection, comparison }: Results): Outputs {
  const { sum, levels } = totals;
  const comparedWith = comparison?.comparedWith;
  return {
    conclusion,
    ...sum.tests,
    failures: levels.failure,
    warnings: levels.warning,
    notices: levels.notice,
    suppressed: sum.suppressed,
    known: totals.known,
    new: comparedWith ? totals.new : "",
    fixed: comparedWith ? totals.fixed : "",
    "compared-with": comparedWith?.sha ?? "",
    outside: totals.outOfScope,
    seconds: sum.seconds,
    annotations: 0,
    "annotations-omitted": selection.omitted,
    unlocated: totals.unlocated,
    "check-run-id": "",
    "check-run-url": "",
    "json-file": "",
  };
}
