import type { Reading, ReadOptions } from "../../../src/formats/format.ts";
import { readReportFile } from "../../../src/formats/index.ts";
import type { Finding } from "../../../src/model/finding.ts";
import type { Report } from "../../../src/model/report.ts";
import { countTests } from "../../../src/model/totals.ts";

export type Circumstances = Partial<ReadOptions> & {
  readonly explicit?: boolean;
  /** The size of the file's pieces in bytes. */
  readonly size?: number;
};

/** Reads a text or bytes as the file `out/junit.xml`, by default as if a wildcard had found it. */
export function readXml(
  content: string | Uint8Array,
  { explicit = false, size = 1 << 16, ...options }: Circumstances = {},
): Reading {
  const bytes = Buffer.from(content as string);
  const file = {
    path: "out/junit.xml",
    explicit,
    bytes: bytes.length,
    *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
  return readReportFile(file, { mergeRetries: false, listTests: "failed", ...options });
}

export function reportOf(content: string | Uint8Array, circumstances?: Circumstances): Report {
  const reading = readXml(content, circumstances);
  if ("notReport" in reading) throw new Error(reading.notReport);
  const [report, ...more] = reading.reports;
  if (!report || more.length > 0) throw new Error(`${reading.reports.length} reports`);
  return report;
}

export function findingsOf(
  content: string | Uint8Array,
  circumstances?: Circumstances,
): readonly Finding[] {
  return reportOf(content, circumstances).findings;
}

/** "2 passed, 1 failed": numbers of cases that aren't zero. */
export function countsOf(content: string | Uint8Array, circumstances?: Circumstances): string {
  const { tests, ...counts } = countTests([reportOf(content, circumstances)]);
  const sum = counts.passed + counts.failed + counts.skipped;
  if (sum !== tests) throw new Error(`${tests} tests, but ${sum} outcomes`);
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  return told.map(([name, count]) => `${count} ${name}`).join(", ") || "no tests";
}

/** A suite of a file with these cases or other elements. */
export function suite(content: string, attributes = 'name="Cart"'): string {
  return `<testsuites><testsuite ${attributes}>${content}</testsuite></testsuites>`;
}

export function testCase(content: string, attributes = 'name="adds up"'): string {
  return `<testcase ${attributes}>${content}</testcase>`;
}
