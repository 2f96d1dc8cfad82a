import {
  getCount,
  getList,
  getObject,
  getObjects,
  getText,
  getTexts,
  getValue,
  type JsonObject,
} from "../../json-value.ts";
import type { Outcome } from "../../model/report.ts";
import type { Contents, JsonContext, JsonFormat } from "../format.ts";
import type { Problem } from "../junit/case.ts";
import { outcomeOfWord } from "../junit/words.ts";
import { unreadableFinding } from "../reading.ts";
import { type CaseResult, openCases } from "../test-cases/cases.ts";
import { addHidden } from "../test-cases/claims.ts";
import { toOutcomes } from "../test-cases/outcome-words.ts";
import { placesOf } from "../test-cases/places.ts";
import { readMilliseconds } from "../test-cases/seconds.ts";

/** Common Test Report Format: https://ctrf.io/docs/specification/overview */
export const ctrf: JsonFormat = {
  name: "ctrf",
  title: "CTRF",
  what: "a CTRF report",
  tool: "CTRF",
  syntax: "json",
  finds: "tests",
  keptLists: ["tests"],
  matches: isCtrf,
  read: readCtrf,
};

/** Older files have no `reportFormat`. */
function isCtrf(document: unknown): boolean {
  const results = getObject(document, "results");
  if (getText(document, "reportFormat")?.toUpperCase() === "CTRF") return true;
  return getObject(results, "tool") !== undefined && Array.isArray(getValue(results, "tests"));
}

function readCtrf(document: unknown, context: JsonContext, isWhole: boolean): readonly Contents[] {
  const results = getObject(document, "results");
  const tool = getText(getObject(results, "tool"), "name")?.trim() || undefined;
  if (isWhole && !Array.isArray(getValue(results, "tests"))) {
    const problem =
      "It is a CTRF report without results.tests, the list of its tests. Update the reporter that wrote it, or look into its log.";
    return [{ tool, findings: [unreadableFinding(context.file, problem)] }];
  }
  const cases = openCases(context);
  for (const row of context.broken.objectsOf(getList(results, "tests"), "tests"))
    cases.add(toCase(row));
  const summary = getObject(results, "summary");
  const claimed = getCount(summary, "failed", 1) && "The report's summary claims failed tests";
  if (isWhole) addHidden(cases, claimed || undefined, getCount(summary, "tests", 1));
  return [{ tool, ...cases.finish() }];
}

const outcomes = toOutcomes({
  passed: "passed",
  failed: "failed",
  skipped: "skipped pending other",
});

/** `other` is what the reporter couldn't map. The tool's own word may say that the test failed. */
function outcomeOf(status: string, raw: string | undefined): Outcome {
  if (status === "other" && raw && outcomeOfWord(raw) === "failed") return "failed";
  return outcomes.get(status) ?? "failed";
}

function toCase(row: JsonObject): CaseResult {
  const status = getText(row, "status") ?? "";
  const raw = getText(row, "rawStatus");
  const outcome = outcomeOf(status.toLowerCase(), raw);
  const retries = getCount(row, "retries", 1) ?? 0;
  const isFlaky = outcome === "passed" && (getValue(row, "flaky") === true || retries > 0);
  const message = getText(row, "message");
  const reason = message?.trim() || (status === "other" ? raw : undefined);
  const file = getText(row, "filePath") || undefined;
  const suites = suitesOf(row, file);
  return {
    suites,
    name: withoutSuites(getText(row, "name") ?? "", suites, file),
    file,
    outcome,
    isFlaky,
    seconds: readMilliseconds(getValue(row, "duration")),
    ...(outcome === "skipped" && { reason }),
    ...(outcome !== "skipped" && {
      problems: isFlaky ? problemsOfFlaky(row) : [toProblem(row, status)],
      output: [...getTexts(row, "stdout"), ...getTexts(row, "stderr")].join("\n"),
    }),
    ...(retries > 0 && { attempts: retries + 1 }),
    // Reporters write either the line of the failure or that of the test, so a frame of the trace is preferred.
    places: placesOf(file, getCount(row, "line", 1)),
  };
}

/**
 * Returns the file and the suites. Since version 1.0 suites are an array; before, their names were joined by ` > `,
 * often starting with the file.
 */
function suitesOf(row: JsonObject, file: string | undefined): readonly string[] {
  const suite = getValue(row, "suite");
  const names = typeof suite === "string" ? suite.split(" > ") : getTexts(row, "suite");
  const own = names.filter((name) => name.trim() !== "" && !file?.endsWith(name));
  return file === undefined ? own : [file, ...own];
}

/** Removes the names of the suites, which many reporters put before the test's name. */
function withoutSuites(name: string, suites: readonly string[], file: string | undefined): string {
  for (const names of [suites, suites.filter((suite) => suite !== file)]) {
    for (const sign of ["::", " > ", " › ", " "]) {
      const prefix = names.join(sign) + sign;
      if (names.length > 0 && name.length > prefix.length && name.startsWith(prefix))
        return name.slice(prefix.length);
    }
  }
  return name;
}

function toProblem(row: JsonObject, status: string): Problem {
  const isKnown = outcomes.has(status.toLowerCase());
  const written = getText(row, "message")?.trim();
  const defaultMessage = isKnown ? undefined : `The report says "${status}" of the test.`;
  return { message: written || defaultMessage, text: getText(row, "trace") ?? "" };
}

/** Reporters write the failures of the attempts, or only the last one, in the test itself. */
function problemsOfFlaky(row: JsonObject): readonly Problem[] {
  const attempts = getObjects(row, "retryAttempts").filter(
    (attempt) => getText(attempt, "status") !== "passed",
  );
  return (attempts.length > 0 ? attempts : [row]).map((attempt) => toProblem(attempt, "failed"));
}
