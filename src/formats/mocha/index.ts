import {
  getCount,
  getList,
  getObject,
  getObjects,
  getText,
  getValue,
  type JsonObject,
} from "../../json-value.ts";
import type { Outcome } from "../../model/report.ts";
import type { Contents, JsonContext, JsonFormat } from "../format.ts";
import type { Problem } from "../junit/case.ts";
import { openCases } from "../test-cases/cases.ts";
import { addHidden } from "../test-cases/claims.ts";
import { placesOf } from "../test-cases/places.ts";
import { readMilliseconds } from "../test-cases/seconds.ts";
import { toProblem, toSuiteFinding } from "../test-cases/suite-finding.ts";

/** The reporter `json`: https://mochajs.org/#json */
export const mocha: JsonFormat = {
  name: "mocha",
  title: "Mocha JSON",
  what: "a report of Mocha",
  tool: "Mocha",
  syntax: "json",
  finds: "tests",
  keptLists: ["tests", "pending", "failures", "passes"],
  matches: isMocha,
  read: readMocha,
};

/** Mochawesome has `results` next to the totals. A file that was cut off may have only the first list. */
function isMocha(document: unknown): boolean {
  const stats = getObject(document, "stats");
  if (!stats || Object.hasOwn(document as JsonObject, "results")) return false;
  return (
    getCount(stats, "passes", 0) !== undefined &&
    ["tests", "passes", "failures"].some((name) => Array.isArray(getValue(document, name)))
  );
}

function readMocha(document: unknown, context: JsonContext, isWhole: boolean): readonly Contents[] {
  const cases = openCases(context);
  for (const { row, outcome, failures } of judge(document)) {
    const attempts = 1 + (getCount(row, "currentRetry", 1) ?? 0);
    const file = getText(row, "file") || undefined;
    cases.add({
      suites: suitesOf(row),
      name: getText(row, "title") ?? "",
      file,
      outcome,
      isFlaky: outcome === "passed" && attempts > 1,
      seconds: readMilliseconds(getValue(row, "duration")),
      ...(outcome === "failed" && { problems: failures.map(problemOf) }),
      ...(attempts > 1 && { attempts }),
      places: placesOf(file),
    });
  }
  for (const hook of getList(document, "failures").filter(isHook)) {
    const file = getText(hook, "file") || undefined;
    const { message, text } = problemOf(hook);
    cases.addFinding(
      toSuiteFinding({
        title: getText(hook, "fullTitle") || (getText(hook, "title") ?? ""),
        suites: suitesOf(hook),
        problems: [toProblem(text, message || "A hook failed.")],
        places: placesOf(file),
      }),
    );
  }
  const stats = getObject(document, "stats");
  const claimed = getCount(stats, "failures", 1) && "The report's totals claim failures";
  if (isWhole) addHidden(cases, claimed || undefined, getCount(stats, "tests", 1));
  for (const name of ["tests", "failures", "passes", "pending"]) {
    Array.from(context.broken.objectsOf(getList(document, name), name));
  }
  return [cases.finish()];
}

interface Judged {
  readonly row: JsonObject;
  readonly outcome: Outcome;
  /** All entries of `failures` for a failed test. A test that calls done() twice can have several. */
  readonly failures: readonly JsonObject[];
}

/**
 * Returns each test with its outcome, based on the lists that contain it. A test that is among the failures failed,
 * even if it is in other lists: one that calls done() twice is also in `passes`, and with `--forbid-pending` one is
 * also in `pending`. Tests with the same name are distinguished by their number in `tests`.
 */
function judge(document: unknown): readonly Judged[] {
  const tests = getObjects(document, "tests");
  const left = new Map(Array.from(Map.groupBy(tests, keyOf), ([key, { length }]) => [key, length]));
  const hasTests = Array.isArray(getValue(document, "tests"));
  const judged: Judged[] = [];
  const byKey = new Map<string, JsonObject[]>();
  const add = (row: JsonObject, outcome: Outcome) => {
    const key = keyOf(row);
    const count = left.get(key) ?? 0;
    const failures = byKey.get(key);
    // Reset after all tests of the name have an outcome.
    if (hasTests && count === 0 && left.has(key)) {
      if (outcome === "failed") failures?.push(row);
      return;
    }
    left.set(key, count - 1);
    const own = outcome === "failed" ? [row] : [];
    if (outcome === "failed") byKey.set(key, own);
    judged.push({ row, outcome, failures: own });
  };
  const failures = getObjects(document, "failures").filter(
    (row) => !isHook(row) || left.has(keyOf(row)),
  );
  for (const row of failures) add(row, "failed");
  for (const row of getObjects(document, "passes")) add(row, "passed");
  for (const row of getObjects(document, "pending")) add(row, "skipped");
  // Tests that are in no other list because the file was cut off.
  for (const row of tests) {
    if (judged.length >= tests.length) break;
    if ((left.get(keyOf(row)) ?? 0) > 0) add(row, outcomeAlone(row));
  }
  return judged;
}

function outcomeAlone(row: JsonObject): Outcome {
  if (Object.keys(getObject(row, "err") ?? {}).length > 0) return "failed";
  return getText(row, "speed") === undefined ? "skipped" : "passed";
}

function keyOf(row: JsonObject): string {
  return `${getText(row, "file") ?? ""}\0${getText(row, "fullTitle") ?? ""}\0${getText(row, "title") ?? ""}`;
}

/** Matches `"before each" hook for "adds"` and `"after all" hook: stops the server in "cart"`. */
function isHook(row: unknown): row is JsonObject {
  return /^"(?:before|after) (?:all|each)" hook\b/.test(getText(row, "title") ?? "");
}

/** Returns the file and the suites' titles, which precede the test's own in the full title. */
function suitesOf(row: JsonObject): readonly string[] {
  const title = getText(row, "title") ?? "";
  const full = getText(row, "fullTitle") ?? "";
  const file = getText(row, "file");
  const around = full.endsWith(title) ? full.slice(0, full.length - title.length).trim() : "";
  return [...(file ? [file] : []), ...(around ? [around] : [])];
}

function problemOf(row: JsonObject): Problem {
  const error = getObject(row, "err");
  return { message: getText(error, "message"), text: getText(error, "stack") ?? "" };
}
