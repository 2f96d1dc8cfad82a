import type { Reading, ReadOptions } from "../../../src/formats/format.ts";
import { readReportFile } from "../../../src/formats/index.ts";
import type { Finding } from "../../../src/model/finding.ts";
import type { Report } from "../../../src/model/report.ts";
import { countTests } from "../../../src/model/totals.ts";

export type FileOptions = Partial<ReadOptions> & {
  readonly explicit?: boolean;
  /** The size of the file's pieces in bytes. */
  readonly size?: number;
};

/** Reads a string or bytes as the file `out/junit.xml`. `explicit` is false by default: a wildcard found the file. */
export function readXml(
  content: string | Uint8Array,
  { explicit = false, size = 1 << 16, ...options }: FileOptions = {},
): Reading {
  const bytes = Buffer.from(content as string);
  const file = {
    path: "out/junit.xml",
    explicit,
    *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
  return readReportFile(file, { mergeRetries: false, listTests: "failed", ...options });
}

export function readReport(content: string | Uint8Array, options?: FileOptions): Report {
  const reading = readXml(content, options);
  if ("notReport" in reading) throw new Error(reading.notReport);
  const [report, ...more] = reading.reports;
  if (!report || more.length > 0) throw new Error(`${reading.reports.length} reports`);
  return report;
}

export function readFindings(
  content: string | Uint8Array,
  options?: FileOptions,
): readonly Finding[] {
  return readReport(content, options).findings;
}

/** Returns the numbers of tests that aren't zero, as "2 passed, 1 failed". */
export function readCounts(content: string | Uint8Array, options?: FileOptions): string {
  const { tests, ...counts } = countTests([readReport(content, options)]);
  const sum = counts.passed + counts.failed + counts.skipped;
  if (sum !== tests) throw new Error(`${tests} tests, but ${sum} outcomes`);
  const nonZero = Object.entries(counts).filter(([, count]) => count > 0);
  return nonZero.map(([name, count]) => `${count} ${name}`).join(", ") || "no tests";
}

/** Returns a report with one suite that contains these elements. */
export function suite(content: string, attributes = 'name="Cart"'): string {
  return `<testsuites><testsuite ${attributes}>${content}</testsuite></testsuites>`;
}

export function testCase(content: string, attributes = 'name="adds up"'): string {
  return `<testcase ${attributes}>${content}</testcase>`;
}
