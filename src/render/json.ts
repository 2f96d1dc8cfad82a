import type { LocatedFinding, Report } from "../report.ts";
import type { Results } from "../results.ts";
import { countFindings, countTests, countUnlocated } from "../totals.ts";
import { renderTitle } from "./title.ts";

/** Grows when a field changes its meaning or goes away; a new field doesn't count. */
export const jsonVersion = 1;

/** The whole result for other tools; its shape is in schema/result.schema.json. */
export function renderJson(results: Results, sha: string): string {
  const result = {
    version: jsonVersion,
    sha,
    conclusion: results.conclusion,
    title: renderTitle(results),
    tests: countTests(results.reports),
    findings: {
      ...countFindings(results.findings.map(({ finding }) => finding)),
      unlocated: countUnlocated(results.findings),
    },
    reports: results.reports.map(toReport),
    list: results.findings.map(toFinding),
    notes: results.notes,
  };
  return `${JSON.stringify(result)}\n`;
}

function toReport({ file, format, tool, suites, suppressed, known, notes }: Report) {
  return { file, format: format ?? null, tool, suites, suppressed, known, notes };
}

function toFinding({ finding, report, location, unlocated }: LocatedFinding) {
  return {
    ...finding,
    report: report.file,
    location: location ?? null,
    ...(unlocated !== undefined && { unlocated }),
  };
}
