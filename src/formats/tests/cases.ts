import type { Finding, Outcome, Place, Suite, TestFinding, TestName } from "../../model/report.ts";
import type { ReadContext } from "../format.ts";
import type { Problem } from "../junit/case.ts";
import { describeProblems } from "../junit/problems.ts";
import { keep, keepName, toName } from "../text-budget.ts";
import { newSuiteTally, newTally, type SuiteTally } from "./counts.ts";
import { type Attempted, mergeAttempts } from "./retries.ts";
import { titleOf } from "./titles.ts";

/** A test case as a report has it, with texts as they are in the report. */
export interface CaseResult {
  /** Names of the suites around it, outermost first; together with class and name they identify the test. */
  readonly suites: readonly string[];
  readonly className?: string | undefined;
  readonly name: string;
  /** The source file of the test, as the tool wrote it. */
  readonly file?: string | undefined;
  readonly outcome: Outcome;
  /** It failed at first and passed in the end. */
  readonly isFlaky?: boolean;
  readonly seconds: number;
  /** Why it was skipped. */
  readonly reason?: string | undefined;
  /** What went wrong, in the report's order; of a flaky test in its earlier attempts. */
  readonly problems?: readonly Problem[];
  /** What the test printed. */
  readonly output?: string;
  /** How often it ran, where the report says. */
  readonly attempts?: number;
  /** Best guess first. */
  readonly places?: readonly Place[];
}

/** Collects the test cases of one file. */
export interface Cases {
  add(result: CaseResult): void;
  /** A failure outside of any case. */
  addFinding(finding: Finding): void;
  /** A case failed or was flaky, or a failure outside of any case was added. */
  readonly showsFailure: boolean;
  finish(): {
    readonly suites: readonly Suite[];
    readonly findings: readonly Finding[];
    readonly notes: readonly string[];
  };
}

export function openCases({ options, budget }: ReadContext): Cases {
  const tally = newTally(options, budget.slowest);
  const findings: Finding[] = [];
  const suites = new Map<string, SuiteTally>();
  /** With `merge-retries`: each test by its identity. */
  const tests = options.mergeRetries ? new Map<string, Attempted>() : undefined;
  let showsFailure = false;

  return {
    add,
    addFinding(finding) {
      showsFailure = true;
      findings.push(keep(finding, budget));
    },
    get showsFailure() {
      return showsFailure;
    },
    finish() {
      for (const test of tests?.values() ?? []) {
        const { suite, name, className, finding } = test;
        tally.count(suite, test, test.seconds, () => ({ name, className }), test.index);
        if (finding && (test.outcome === "failed" || test.isFlaky)) findings.push(finding);
      }
      return { ...tally.finish(), findings };
    },
  };

  function add(result: CaseResult): void {
    const { outcome, isFlaky = false, seconds, reason } = result;
    const isFinding = outcome === "failed" || isFlaky;
    if (isFinding) showsFailure = true;
    const finding = isFinding ? keep(toFinding(result), budget) : undefined;
    const suite = suiteOf(result);
    const names = () => ({ name: result.name, className: result.className });
    if (tests) {
      const identity = [...result.suites, result.className ?? "", result.name].join("\0");
      const attempt: Attempted = {
        ...{ suite, outcome, isFlaky, seconds, finding },
        reason: reason && keepName(reason),
        name: keepName(result.name),
        className: result.className && keepName(result.className),
        attempts: finding?.attempts ?? 1,
        index: tally.reserve(),
      };
      const before = tests.get(identity);
      tests.set(identity, before ? mergeAttempts(before, attempt) : attempt);
      return;
    }
    tally.count(suite, { outcome, isFlaky, reason }, seconds, names);
    if (finding) findings.push(finding);
  }

  function suiteOf({ suites: names, className, file }: CaseResult): SuiteTally {
    const key = [file ?? "", className ?? "", ...names].join("\0");
    const known = suites.get(key);
    if (known) return known;
    const own = className !== undefined && !names.includes(className) ? [className] : [];
    const suite = newSuiteTally([...names, ...own].map(keepName), file && keepName(file));
    suites.set(key, suite);
    return suite;
  }
}

function toFinding(result: CaseResult): TestFinding {
  const { isFlaky = false, problems = [], output = "", attempts = 1 } = result;
  const test: TestName = {
    suites: result.suites.map(keepName),
    ...(result.className !== undefined && { className: toName(result.className) }),
    name: toName(result.name),
  };
  return {
    kind: "test",
    level: isFlaky ? "warning" : "failure",
    outcome: isFlaky ? "flaky" : "failed",
    title: titleOf(test),
    ...describeProblems({ problems, reruns: [], isFlaky, output }, test),
    test,
    ...(attempts > 1 && { attempts }),
    places: (result.places ?? []).map((place) => ({ ...place, path: keepName(place.path) })),
  };
}
