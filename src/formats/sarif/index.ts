import type { Finding, Report } from "../../model/report.ts";
import { getList, getObject, getText, getValue, isObject } from "../../read/json/value.ts";
import { toLine } from "../finding-text.ts";
import type { ReportFile } from "../format.ts";
import type { TextBudget } from "../text-budget.ts";
import { unreadableFinding } from "../unreadable.ts";
import { openRun } from "./context.ts";
import { readRunFailures } from "./notifications.ts";
import { readResults } from "./results.ts";

/*
 * Sections (§) are those of SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */

/** Whether a document means to be SARIF, of any version. Other tools have `runs` too, but neither `tool` nor results in them. */
export function isSarif(document: unknown): boolean {
  if (!isObject(document)) return false;
  if (/\bsarif\b/i.test(getText(document, "$schema")?.slice(0, 1000) ?? "")) return true;
  if (!Object.hasOwn(document, "runs")) return false;
  return (
    /^\d+\.\d+\.\d+/.test(getText(document, "version") ?? "") ||
    getList(document, "runs").some((run) => isObject(getValue(run, "tool")) || hasResult(run))
  );
}

/** Of a file that was cut off nothing else may be left, where its tool writes keys in the order of the alphabet. */
function hasResult(run: unknown): boolean {
  return isObject(getValue(getList(run, "results")[0], "message"));
}

/** Reads a document that `isSarif`: a report for each run (§3.13.4). */
export function readSarif(
  file: ReportFile,
  document: unknown,
  budget: TextBudget,
): readonly Report[] {
  const version = getText(document, "version") ?? "";
  if (/^(?:1\.|2\.0\.0)/.test(version)) {
    const problem = `It is SARIF ${toLine(version)}, which came before the standard. Have the tool write SARIF 2.1.0.`;
    return [brokenReport(file, problem)];
  }
  const runs = getValue(document, "runs");
  if (!Array.isArray(runs)) return [brokenReport(file, "Its runs are not a list.")];
  if (runs.length === 0) return [{ ...emptyReport(file), notes: ["Holds no runs of any tool."] }];
  const inline = getList(document, "inlineExternalProperties");
  const hasInline = inline.some((properties) => getList(properties, "results").length > 0);
  const reports = runs.map((run: unknown, index) => {
    const report = readRun(file, run, index, budget);
    return hasInline && index === 0 ? withoutSome(report, "inlineExternalProperties") : report;
  });
  return nameApart(reports, runs);
}

/** Results of a run can stand in other files (§3.15), or in another part of its own (§3.13.5): hardly any tool does it. */
function withoutSome(report: Report, where: string): Report {
  const note = `${report.tool} keeps results outside of its run (${where}), which are not read.`;
  return { ...report, incomplete: true, notes: [...report.notes, note] };
}

function emptyReport(file: ReportFile): Report {
  const { path } = file;
  return {
    file: path,
    format: "sarif",
    tool: "SARIF",
    suites: [],
    findings: [],
    suppressed: 0,
    known: 0,
    notes: [],
  };
}

function brokenReport(file: ReportFile, problem: string): Report {
  return { ...emptyReport(file), findings: [unreadableFinding(file, problem)] };
}

/** Runs of one tool, such as one for each language, are told apart by their category (§3.17.3). */
function nameApart(reports: readonly Report[], runs: readonly unknown[]): readonly Report[] {
  const counts = new Map<string, number>();
  for (const { tool } of reports) counts.set(tool, (counts.get(tool) ?? 0) + 1);
  return reports.map((report, index) => {
    const id = getText(getObject(runs[index], "automationDetails"), "id") ?? "";
    const category = toLine(id.slice(0, Math.max(0, id.lastIndexOf("/"))).replace(/^\//, ""));
    return counts.get(report.tool) !== 1 && category
      ? { ...report, tool: `${report.tool} (${category})` }
      : report;
  });
}

function readRun(file: ReportFile, run: unknown, index: number, budget: TextBudget): Report {
  const empty = emptyReport(file);
  const results = getValue(run, "results");
  if (!isObject(run) || (results !== undefined && results !== null && !Array.isArray(results))) {
    const broken = isObject(run) ? "has results that are not a list" : "is not an object";
    return brokenReport(file, `Its runs[${index}] ${broken}.`);
  }
  const context = openRun(run, budget);
  const { tool } = context;
  const failures = readRunFailures(context);
  const { findings, suppressed, known, broken } = readResults(results ?? [], context);

  // One by one: a list of millions is too long for the arguments of a call.
  for (const finding of findings) failures.push(finding);
  const told = { ...empty, tool, findings: failures, suppressed, known };
  const notes = [`Results that are no objects, passed over: ${broken}.`];
  const report: Report = broken > 0 ? { ...told, notes, incomplete: true } : told;
  const elsewhere = getList(getObject(run, "externalPropertyFileReferences"), "results");
  if (elsewhere.length > 0) return withoutSome(report, "externalPropertyFileReferences");
  return results || failures.length > 0
    ? report
    : { ...report, findings: [noResults(tool)], incomplete: true };
}

/** §3.14.23; a warning, because some tools leave the list out where they find nothing. */
function noResults(tool: string): Finding {
  return {
    kind: "tool",
    level: "warning",
    title: `${tool} gave no results`,
    message:
      "Its run has no list of results: in SARIF that says that the tool could not look. Where it looked and found nothing, the list is empty. Its log may tell more.",
    places: [],
  };
}
