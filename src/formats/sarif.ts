import { getList, getObject, getText, getValue, isObject } from "../read/json-value.ts";
import type { Report } from "../report.ts";
import type { TextBudget } from "./budget.ts";
import { toLine } from "./finding-text.ts";
import type { ReportFile } from "./format.ts";
import { openRun } from "./sarif-context.ts";
import { readRunFailures } from "./sarif-notifications.ts";
import { readResults } from "./sarif-results.ts";
import { unreadableFinding } from "./unreadable.ts";

/*
 * Sections (§) are those of SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */

/** Whether a document means to be SARIF, of any version. Other tools have `runs` too, but no `tool` in them. */
export function isSarif(document: unknown): boolean {
  if (!isObject(document)) return false;
  if (/\bsarif\b/i.test(getText(document, "$schema")?.slice(0, 1000) ?? "")) return true;
  if (!Object.hasOwn(document, "runs")) return false;
  return (
    /^\d+\.\d+\.\d+/.test(getText(document, "version") ?? "") ||
    getList(document, "runs").some((run) => isObject(getValue(run, "tool")))
  );
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
  return nameApart(
    runs.map((run: unknown, index) => readRun(file, run, index, budget)),
    runs,
  );
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

  const notes: string[] = [];
  if (broken > 0) notes.push(`Results that are no objects, passed over: ${broken}.`);
  const elsewhere = getValue(getObject(run, "externalPropertyFileReferences"), "results");
  if (Array.isArray(elsewhere) && elsewhere.length > 0) {
    notes.push(
      `${tool} keeps results outside of its run (externalPropertyFileReferences), which are not read.`,
    );
  } else if (!Array.isArray(results) && failures.length === 0) {
    // §3.14.23: an empty list would say that nothing was found.
    notes.push(`${tool} wrote no list of results: it did not get that far.`);
  }
  // One by one: a list of millions is too long for the arguments of a call.
  for (const finding of findings) failures.push(finding);
  return { ...empty, tool, findings: failures, suppressed, known, notes };
}
