import { messageOf, UserError } from "./errors.ts";
import type { Reading, ReadOptions, ReportFile } from "./formats/format.ts";
import { readReportFile } from "./formats/index.ts";
import { findFormat } from "./formats/registry.ts";
import { newTextBudget } from "./formats/text-budget.ts";
import { unreadable } from "./formats/unreadable.ts";
import type { Report } from "./model/report.ts";
import { count } from "./text.ts";

export interface ReadFiles {
  readonly reports: readonly Report[];
  /** Files that are no reports, one clear line each. */
  readonly notes: readonly string[];
}

/** Reads file after file; what is wrong with one is a finding or a note, and costs no other. */
export function readReports(files: readonly ReportFile[], options: ReadOptions): ReadFiles {
  const reports: Report[] = [];
  const notes: string[] = [];
  const skipped: string[] = [];
  const budget = newTextBudget();
  for (const file of files) {
    const reading = readOne(file, { ...options, budget });
    if ("reports" in reading) for (const report of reading.reports) reports.push(report);
    else if (reading.isSomethingElse) skipped.push(file.path);
    else notes.push(reading.notReport);
  }
  return { reports, notes: [...notes, ...noteSkipped(skipped)] };
}

/** So many files are named. */
const mostNamed = 10;

function noteSkipped(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : "";
  const named = paths.slice(0, mostNamed).join(", ");
  const files = count(paths.length, "file");
  return [
    `Skipped ${files} that a wildcard or folder brought and that are no reports: ${named}${more}.`,
  ];
}

function readOne(file: ReportFile, options: ReadOptions): Reading {
  try {
    return readReportFile(file, options);
  } catch (error) {
    if (error instanceof UserError)
      return unreadable(file, error.message, findFormat(options.format));
    // The system's errors name its call: the file is gone, or may not be read. Any other is a bug of ours.
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    return unreadable(
      file,
      `The file can't be opened: ${messageOf(error)}`,
      findFormat(options.format),
    );
  }
}
