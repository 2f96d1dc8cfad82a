import type { Finding, TestFinding, TestName } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import type { EndedTests, Outcome, Suite } from "../../model/report.ts";
import type { ReadContext } from "../format.ts";
import type { Problem } from "../junit/case.ts";
import { describeProblems } from "../junit/problems.ts";
import { keep, keepName, toName } from "../text-budget.ts";
import { newSuiteTally, newTally, type SuiteTally } from "./counts.ts";
import type { Attempted } from "./retries.ts";
import { titleOf } from "./titles.ts";

/** A test case with its texts as in the report. */
export interface CaseResult {
  /** Names of the suites around it, outermost first. Together with class and name they identify the test. */
  readonly suites: readonly string[];
  readonly className?: string | undefined;
  readonly name: string;
  /** The test's source file, as the tool wrote it. */
  readonly file?: string | undefined;
  readonly outcome: Outcome;
  /** It passed after failing. */
  readonly isFlaky?: boolean;
  /** It passed, and the problems are warnings. */
  readonly isWarning?: boolean;
  readonly seconds: number;
  /** Its time is part of another case's and isn't added to sums. */
  readonly isPart?: boolean;
  /** Why it was skipped. */
  readonly reason?: string | undefined;
  /** The problems in the report's order. For a flaky test, those of its earlier attempts. */
  readonly problems?: readonly Problem[];
  /** The test's output. */
  readonly output?: string;
  /** How often it ran, if the report has it. */
  readonly attempts?: number;
  /** Best guess first. */
  readonly places?: readonly Place[];
}

/** Collects the test cases of one file. */
export interface Cases {
  add(result: CaseResult): void;
  /** Adds a failure outside of any case. */
  addFinding(finding: Finding): void;
  /** A case failed or was flaky, or a failure outside of any case was added. */
  readonly showsFailure: boolean;
  readonly hasCases: boolean;
  finish(): {
    readonly suites: readonly Suite[];
    readonly ended?: EndedTests;
    readonly findings: readonly Finding[];
    readonly notes: readonly string[];
  };
}

export function openCases({ options, budget }: ReadContext): Cases {
  const tally = newTally(options, budget);
  const findings: Finding[] = [];
  const suites = new Map<string, CountedSuite>();
  const { attempts, names: sample } = options;
  let showsFailure = false;
  let hasCases = false;

  return {
    add,
    addFinding(finding) {
      showsFailure = true;
      findings.push(keep(finding, budget));
    },
    get hasCases() {
      return hasCases;
    },
    get showsFailure() {
      return showsFailure;
    },
    finish() {
      for (const test of attempts?.takeFinished() ?? []) {
        const { suite, suites, name, className, finding } = test;
        tally.count(suite, test, test.seconds, () => ({ suites, name, className }), test.index);
        if (finding && (test.outcome === "failed" || test.isFlaky)) findings.push(finding);
      }
      return { ...tally.finish(), findings };
    },
  };

  function add(result: CaseResult): void {
    hasCases = true;
    const { outcome, isFlaky = false, seconds, isPart, reason } = result;
    const identity = attempts && identityOf(result);
    if (identity !== undefined && attempts?.isLooking) {
      attempts.see(identity);
      return;
    }
    if (sample && !sample.isFull) sample.add(result.className, result.name);
    const isFinding = outcome === "failed" || isFlaky;
    if (isFinding) showsFailure = true;
    const { suite, names: suites } = suiteOf(result);
    if (result.isWarning) findings.push(keep(toWarning(result, suites), budget));
    const finding = isFinding ? keep(toFinding(result, suites), budget) : undefined;
    const caseNames = () => ({
      suites,
      className: result.className === undefined ? undefined : toName(result.className),
      name: toName(result.name),
    });
    if (identity !== undefined && attempts?.isRepeated(identity)) {
      const attempt: Attempted = {
        suite,
        suites,
        outcome,
        isFlaky,
        seconds,
        isPart,
        finding,
        reason: reason && keepName(reason),
        name: keepName(result.name),
        className: result.className && keepName(result.className),
        attempts: finding?.attempts ?? 1,
        index: tally.reserve(),
      };
      attempts.add(identity, attempt);
      return;
    }
    tally.count(suite, { outcome, isFlaky, isPart, reason }, seconds, caseNames);
    if (finding) findings.push(finding);
  }

  /** Returns the full identity of a test, without shortening. */
  function identityOf({ suites: names, className = "", name }: CaseResult): string {
    return [attempts?.pathNumber(names), className, name].join("\0");
  }

  function suiteOf({ suites: written, className, file }: CaseResult): CountedSuite {
    const key = [file ?? "", className ?? "", ...written].join("\0");
    const known = suites.get(key);
    if (known) return known;
    const names = written.map(keepName);
    const own = className !== undefined && !written.includes(className) ? [className] : [];
    const suite = newSuiteTally([...names, ...own.map(keepName)], file && keepName(file));
    const counted = { suite, names };
    suites.set(key, counted);
    return counted;
  }
}

interface CountedSuite {
  readonly suite: SuiteTally;
  /** Names of the suites around its cases, shared by all of them. */
  readonly names: readonly string[];
}

function toFinding(result: CaseResult, suites: readonly string[]): TestFinding {
  const { isFlaky = false, output = "", attempts = 1 } = result;
  const saysWhy = result.problems?.some(({ message, text }) => message || text);
  const problems = isFlaky && !saysWhy ? [firstFailureIsMissing] : (result.problems ?? []);
  const test = toTestName(result, suites);
  return {
    kind: "test",
    level: isFlaky ? "warning" : "failure",
    outcome: isFlaky ? "flaky" : "failed",
    title: titleOf(test),
    ...describeProblems({ problems, reruns: [], isFlaky, output }, test),
    test,
    ...(attempts > 1 && { attempts }),
    places: toPlaces(result),
  };
}

/** Mocha, Jest and others write how often a test ran, but not why it failed before. */
const firstFailureIsMissing: Problem = {
  message: "It failed before it passed; the report doesn't say why.",
  text: "",
};

function toWarning(result: CaseResult, suites: readonly string[]): TestFinding {
  const { problems = [], output = "" } = result;
  const test = toTestName(result, suites);
  return {
    kind: "test",
    level: "warning",
    outcome: "warned",
    title: titleOf(test),
    test,
    ...describeProblems({ problems, reruns: [], isFlaky: false, output }, test),
    places: toPlaces(result),
  };
}

function toTestName({ className, name }: CaseResult, suites: readonly string[]): TestName {
  return {
    suites,
    ...(className !== undefined && { className: toName(className) }),
    name: toName(name),
  };
}

function toPlaces({ places = [] }: CaseResult): readonly Place[] {
  return places.map((place) => ({ ...place, path: keepName(place.path) }));
}
