import type { Finding } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { count, formatNumber } from "../../text.ts";
import type { Problem } from "../junit/case.ts";
import { describeProblems } from "../junit/problems.ts";
import { keepName, toName } from "../text-budget.ts";

/** A failure outside of any test case: a build, a set-up, a file that can't be loaded, a run that ended early. */
export interface SuiteFailure {
  /** Names of the suites that it is about, outermost first. */
  readonly suites: readonly string[];
  /** Set if the innermost suite is a class. */
  readonly className?: string | undefined;
  /** By default the names of the suites and `what`. */
  readonly title?: string;
  /** "failed outside of a test" by default. */
  readonly what?: string;
  readonly problems: readonly Problem[];
  /** The output. */
  readonly output?: string;
  readonly places?: readonly Place[];
}

export function toSuiteFinding(failure: SuiteFailure): Finding {
  const { className, what = "failed outside of a test", problems, output = "" } = failure;
  const names = failure.suites.map(keepName);
  const test = {
    suites: names.slice(0, -1),
    ...(className && { className: keepName(className) }),
    name: names.at(-1) ?? "",
  };
  const subject = names.join(" > ");
  const title = subject === "" ? toSentence(what) : `${subject}: ${what}`;
  return {
    kind: "suite",
    level: "failure",
    title: toName(failure.title ?? title),
    ...describeProblems({ problems, reruns: [], isFlaky: false, output }, test),
    ...(names.length > 0 && { test }),
    places: (failure.places ?? []).map((place) => ({ ...place, path: keepName(place.path) })),
  };
}

/** Makes a problem with this text, or with this message if the text is blank. */
export function toProblem(text: string, message: string): Problem {
  return text.trim() === "" ? { message, text: "" } : { text };
}

/** Makes a finding for totals with failures that the report doesn't contain. `claim` is the start of a sentence. */
export function toHiddenFinding(claim: string): Finding {
  return toSuiteFinding({
    title: "Failures that the report doesn't show",
    suites: [],
    problems: [{ message: describeHidden(claim), text: "" }],
  });
}

/** Makes a finding for totals with tests, in a report without test cases. */
export function toHiddenTests(claimed: number): Finding {
  return {
    kind: "suite",
    level: "failure",
    title: "Tests that the report doesn't show",
    message: `The report's totals claim ${count(claimed, "test")}, but it has no test case. Look into the log of the tests: the tool that wrote the report may have been stopped, or set to write totals only.`,
    places: [],
  };
}

export function describeHidden(claim: string, more = ""): string {
  return `${claim}, but none of its test cases failed.${more} Look at the log of the tests: something failed outside of them, such as a build or a set-up.`;
}

/** Returns, for example, "The report's totals claim 3 failures or errors". */
export function describeClaim(claimed: number, whose: "suite" | "report" = "report"): string {
  const failures =
    claimed === 1 ? "a failure or an error" : `${formatNumber(claimed)} failures or errors`;
  return `The ${whose}'s totals claim ${failures}`;
}

/** Makes a finding for a run whose end isn't in the report. */
export function toBrokenOffFinding(what: string, suites: readonly string[] = []): Finding {
  const why =
    "The tool was stopped or crashed, or the file was cut off; see the log of the test step.";
  const problems = [{ message: `${what} ${why}`, text: "" }];
  return toSuiteFinding({ title: "The test run didn't complete", suites, problems });
}

/** Adds totals of a report. A total that isn't a positive integer counts as 0. */
export function sumClaims(totals: readonly (string | undefined)[]): number {
  return totals.reduce((sum, text) => {
    const count = Number(text);
    return sum + (Number.isSafeInteger(count) && count > 0 ? count : 0);
  }, 0);
}

function toSentence(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
