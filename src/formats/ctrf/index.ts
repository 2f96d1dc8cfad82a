import type { Outcome, Place } from "../../model/report.ts";
import {
  getCount,
  getList,
  getObject,
  getText,
  getValue,
  isObject,
  type JsonObject,
} from "../../read/json/value.ts";
import { brokenEntries } from "../broken-entries.ts";
import type { Contents, JsonFormat, ReadContext } from "../format.ts";
import type { Problem } from "../junit/case.ts";
import { type CaseResult, openCases } from "../tests/cases.ts";
import { readMilliseconds } from "../tests/seconds.ts";
import { toHiddenFinding } from "../tests/suite-finding.ts";
import { texts } from "../tests/texts.ts";
import { unreadableFinding } from "../unreadable.ts";

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

/** Older files don't say what they are. */
function isCtrf(document: unknown): boolean {
  const results = getObject(document, "results");
  if (getText(document, "reportFormat")?.toUpperCase() === "CTRF") return true;
  return getObject(results, "tool") !== undefined && Array.isArray(getValue(results, "tests"));
}

function readCtrf(document: unknown, context: ReadContext, isWhole: boolean): readonly Contents[] {
  const results = getObject(document, "results");
  const tool = getText(getObject(results, "tool"), "name")?.trim() || undefined;
  if (isWhole && !Array.isArray(getValue(results, "tests"))) {
    const problem =
      "It is a CTRF report without results.tests, the list of its tests. Update the reporter that wrote it, or look into its log.";
    return [{ tool, findings: [unreadableFinding(context.file, problem)] }];
  }
  const cases = openCases(context);
  const broken = brokenEntries();
  for (const row of broken.objectsOf(getList(results, "tests"), "tests")) cases.add(toCase(row));
  const claimed = getCount(getObject(results, "summary"), "failed", 1);
  if (isWhole && claimed !== undefined && !cases.showsFailure) {
    cases.addFinding(toHiddenFinding("The report's summary claims failed tests"));
  }
  const contents = cases.finish();
  const findings = [...contents.findings, ...broken.findings(context.file)];
  return [{ tool, ...contents, findings }];
}

const outcomes: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ["passed", "passed"],
  ["failed", "failed"],
  ["skipped", "skipped"],
  ["pending", "skipped"],
  ["other", "skipped"],
]);

function toCase(row: JsonObject): CaseResult {
  const status = getText(row, "status") ?? "";
  const outcome = outcomes.get(status.toLowerCase()) ?? "failed";
  const retries = getCount(row, "retries", 1) ?? 0;
  const isFlaky = outcome === "passed" && (getValue(row, "flaky") === true || retries > 0);
  const message = getText(row, "message");
  const raw = getText(row, "rawStatus");
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
      output: [...texts(getList(row, "stdout")), ...texts(getList(row, "stderr"))].join("\n"),
    }),
    ...(retries > 0 && { attempts: retries + 1 }),
    places: toPlaces(row, file),
  };
}

/** The file and the suites: an array since version 1.0; before, names joined by ` > `, the first often the file's. */
function suitesOf(row: JsonObject, file: string | undefined): readonly string[] {
  const suite = getValue(row, "suite");
  const names = typeof suite === "string" ? suite.split(" > ") : texts(getList(row, "suite"));
  const own = names.filter((name) => name.trim() !== "" && !file?.endsWith(name));
  return file === undefined ? own : [file, ...own];
}

/** Many reporters write the names of the suites before the test's own, joined as their tool joins them. */
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
  const said = getText(row, "message")?.trim();
  const unsaid = isKnown ? undefined : `The report says "${status}" of the test.`;
  return {
    type: undefined,
    message: said || unsaid,
    text: getText(row, "trace") ?? "",
    output: "",
  };
}

/** A reporter tells the failures of the attempts, or leaves that of the last failed one in the test itself. */
function problemsOfFlaky(row: JsonObject): readonly Problem[] {
  const attempts = getList(row, "retryAttempts").filter(
    (attempt): attempt is JsonObject =>
      isObject(attempt) && getText(attempt, "status") !== "passed",
  );
  return (attempts.length > 0 ? attempts : [row]).map((attempt) => toProblem(attempt, "failed"));
}

/** Whether the line is that of the failure or of the test is left to the reporter: a frame of the trace is better. */
function toPlaces(row: JsonObject, file: string | undefined): readonly Place[] {
  if (file === undefined) return [];
  const line = getCount(row, "line", 1);
  return [line === undefined ? { path: file } : { path: file, line, isDefinition: true }];
}
