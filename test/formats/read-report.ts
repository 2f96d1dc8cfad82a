import type { Reading, ReadOptions } from "../../src/formats/format.ts";
import { readReportFile } from "../../src/formats/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";

/** How the file was found: by default, by a wildcard. */
export type Circumstances = Partial<ReadOptions> & { readonly explicit?: boolean };

/** Reads a document, or the text or bytes of one, as the file `out/report.json`. */
export function readDocument(
  document: unknown,
  { explicit = false, ...options }: Circumstances = {},
): Reading {
  const isText = typeof document === "string" || document instanceof Uint8Array;
  const bytes = Buffer.from(isText ? (document as string) : JSON.stringify(document));
  const file = { path: "out/report.json", explicit, bytes: bytes.length, chunks: () => [bytes] };
  return readReportFile(file, {
    format: undefined,
    mergeRetries: false,
    listTests: "failed",
    ...options,
  });
}

export function reportsOf(document: unknown, circumstances?: Circumstances): readonly Report[] {
  const reading = readDocument(document, circumstances);
  return "reports" in reading ? reading.reports : [];
}

export function findingsOf(document: unknown, circumstances?: Circumstances): readonly Finding[] {
  return reportsOf(document, circumstances).flatMap(({ findings }) => findings);
}

/** Makes a SARIF log with one run; `run` has its other properties. */
export function sarifLog(results: unknown, run: object = {}): object {
  return {
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "Lint" } }, results, ...run }],
  };
}
