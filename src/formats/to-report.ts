import type { Report } from "../model/report.ts";
import type { Contents, Format, ReportFile } from "./format.ts";

/** Makes the report of one tool in a file. */
export function toReport({ path }: ReportFile, format: Format, contents: Contents): Report {
  const { tool, suites = [], findings, suppressed = 0, known = 0, notes = [] } = contents;
  return {
    file: path,
    format: format.name,
    finds: format.finds,
    tool: tool ?? format.tool,
    suites,
    ...(contents.ended && { ended: contents.ended }),
    findings,
    suppressed,
    known,
    notes,
    ...(contents.incomplete && { incomplete: true }),
  };
}
