import { getList, getObject, getText, getValue, isObject } from "../../json-value.ts";
import { toLine } from "../finding-text.ts";
import type { Contents, JsonFormat, ReadContext, ReportFile } from "../format.ts";
import type { TextBudget } from "../text-budget.ts";
import { unreadableFinding } from "../unreadable.ts";
import { openRun } from "./context.ts";
import { readRunFailures } from "./notifications.ts";
import { readResults } from "./results.ts";

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

/**
 * Returns true if a document is intended to be SARIF, of any version. Other tools also write `runs`, but without `tool`
 * or results.
 */
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
function readSarif(document: unknown, context: ReadContext): readonly Contents[] {
  if (!Array.isArray(document)) return readLog(document, context);
  return document.flatMap((log, index) =>
    isLog(log)
      ? readLog(log, context)
      : [broken(context.file, `Its [${index}] isn't a SARIF log.`)],
  );
}

function readLog(document: unknown, context: ReadContext): readonly Contents[] {
  const { file, budget } = context;
  const version = getText(document, "version") ?? "";
  if (/^(?:1\.|2\.0\.0)/.test(version)) {
    const problem = `It is SARIF ${toLine(version)}, which came before the standard. Have the tool write SARIF 2.1.0.`;
    return [broken(file, problem)];
  }
  const runs = getValue(document, "runs");
  if (!Array.isArray(runs)) return [broken(file, "Its runs are not a list.")];
  if (runs.length === 0) return [{ findings: [], notes: ["Holds no runs of any tool."] }];
  const inline = getList(document, "inlineExternalProperties");
  const hasInline = inline.some((properties) => getList(properties, "results").length > 0);
  const reports = runs.map((run: unknown, index) => {
    const report = readRun(file, run, index, budget);
    return hasInline && index === 0 ? withoutSome(report, "inlineExternalProperties") : report;
  });
  return nameApart(reports, runs);
}

/**
 * Results of a run can be in other files (§3.15), or in another part of its own (§3.13.5). Hardly any tool does this.
 */
function withoutSome(report: Contents, where: string): Contents {
  const note = `${report.tool ?? sarif.tool} keeps results outside of its run (${where}), which are not read.`;
  return { ...report, incomplete: true, notes: [...(report.notes ?? []), note] };
}

function broken(file: ReportFile, problem: string): Contents {
  return { findings: [unreadableFinding(file, problem)] };
}

/** Distinguishes runs of one tool, such as one per language, by their category (§3.17.3). */
function nameApart(reports: readonly Contents[], runs: readonly unknown[]): readonly Contents[] {
  const counts = new Map<string | undefined, number>();
  for (const { tool } of reports) counts.set(tool, (counts.get(tool) ?? 0) + 1);
  return reports.map((report, index) => {
    const id = getText(getObject(runs[index], "automationDetails"), "id") ?? "";
    const category = toLine(id.slice(0, Math.max(0, id.lastIndexOf("/"))).replace(/^\//, ""));
    return counts.get(report.tool) !== 1 && category
      ? { ...report, tool: `${report.tool} (${category})` }
      : report;
  });
}

/** §3.14.23: the tool didn't scan. It isn't a finding, because some tools write this for clean scans. */
const noResults =
  "A run has no list of results, which in SARIF means that the tool didn't look for any. Its log may tell why.";

function readRun(file: ReportFile, run: unknown, index: number, budget: TextBudget): Contents {
  const results = getValue(run, "results");
  if (!isObject(run) || (results !== undefined && results !== null && !Array.isArray(results))) {
    const problem = isObject(run) ? "has results that are not a list" : "is not an object";
    return broken(file, `Its runs[${index}] ${problem}.`);
  }
  const context = openRun(run, budget);
  const { tool } = context;
  const { findings: failures, notes: warnings } = readRunFailures(context);
  const {
    findings,
    suppressed,
    known,
    broken: unread,
    informational,
  } = readResults(results ?? [], context);

  // In a loop, because a list of millions is too long for the arguments of a call.
  for (const finding of findings) failures.push(finding);
  const found = { tool, findings: failures, suppressed, known };
  const notes = [
    ...(unread > 0 ? [`Results that aren't objects, skipped: ${unread}.`] : []),
    ...(informational > 0
      ? [`Results of kind informational, not findings: ${informational}.`]
      : []),
    ...warnings,
    ...context.levelWords.notes(),
  ];
  const report: Contents = { ...found, notes, ...(unread > 0 && { incomplete: true }) };
  const elsewhere = getList(getObject(run, "externalPropertyFileReferences"), "results");
  if (elsewhere.length > 0) return withoutSome(report, "externalPropertyFileReferences");
  return results || failures.length > 0
    ? report
    : { ...report, notes: [...notes, noResults], incomplete: true };
}
