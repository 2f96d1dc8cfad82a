import type { TestName } from "../../model/finding.ts";
import type { EndedTests, Outcome } from "../../model/report.ts";
import { keepName, type TextBudget } from "../text-budget.ts";

/** A number of a test's names, by which runs are compared. */
export type HashTest = (test: TestName) => number;

/** Of one file; what is beyond isn't compared. */
const mostEnded = 2_000_000;

/** Collects the tests of a file that didn't fail, for comparing runs. */
export interface EndedTally {
  add(outcome: Outcome, isFlaky: boolean, test: () => TestName): void;
  finish(): EndedTests;
}

export function newEndedTally(
  hashTest: HashTest,
  budget: Pick<TextBudget, "namesLeft">,
): EndedTally {
  const ended = { passed: [] as number[], skipped: [] as number[] };
  const names = new Map<number, TestName>();
  return {
    add(outcome, isFlaky, test) {
      if (outcome === "failed" || isFlaky || ended[outcome].length >= mostEnded) return;
      const named = test();
      const hash = hashTest(named);
      ended[outcome].push(hash);
      if (outcome !== "passed" || budget.namesLeft <= 0) return;
      budget.namesLeft--;
      names.set(hash, keepTest(named));
    },
    finish: () => ({ ...ended, names }),
  };
}

function keepTest({ suites, className, name }: TestName): TestName {
  return {
    suites: suites.map(keepName),
    ...(className !== undefined && { className: keepName(className) }),
    name: keepName(name),
  };
}
