import { messageOf, UserError } from "../errors.ts";
import type { Reading, ReadOptions, ReportFile } from "../formats/format.ts";
import { lookThrough, readReportFile } from "../formats/index.ts";
import { unreadable } from "../formats/reading.ts";
import { findFormat } from "../formats/registry.ts";
import { type Attempts, openAttempts } from "../formats/test-cases/attempts.ts";
import { newTextBudget } from "../formats/text-budget.ts";
import type { Report } from "../model/report.ts";
import { newTagLayouts } from "../read/xml/tag-layout.ts";
import { count, listSome } from "../text.ts";
import { inOrderOfAttempts } from "./attempt-order.ts";
import { openSameTests } from "./same-tests.ts";

export interface ReadFiles {
  readonly reports: readonly Report[];
  /** Files that aren't reports, one line each. */
  readonly notes: readonly string[];
}

/** Reads all files. A problem with one file becomes a finding or a note and doesn't affect the others. */
export function readReports(found: readonly ReportFile[], given: ReadOptions): ReadFiles {
  const options = { ...given, tagLayouts: newTagLayouts() };
  const reports: Report[] = [];
  const notes: string[] = [];
  const skipped: string[] = [];
  const budget = newTextBudget();
  const sameTests = openSameTests();
  const files = options.mergeRetries === "all" ? inOrderOfAttempts(found) : found;
  const attempts = options.mergeRetries === "all" ? lookForAttempts(files, options) : undefined;
  for (const [index, file] of files.entries()) {
    attempts?.startFile(index);
    const names = files.length > 1 ? sameTests.newSample() : undefined;
    const own = { ...(attempts && { attempts }), ...(names && { names }) };
    const reading = readOne(file, options, () =>
      readReportFile(file, { ...options, budget, ...own }),
    );
    if ("reports" in reading) {
      for (const report of reading.reports) reports.push(report);
      if (names) sameTests.add(reading.reports, names);
    } else if (reading.isSomethingElse) skipped.push(file.path);
    else notes.push(reading.notReport);
  }
  return { reports, notes: [...notes, ...noteSkipped(skipped), ...sameTests.notes()] };
}

/** The number of files that are named. */
const maxNamed = 10;

function noteSkipped(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  const files = count(paths.length, "file");
  return [
    `Skipped ${files} that a wildcard or folder matched but that aren't reports: ${listSome(paths, maxNamed, (path) => path)}.`,
  ];
}

/** Finds tests with cases in several files, which is possible only after the last file. */
function lookForAttempts(files: readonly ReportFile[], options: ReadOptions): Attempts {
  const attempts = openAttempts();
  for (const [index, file] of files.entries()) {
    attempts.startFile(index);
    readOne(file, options, () => lookThrough(file, { ...options, attempts }));
  }
  attempts.startReading();
  return attempts;
}

function readOne<T>(file: ReportFile, { format }: ReadOptions, read: () => T): T | Reading {
  try {
    return read();
  } catch (error) {
    const context = { file, asked: findFormat(format) };
    if (error instanceof UserError) return unreadable(context, error.message);
    // System errors have a `syscall`: the file is gone or not readable. All other errors are bugs.
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    return unreadable(context, `The file can't be opened: ${messageOf(error)}`);
  }
}
