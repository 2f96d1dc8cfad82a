import type { Reading, ReadOptions } from "../../src/formats/format.ts";
import { readReportFile } from "../../src/formats/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";

/** `explicit` is false by default: a wildcard found the file. */
export type FileOptions = Partial<ReadOptions> & { readonly explicit?: boolean };

/** Reads a JSON value, a string or bytes as the file `out/report.json`. */
export function readDocument(
  document: unknown,
  { explicit = false, ...options }: FileOptions = {},
): Reading {
  const isText = typeof document === "string" || document instanceof Uint8Array;
  const bytes = Buffer.from(isText ? (document as string) : JSON.stringify(document));
  const file = { path: "out/report.json", explicit, chunks: () => [bytes] };
  return readReportFile(file, {
    format: undefined,
    mergeRetries: false,
    listTests: "failed",
    ...options,
  });
}

export function readReports(document: unknown, options?: FileOptions): readonly Report[] {
  const reading = readDocument(document, options);
  return "reports" in reading ? reading.reports : [];
}

export function readFindings(document: unknown, options?: FileOptions): readonly Finding[] {
  return readReports(document, options).flatMap(({ findings }) => findings);
}

/** Returns a SARIF log with one run; `run` has the run's other properties. */
export function sarifLog(results: unknown, run: object = {}): object {
  return {
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "Lint" } }, results, ...run }],
  };
}
