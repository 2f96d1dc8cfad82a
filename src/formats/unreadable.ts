import { detach } from "../read/text.ts";
import type { Finding, FormatName, Report } from "../report.ts";
import type { Reading, ReadOptions, ReportFile } from "./format.ts";

/** What a report's tool is called where it doesn't tell itself. */
const toolNames = { junit: "JUnit", eslint: "ESLint", sarif: "SARIF" } as const;

/** What readers say of a file that they can't read, as a whole or from some point on. */
export function unreadableFinding(file: ReportFile, problem: string): Finding {
  return {
    kind: "report",
    level: "failure",
    title: `Can't read ${file.path}`,
    message: detach(problem),
    // A report is no source file: it can't be annotated.
    places: [],
  };
}

/** A file of which nothing could be read. `problem` says what is wrong, where, and what to do. */
export function unreadable(file: ReportFile, problem: string, format?: FormatName): Reading {
  const report: Report = {
    file: file.path,
    ...(format && { format }),
    tool: format ? toolNames[format] : "Report",
    suites: [],
    findings: [unreadableFinding(file, problem)],
    suppressed: 0,
    known: 0,
    notes: [],
  };
  return { reports: [report] };
}

/**
 * A well-formed document that is no report of ours: passed over where a wildcard brought it, a failure where it was
 * named or its format was. `what` is a sentence without a subject: "is a Maven POM (pom.xml), not a test report."
 */
export function notOurs(file: ReportFile, options: ReadOptions, what: string): Reading {
  if (file.explicit || options.format) return unreadable(file, `It ${what}`);
  return { notReport: `${file.path} ${what}` };
}
