import type { ReadOptions, Reading, ReportFile } from "./format.ts";

/** Reads one file, whatever it is. */
export function readReportFile(_file: ReportFile, _options: ReadOptions): Reading {
  throw new Error("being written");
}
