/**
 * `npm run corpus -- <folder>`: reads every report in the folder's expect.json and prints the differences from the
 * expected numbers. The exit code is 1 if there are any. `--argued <path>` marks a report whose expected numbers are
 * considered wrong: it is printed too, and it must differ. `--only trx/` reads the files whose path begins with that.
 */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Reading, ReadOptions, ReportFile } from "../src/formats/format.ts";
import { readReportFile } from "../src/formats/index.ts";
import type { Finding, Level } from "../src/model/finding.ts";
import { countTests } from "../src/model/totals.ts";

type Counts = Readonly<Record<string, number>>;

/** A row of expect.json: outputs by name, or the numbers before the error in a file that can't be read. */
interface Row {
  readonly ok: boolean | "repaired";
  readonly partial?: Counts;
  /** The expected format. */
  readonly format?: string;
  readonly [output: string]: unknown;
}

/** Our names of the formats that the corpus names differently. */
const formatNames: ReadonlyMap<string, string> = new Map([
  ["xunit", "xunit-net"],
  ["gotest", "go-test"],
  ["codeclimate", "code-climate"],
]);

const options: ReadOptions = { mergeRetries: false, listTests: "failed" };

function main(
  folder: string | undefined,
  { argued, only }: { readonly argued: readonly string[]; readonly only?: string | undefined },
): void {
  if (!folder) {
    console.error("Usage: npm run corpus -- <folder> [--only <prefix>] [--argued <path>]");
    process.exitCode = 2;
    return;
  }
  const rows: Readonly<Record<string, Row>> = JSON.parse(
    readFileSync(join(folder, "expect.json"), "utf8"),
  );
  let wrong = 0;
  for (const [path, row] of Object.entries(rows)) {
    if (only !== undefined && !path.startsWith(only)) continue;
    const differences = compare(readReportFile(toFile(folder, path), options), row);
    const isArgued = argued.includes(path);
    if (differences.length > 0 !== isArgued) wrong++;
    for (const difference of differences)
      console.log(`${path}: ${difference}${isArgued ? " (argued)" : ""}`);
    if (isArgued && differences.length === 0) console.log(`${path}: no longer differs`);
  }
  console.log(
    `${Object.keys(rows).filter((path) => path.startsWith(only ?? "")).length} files, ${wrong} differ${argued.length > 0 ? `, ${argued.length} argued` : ""}`,
  );
  process.exitCode = wrong > 0 ? 1 : 0;
}

function compare(reading: Reading, row: Row): readonly string[] {
  if ("notReport" in reading) {
    return row.ok === false ? [] : [`skipped: ${reading.notReport}`];
  }
  const { reports } = reading;
  const findings = reports.flatMap((report) => report.findings);
  const unreadable = findings.filter(({ kind }) => kind === "report");
  const notes = reports.flatMap((report) => report.notes);

  const differences: string[] = [];
  if (row.ok === false && unreadable.length === 0) differences.push("read, but should not be");
  if (row.ok !== false) differences.push(...unreadable.map(({ message }) => message));
  if (row.ok === "repaired" && notes.length === 0) differences.push("repaired without a note");

  const expected = row.format && (formatNames.get(row.format) ?? row.format);
  if (expected !== undefined && reports.some(({ format }) => format !== expected)) {
    differences.push(`recognized as ${reports[0]?.format ?? "nothing"}, not ${expected}`);
  }

  const found: Counts = {
    ...countTests(reports),
    ...countLevels(findings.filter(({ kind }) => kind !== "report")),
    suppressed: reports.reduce((sum, { suppressed }) => sum + suppressed, 0),
    known: reports.reduce((sum, { known }) => sum + known, 0),
  };
  for (const [output, count] of Object.entries(toExpectedCounts(row))) {
    if (found[output] !== count) differences.push(`${output} is ${found[output]}, not ${count}`);
  }
  return differences;
}

function countLevels(findings: readonly Finding[]): Counts {
  const count = (wanted: Level) => findings.filter(({ level }) => level === wanted).length;
  return { failures: count("failure"), warnings: count("warning"), notices: count("notice") };
}

/** Returns the expected numbers of a row by output name. */
function toExpectedCounts(row: Row): Counts {
  if (row.ok === false) {
    const { errored = 0, failed = 0, ...rest } = row.partial ?? {};
    return row.partial ? { ...rest, failed: failed + errored } : {};
  }
  const counts: Record<string, number> = {};
  for (const [name, value] of Object.entries(row)) {
    if (
      typeof value === "number" &&
      name !== "suite_level" &&
      name !== "tool_errors" &&
      name !== "warned"
    ) {
      counts[name] = value;
    }
  }

  if (row.tests === undefined) return counts;
  const failures = Number(row.failed) + Number(row.suite_level) + Number(row.hidden);
  return { ...counts, failures, warnings: Number(row.flaky) + Number(row.warned ?? 0), notices: 0 };
}

function toFile(folder: string, path: string): ReportFile {
  const absolute = join(folder, path);
  return {
    path,
    explicit: false,
    *chunks() {
      const file = openSync(absolute, "r");
      const chunk = Buffer.allocUnsafe(64 * 1024);
      try {
        for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
          yield chunk.subarray(0, length);
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { argued: { type: "string", multiple: true, default: [] }, only: { type: "string" } },
});
main(positionals[0], values);
