import {
  getList,
  getObject,
  getText,
  getValue,
  isObject,
  type JsonObject,
} from "../../json-value.ts";
import { once } from "../../once.ts";
import type { Contents, JsonContext, JsonFormat, ReportFile } from "../format.ts";
import { unreadableFinding } from "../reading.ts";
import { toOneLine } from "../text-budget.ts";
import { openRun, toolOf } from "./context.ts";
import { readRunFailures } from "./notifications.ts";
import { readResults } from "./results.ts";
import { withStandardNames } from "./snake-case.ts";

/*
 * Sections (§) refer to SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */

export const sarif: JsonFormat = {
  name: "sarif",
  title: "SARIF",
  what: "a SARIF report",
  tool: "SARIF",
  syntax: "json",
  finds: "findings",
  keptLists: ["runs", "results"],
  matches: isSarif,
  read: readSarif,
};

/** Returns true if a document is intended to be SARIF. Other tools also write `runs`, but without `tool` or results. */
function isSarif(document: unknown): boolean {
  // `jq -s` makes a list of logs from several files.
  return Array.isArray(document) ? document.some(isLog) : isLog(document);
}

function isLog(document: unknown): boolean {
  if (!isObject(document)) return false;
  if (/\bsarif\b/i.test(getText(document, "$schema")?.slice(0, 1000) ?? "")) return true;
  if (!Object.hasOwn(document, "runs")) return false;
  return (
    /^\d+\.\d+\.\d+/.test(getText(document, "version") ?? "") ||
    getList(document, "runs").some((run) => isObject(getValue(run, "tool")) || hasResult(run))
  );
}

/** Tools that sort keys alphabetically write nothing else first, so a file that was cut off may have only this. */
function hasResult(run: unknown): boolean {
  return isObject(getValue(getList(run, "results")[0], "message"));
}

/** Reads a document that `isSarif` accepts, one report per run (§3.13.4). */
function* readSarif(document: unknown, context: JsonContext): Iterable<Contents> {
  for (const [index, log] of (Array.isArray(document) ? document : [document]).entries()) {
    if (log === document || isLog(log)) yield* readLog(withStandardNames(log), context);
    else yield unreadablePart(context.file, `Its [${index}] isn't a SARIF log.`);
  }
}

function* readLog(document: unknown, context: JsonContext): Iterable<Contents> {
  const { file } = context;
  const version = getText(document, "version") ?? "";
  const runs = getValue(document, "runs");
  if (/^(?:1\.|2\.0\.0)/.test(version)) {
    const problem = `It is SARIF ${toOneLine(version)}, which came before the standard. Have the tool write SARIF 2.1.0.`;
    yield unreadablePart(file, problem);
  } else if (!Array.isArray(runs)) yield unreadablePart(file, "Its runs are not a list.");
  else if (runs.length === 0) yield { findings: [], notes: ["Holds no runs of any tool."] };
  else {
    const nameOf = namerOf(runs);
    const inline = getList(document, "inlineExternalProperties");
    const hasMore = inline.some((properties) => getList(properties, "results").length > 0);
    for (const [index, run] of runs.entries()) {
      if (isReadable(run)) yield readRun(run, nameOf(run), index === 0 && hasMore, context);
      else {
        const what = isObject(run) ? "has results that are not a list" : "is not an object";
        yield unreadablePart(file, `Its runs[${index}] ${what}.`);
      }
    }
  }
}

function isReadable(run: unknown): run is JsonObject {
  return isObject(run) && Array.isArray(getValue(run, "results") ?? []);
}

function unreadablePart(file: ReportFile, problem: string): Contents {
  return { findings: [unreadableFinding(file, problem)] };
}

/** Distinguishes runs of one tool, such as one per language, by their category (§3.17.3). */
function namerOf(runs: readonly unknown[]): (run: JsonObject) => string {
  const byTool = once(() => Map.groupBy(runs.filter(isReadable), toolOf));
  return (run) => {
    const tool = toolOf(run);
    const id = getText(getObject(run, "automationDetails"), "id") ?? "";
    const category = toOneLine(id.slice(0, Math.max(0, id.lastIndexOf("/"))).replace(/^\//, ""));
    return category && byTool().get(tool)?.length !== 1 ? `${tool} (${category})` : tool;
  };
}

/** §3.14.23: the tool didn't scan. It isn't a finding, because some tools write this for clean scans. */
const noResults =
  "A run has no list of results, which in SARIF means that the tool didn't scan. Its log may explain why.";

/**
 * Results of a run can be in other files (§3.15) or in another part of this one (§3.13.5). Hardly any tool does this.
 *
 * @param name the tool, and its category if the file has several runs of it
 * @param hasMore the file has results outside of the run
 */
function readRun(
  run: JsonObject,
  name: string,
  hasMore: boolean,
  jsonContext: JsonContext,
): Contents {
  const context = openRun(run, jsonContext);
  const { findings: problems, informational, ...numbers } = readResults(context);
  const hasProblems = problems.length + numbers.suppressed + numbers.known > 0;
  const { findings: failures, notes: warnings } = readRunFailures(context, hasProblems);
  const findings = [...failures, ...problems];
  const elsewhere = getList(getObject(run, "externalPropertyFileReferences"), "results");
  const stores = (where: string) =>
    `${name} stores results outside of its run (${where}), which are not read.`;
  const isScanned = Array.isArray(getValue(run, "results")) || findings.length > 0;
  const missing = [
    ...(elsewhere.length > 0 ? [stores("externalPropertyFileReferences")] : []),
    ...(elsewhere.length === 0 && !isScanned ? [noResults] : []),
    ...(hasMore ? [stores("inlineExternalProperties")] : []),
  ];
  const notes = [
    ...(informational > 0
      ? [`Results of kind informational, not findings: ${informational}.`]
      : []),
    ...warnings,
    ...context.levelWords.notes(),
    ...missing,
  ];
  const incomplete = missing.length > 0 && ({ incomplete: true } as const);
  return { tool: name, findings, ...numbers, notes, ...incomplete };
}
