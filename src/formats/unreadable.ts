import type { Finding, FormatName, Report } from "../model/report.ts";
import type { Break } from "../read/json/parse.ts";
import { detach } from "../read/plain-text.ts";
import type { Reading, ReadOptions, ReportFile } from "./format.ts";
import { unknownTool } from "./junit/tools.ts";

/** What a report's tool is called where it doesn't tell itself. */
const toolNames = { junit: unknownTool, eslint: "ESLint", sarif: "SARIF" } as const;

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

/**
 * What is said of a document that can't be read to its end. `counted` is how many things stood before, `advice` what to
 * do where it wasn't cut off.
 */
export function describeBreak(
  syntax: "well-formed XML" | "valid JSON",
  { reason, place, isCutOff }: Break,
  counted: { readonly what: "Test cases" | "Findings"; readonly count: number },
  advice?: string,
): string {
  return [
    `It is no ${syntax}: ${reason}, at ${place}.`,
    isCutOff
      ? "It was cut off: the tool that writes it was stopped, or the disk was full."
      : "The tool that wrote it made a mistake, or something else wrote into the file.",
    `${counted.what} counted before that point: ${counted.count || "none"}.`,
    ...(advice && !isCutOff ? [advice] : []),
  ].join(" ");
}

/** A file of which nothing could be read. `problem` says what is wrong, where, and what to do. */
export function unreadable(file: ReportFile, problem: string, format?: FormatName): Reading {
  const report: Report = {
    file: file.path,
    ...(format && { format }),
    tool: format ? toolNames[format] : "",
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
