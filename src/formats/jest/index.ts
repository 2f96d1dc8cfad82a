import {
  getCount,
  getList,
  getObject,
  getText,
  getTexts,
  getValue,
  isObject,
  type JsonObject,
} from "../../json-value.ts";
import type { Finding } from "../../model/finding.ts";
import { fileNameOf } from "../../paths.ts";
import { plainText } from "../../read/plain-text.ts";
import type { Contents, JsonContext, JsonFormat } from "../format.ts";
import { type CaseResult, openCases } from "../test-cases/cases.ts";
import { addHidden } from "../test-cases/claims.ts";
import { toOutcomes } from "../test-cases/outcome-words.ts";
import { placesOf } from "../test-cases/places.ts";
import { readMilliseconds } from "../test-cases/seconds.ts";
import { toBrokenOffFinding, toProblem, toSuiteFinding } from "../test-cases/suite-finding.ts";

/**
 * The JSON of `jest --json` and of Vitest's compatible reporter `json`.
 * https://jestjs.io/docs/configuration#testresultsprocessor-string, https://vitest.dev/guide/reporters#json-reporter
 */
export const jest: JsonFormat = {
  name: "jest",
  title: "Jest JSON",
  what: "a report of Jest or Vitest",
  tool: "Jest",
  syntax: "json",
  finds: "tests",
  keptLists: ["testResults", "assertionResults"],
  matches: isJest,
  read: readJest,
};

function isJest(document: unknown): boolean {
  if (!Array.isArray(getValue(document, "testResults"))) return false;
  // The data that Jest passes to its reporters has different list names inside.
  const first = getList(document, "testResults").find(isObject);
  if (first && !Array.isArray(first.assertionResults)) return false;
  return (
    getCount(document, "numTotalTests", 0) !== undefined ||
    typeof getValue(document, "success") === "boolean"
  );
}

function readJest(document: unknown, context: JsonContext, isWhole: boolean): readonly Contents[] {
  const cases = openCases(context);
  for (const file of context.broken.objectsOf(getList(document, "testResults"), "testResults")) {
    const path = getText(file, "name") || undefined;
    const suites = path === undefined ? [] : [path];
    let hasFailed = false;
    const rows = getList(file, "assertionResults");
    for (const row of context.broken.objectsOf(rows, "assertionResults", path)) {
      const result = toCase(row, path, suites);
      if (result.outcome === "failed") hasFailed = true;
      cases.add(result);
    }
    const finding = toFileFinding(file, hasFailed, suites);
    if (finding) cases.addFinding(finding);
  }
  if (getValue(document, "wasInterrupted") === true) {
    cases.addFinding(toBrokenOffFinding("The report says that the run was interrupted."));
  } else if (isWhole) {
    const claimed = claimsFailure(document) ? "The report says that the run failed" : undefined;
    addHidden(cases, claimed, getCount(document, "numTotalTests", 1));
  }
  return [{ tool: toolOf(document), ...cases.finish() }];
}

/** Vitest leaves out properties that it doesn't support. */
function toolOf(document: unknown): string {
  const has = (name: string) => getValue(document, name) !== undefined;
  return has("numTotalTests") && !has("numRuntimeErrorTestSuites") ? "Vitest" : "Jest";
}

function claimsFailure(document: unknown): boolean {
  return (
    getValue(document, "success") === false ||
    ["numFailedTests", "numFailedTestSuites", "numRuntimeErrorTestSuites"].some(
      (name) => getCount(document, name, 1) !== undefined,
    )
  );
}

const outcomes = toOutcomes({
  passed: "passed",
  failed: "failed",
  skipped: "pending skipped todo disabled focused",
});

function toCase(row: JsonObject, path: string | undefined, suites: readonly string[]): CaseResult {
  const status = getText(row, "status") ?? "";
  const outcome = outcomes.get(status) ?? "failed";
  const messages = getTexts(row, "failureMessages");
  const retries = getTexts(row, "retryReasons");
  const attempts = Math.max(getCount(row, "invocations", 1) ?? 1, 1 + retries.length);
  const failures = messages.length > 0 ? messages : outcome === "passed" ? retries : [];
  const isFlaky = outcome === "passed" && (attempts > 1 || failures.length > 0);
  const defaultMessage = outcomes.has(status)
    ? undefined
    : `The report says "${status}" of the test.`;
  return {
    suites: [...suites, ...getTexts(row, "ancestorTitles")],
    name: getText(row, "title") ?? getText(row, "fullName") ?? "",
    file: path,
    outcome,
    isFlaky,
    seconds: readMilliseconds(getValue(row, "duration")),
    problems:
      failures.length > 0
        ? failures.map((text) => ({ text }))
        : [{ message: defaultMessage, text: "" }],
    ...(attempts > 1 && { attempts }),
    places: placesOf(path, getCount(getObject(row, "location"), "line", 1)),
  };
}

const noMessage =
  "A hook failed, or the file couldn't be loaded; the report has no message for it.";
const failedToRun = "● Test suite failed to run";

/** Reports a file that couldn't be loaded, or in which a hook failed. Vitest has no message for hooks. */
function toFileFinding(
  file: JsonObject,
  hasFailed: boolean,
  suites: readonly string[],
): Finding | undefined {
  const message = plainText(getText(file, "message") ?? "");
  // Jest's message starts with the failures of the tests.
  const at = message.startsWith(failedToRun)
    ? 0
    : message.search(/^\s*● Test suite failed to run$/m);
  const status = getText(file, "status");
  // Unknown statuses count as failures, as for tests.
  const isFailed =
    (status !== undefined && (outcomes.get(status) ?? "failed") === "failed") ||
    getObject(file, "testExecError") !== undefined;
  if (at < 0 && (hasFailed || !isFailed)) return undefined;
  const text = at < 0 ? message : message.slice(at).replace(failedToRun, "").trim();
  const [path] = suites;
  const base = path === undefined ? "A test file" : fileNameOf(path);
  return toSuiteFinding({
    title: `${base}: failed outside of a test`,
    suites,
    problems: [toProblem(text, noMessage)],
    places: placesOf(path),
  });
}
