import type { Report } from "../model/report.ts";
import type { Contents, Format, ReportFile } from "./format.ts";

/** Makes the report of one tool in a file. The format is undefined if it couldn't be detected. */
export function toReport(
  { path }: ReportFile,
  format: Format | undefined,
  { tool, ...contents }: Contents,
): Report {
  return {
    file: path,
    ...(format && { format: format.name, finds: format.finds }),
    tool: tool ?? format?.tool ?? "",
    suites: [],
    suppressed: 0,
    known: 0,
    notes: [],
    ...contents,
  };
}
