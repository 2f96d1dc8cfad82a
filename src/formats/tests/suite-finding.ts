import type { Finding } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import type { Problem } from "../junit/case.ts";
import { describeProblems } from "../junit/problems.ts";
import { keepName, toName } from "../text-budget.ts";

/** A failure outside of any case: a build, a set-up, a file that can't be loaded, a run that ended early. */
export interface SuiteFailure {
  readonly title: string;
  /** Names of the suites that it is about, outermost first. */
  readonly suites: readonly string[];
  /** Said where the text says nothing. */
  readonly fallback: string;
  readonly text?: string;
  /** What was printed. */
  readonly output?: string;
  readonly places?: readonly Place[];
}

export function toSuiteFinding(failure: SuiteFailure): Finding {
  const { suites, fallback, text = "", output = "", places = [] } = failure;
  const names = suites.map(keepName);
  const test = { suites: names, name: names.at(-1) ?? "" };
  const message = text.trim() === "" ? fallback : undefined;
  const problems: readonly Problem[] = [{ type: undefined, message, text, output: "" }];
  const verdict = { problems, reruns: [], isFlaky: false, output };
  return {
    kind: "suite",
    level: "failure",
    title: toName(failure.title),
    ...describeProblems(verdict, test),
    ...(names.length > 0 && { test }),
    places: places.map((place) => ({ ...place, path: keepName(place.path) })),
  };
}

/** Of totals that claim failures where the report shows none. */
export function toHiddenFinding(claim: string): Finding {
  return toSuiteFinding({
    title: "Failures that the report doesn't show",
    suites: [],
    fallback: `${claim}, but none of its test cases failed. Look into the log of the tests: something failed outside of them, such as a build or a set-up.`,
  });
}

/** Of a run whose end isn't in the report. */
export function toBrokenOffFinding(what: string, suites: readonly string[] = []): Finding {
  return toSuiteFinding({
    title: "The test run didn't complete",
    suites,
    fallback: `${what} The tool was stopped or crashed, or the file was cut off; the log of the test step says why.`,
  });
}
