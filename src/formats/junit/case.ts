import type { Outcome } from "../../model/report.ts";
import type { XmlElement } from "../../read/xml/element.ts";
import {
  type PlaceAttributes,
  placeAttributeNames,
  readPlaceAttributes,
} from "./place-attributes.ts";

/** A problem in one attempt of a case, or outside of a suite's cases. */
export interface Problem {
  readonly type?: string | undefined;
  readonly message?: string | undefined;
  readonly text: string;
  /** The attempt's output, if the report has it per attempt. */
  readonly output?: string;
  /** Its place, if it has attributes for one. */
  readonly where?: PlaceAttributes;
}

/** The outcome of a `testcase` by its children and attributes. */
export interface Verdict {
  readonly outcome: Outcome;
  /** It passed after failing. */
  readonly isFlaky: boolean;
  /** Failures and errors in the report's order. For a flaky case, those of its earlier attempts. */
  readonly problems: readonly Problem[];
  /** Failures of further attempts of a failed case. */
  readonly reruns: readonly Problem[];
  /** Why it was skipped. */
  readonly reason: string | undefined;
  /** The case's output. */
  readonly output: string;
  /** It contains a failure, which may be expected or belong to an earlier attempt. */
  readonly showsFailure: boolean;
}

/** What an element is for its case: a failure or error, the same of an earlier or of a further attempt, or a skip. */
type Role = "failure" | "flaky" | "rerun" | "skipped";

/** Children that determine the outcome, in lower case, because tools also write `<Failure>` and `<failed>`. */
const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["failure", "failure"],
  ["failed", "failure"],
  ["fail", "failure"],
  ["error", "failure"],
  ["errored", "failure"],
  ["skipped", "skipped"],
  // TestNG's JUnitXMLReporter, for a disabled test.
  ["ignored", "skipped"],
  ["flakyfailure", "flaky"],
  ["flakyerror", "flaky"],
  ["rerunfailure", "rerun"],
  ["rerunerror", "rerun"],
]);

export function isDecisive(name: string): boolean {
  return roleOf(name) !== undefined;
}

/** Returns true if the element is a failure or error, which can also occur directly in a suite. */
export function isProblem(name: string): boolean {
  return roleOf(name) === "failure";
}

function roleOf(name: string): Role | undefined {
  return roles.get(name.toLowerCase());
}

/** The other elements that are needed. */
export const keptElements: ReadonlySet<string> = new Set([
  "stackTrace",
  "system-out",
  "system-err",
]);
export const keptAttributes = ["message", "type", ...placeAttributeNames] as const;

/**
 * Determines the outcome of a case: error before failure before skipped before attributes. If there are only failures
 * of reruns, every attempt failed. A failure is expected if the skip element says so (todo in TAP and node:test, tags
 * in Catch2).
 *
 * @param isKnownFlaky the report says that the case passed in the end, so its failures are from earlier attempts
 */
export function judgeCase(
  children: readonly XmlElement[],
  byAttributes: Outcome,
  isKnownFlaky: boolean,
): Verdict {
  if (children.length === 0 && byAttributes === "passed") return passed;

  const output = outputOf(children);
  const found: Record<Role, XmlElement[]> = { failure: [], flaky: [], rerun: [], skipped: [] };
  for (const child of children) {
    const role = roleOf(child.name);
    if (role) found[role].push(child);
  }
  const failures = isKnownFlaky ? [] : found.failure;
  const flaky = isKnownFlaky ? [...found.failure, ...found.flaky] : found.flaky;
  const reruns = found.rerun;
  const skips = found.skipped;
  const hasFailed = failures.length > 0 && !skips.some(expectsFailure);
  const base = { ...passed, output, showsFailure: failures.length + flaky.length > 0 };

  if (hasFailed) {
    return {
      ...base,
      outcome: "failed",
      problems: failures.map(toProblem),
      reruns: reruns.map(toProblem),
    };
  }
  const [skip] = skips;
  if (skip) {
    const message = skip.attributes.get("message")?.trim() ?? "";
    // node:test writes `skip: true`, and most tools write this if there is no reason.
    const saysLittle = message === "" || /^(?:skipped\.?|true)$/i.test(message);
    const reason = saysLittle ? skip.text.trim() : message;
    return { ...base, outcome: "skipped", reason: reason || undefined };
  }
  if (flaky.length > 0) return { ...base, isFlaky: true, problems: flaky.map(toProblem) };
  // The failure of the first attempt is missing, so the next one replaces it.
  const [rerun, ...furtherReruns] = reruns;
  if (rerun) {
    return {
      ...base,
      outcome: "failed",
      problems: [toProblem(rerun)],
      reruns: furtherReruns.map(toProblem),
      showsFailure: true,
    };
  }
  const failed = byAttributes === "failed" && { problems: [emptyProblem], showsFailure: true };
  return { ...base, outcome: byAttributes, ...failed };
}

const passed: Verdict = {
  outcome: "passed",
  isFlaky: false,
  problems: [],
  reruns: [],
  reason: undefined,
  output: "",
  showsFailure: false,
};

const emptyProblem: Problem = { text: "" };

function expectsFailure(skip: XmlElement): boolean {
  const text = `${skip.attributes.get("message") ?? ""} ${skip.text}`;
  return (
    skip.attributes.get("type")?.toLowerCase() === "todo" || /!(?:mayfail|shouldfail)/.test(text)
  );
}

export function toProblem(element: XmlElement): Problem {
  const traces = element.children.filter(({ name }) => name === "stackTrace");
  const where = readPlaceAttributes({ attribute: (name) => element.attributes.get(name) });
  return {
    ...(where && { where }),
    type: element.attributes.get("type"),
    message: element.attributes.get("message"),
    text: traces.length === 0 ? element.text : joinTexts([element, ...traces]),
    output: outputOf(element.children),
  };
}

function outputOf(children: readonly XmlElement[]): string {
  if (children.length === 0) return "";
  return joinTexts(children.filter(({ name }) => name === "system-out" || name === "system-err"));
}

function joinTexts(elements: readonly XmlElement[]): string {
  return elements.map(({ text }) => text).join("\n");
}
