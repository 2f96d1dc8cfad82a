import type { Finding, Outcome, Place } from "../../model/report.ts";
import {
  getCount,
  getList,
  getObject,
  getText,
  getValue,
  isObject,
  type JsonObject,
} from "../../read/json/value.ts";
import { plainText } from "../../read/plain-text.ts";
import { brokenEntries } from "../broken-entries.ts";
import type { Contents, JsonFormat, ReadContext } from "../format.ts";
import type { Problem } from "../junit/case.ts";
import { type CaseResult, openCases } from "../tests/cases.ts";
import { readMilliseconds } from "../tests/seconds.ts";
import { toBrokenOffFinding, toHiddenFinding, toSuiteFinding } from "../tests/suite-finding.ts";
import { texts } from "../tests/texts.ts";

/**
 * The JSON of `jest --json` and of Vitest's reporter `json`, which follows it.
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
  // What Jest hands to its reporters has lists of another name within.
  const first = getList(document, "testResults").find(isObject);
  if (first && !Array.isArray(first.assertionResults)) return false;
  return (
    getCount(document, "numTotalTests", 0) !== undefined ||
    typeof getValue(document, "success") === "boolean"
  );
}

function readJest(document: unknown, context: ReadContext, isWhole: boolean): readonly Contents[] {
  const cases = openCases(context);
  const broken = brokenEntries();
  for (const file of broken.objectsOf(getList(document, "testResults"), "testResults")) {
    const path = getText(file, "name") || undefined;
    const suites = path === undefined ? [] : [path];
    let hasFailed = false;
    const rows = getList(file, "assertionResults");
    for (const row of broken.objectsOf(rows, "assertionResults", path)) {
      const result = toCase(row, path, suites);
      if (result.outcome === "failed") hasFailed = true;
      cases.add(result);
    }
    const finding = toFileFinding(file, hasFailed, suites);
    if (finding) cases.addFinding(finding);
  }
  if (getValue(document, "wasInterrupted") === true) {
    cases.addFinding(toBrokenOffFinding("The report says that the run was interrupted."));
  } else if (isWhole && claimsFailure(document) && !cases.showsFailure) {
    cases.addFinding(toHiddenFinding("The report says that the run failed"));
  }
  const contents = cases.finish();
  const findings = [...contents.findings, ...broken.findings(context.file)];
  return [{ tool: toolOf(document), ...contents, findings }];
}

/** Vitest leaves out what it doesn't have. */
function toolOf(document: unknown): string {
  const isVitest =
    isObject(document) &&
    Object.hasOwn(document, "numTotalTests") &&
    !Object.hasOwn(document, "numRuntimeErrorTestSuites");
  return isVitest ? "Vitest" : "Jest";
}

function claimsFailure(document: unknown): boolean {
  return (
    getValue(document, "success") === false ||
    ["numFailedTests", "numFailedTestSuites", "numRuntimeErrorTestSuites"].some(
      (name) => getCount(document, name, 1) !== undefined,
    )
  );
}

const outcomes: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ["passed", "passed"],
  ["failed", "failed"],
  ["pending", "skipped"],
  ["skipped", "skipped"],
  ["todo", "skipped"],
  ["disabled", "skipped"],
  ["focused", "skipped"],
]);

function toCase(row: JsonObject, path: string | undefined, suites: readonly string[]): CaseResult {
  const status = getText(row, "status") ?? "";
  const outcome = outcomes.get(status) ?? "failed";
  const messages = texts(getList(row, "failureMessages"));
  const retries = texts(getList(row, "retryReasons"));
  const attempts = Math.max(getCount(row, "invocations", 1) ?? 1, 1 + retries.length);
  const failures = messages.length > 0 ? messages : outcome === "passed" ? retries : [];
  const isFlaky = outcome === "passed" && (attempts > 1 || failures.length > 0);
  const unsaid = outcomes.has(status) ? undefined : `The report says "${status}" of the test.`;
  return {
    suites: [...suites, ...texts(getList(row, "ancestorTitles"))],
    name: getText(row, "title") ?? getText(row, "fullName") ?? "",
    file: path,
    outcome,
    isFlaky,
    seconds: readMilliseconds(getValue(row, "duration")),
    problems:
      failures.length > 0 ? failures.map((text) => toProblem(text)) : [toProblem("", unsaid)],
    ...(attempts > 1 && { attempts }),
    places: toPlaces(row, path),
  };
}

function toProblem(text: string, message?: string): Problem {
  return { type: undefined, message, text, output: "" };
}

function toPlaces(row: JsonObject, path: string | undefined): readonly Place[] {
  if (path === undefined) return [];
  const location = getObject(row, "location");
  const line = getCount(location, "line", 1);
  return [line === undefined ? { path } : { path, line, isDefinition: true }];
}

const failedToRun = "● Test suite failed to run";

/** Of a file that couldn't be loaded, or in which a hook failed: Vitest has no message for a hook. */
function toFileFinding(
  file: JsonObject,
  hasFailed: boolean,
  suites: readonly string[],
): Finding | undefined {
  const message = plainText(getText(file, "message") ?? "");
  // In Jest's message the failures of the tests come first.
  const at = message.startsWith(failedToRun)
    ? 0
    : message.search(/^\s*● Test suite failed to run$/m);
  const status = getText(file, "status");
  // As for a test, a word that nobody knows is a failure.
  const isFailed = status !== undefined && (outcomes.get(status) ?? "failed") === "failed";
  if (at < 0 && (hasFailed || !isFailed)) return undefined;
  const [path] = suites;
  const base = path?.split(/[\\/]/).at(-1) ?? "A test file";
  return toSuiteFinding({
    title: `${base}: failed outside of a test`,
    suites,
    fallback: "A hook failed, or the file couldn't be loaded; the report has no message for it.",
    text: at < 0 ? message : message.slice(at).replace(failedToRun, "").trim(),
    places: path === undefined ? [] : [{ path }],
  });
}
