import type { Reading, ReadOptions } from "../../src/formats/format.ts";
import { readReportFile } from "../../src/formats/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { countTests } from "../../src/model/totals.ts";

/** Reads a text, the bytes of one, or a document as the file `out/report`, whatever its format is. */
export function readFile(content: unknown, options: Partial<ReadOptions> = {}): Reading {
  const isText = typeof content === "string" || content instanceof Uint8Array;
  const bytes = Buffer.from(isText ? (content as string) : JSON.stringify(content));
  const file = { path: "out/report", explicit: false, bytes: bytes.length };
  return readReportFile(
    { ...file, chunks: () => piecesOf(bytes) },
    { format: undefined, mergeRetries: false, listTests: "failed", ...options },
  );
}

/** As a file is read: in pieces. */
function* piecesOf(bytes: Buffer): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}

/** The one report of a file. */
export function reportIn(content: unknown, options?: Partial<ReadOptions>): Report {
  const reading = readFile(content, options);
  if ("notReport" in reading) throw new Error(reading.notReport);
  const [report] = reading.reports;
  if (!report || reading.reports.length > 1) throw new Error("Not one report");
  return report;
}

export function findingsIn(content: unknown, options?: Partial<ReadOptions>): readonly Finding[] {
  return reportIn(content, options).findings;
}

/** `{ tests: 3, passed: 1, … }` of a file. */
export function countsIn(content: unknown, options?: Partial<ReadOptions>) {
  return countTests([reportIn(content, options)]);
}

/** Events as JSON lines. */
export function toLines(events: readonly object[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}
