import type { Reading, ReadOptions } from "../../src/formats/format.ts";
import { readReportFile } from "../../src/formats/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { countTests } from "../../src/model/totals.ts";

/** Reads a string, bytes or a JSON value as the file `out/report`, in any format. */
export function readFile(content: unknown, options: Partial<ReadOptions> = {}): Reading {
  const isText = typeof content === "string" || content instanceof Uint8Array;
  const bytes = Buffer.from(isText ? (content as string) : JSON.stringify(content));
  const file = { path: "out/report", explicit: false };
  return readReportFile(
    { ...file, chunks: () => splitBytes(bytes) },
    { format: undefined, mergeRetries: false, listTests: "failed", ...options },
  );
}

/** Yields pieces of 64 KiB, as the action reads a file. */
function* splitBytes(bytes: Buffer): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}

/** Returns the only report of a file; throws if there is none or more than one. */
export function readReport(content: unknown, options?: Partial<ReadOptions>): Report {
  const reading = readFile(content, options);
  if ("notReport" in reading) throw new Error(reading.notReport);
  const [report] = reading.reports;
  if (!report || reading.reports.length > 1) throw new Error("Not one report");
  return report;
}

export function readFindings(content: unknown, options?: Partial<ReadOptions>): readonly Finding[] {
  return readReport(content, options).findings;
}

/** Returns the numbers of tests in a file, as `{ tests: 3, passed: 1, … }`. */
export function readCounts(content: unknown, options?: Partial<ReadOptions>) {
  return countTests([readReport(content, options)]);
}

/** Returns the events as JSON lines. */
export function toJsonLines(events: readonly object[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}
