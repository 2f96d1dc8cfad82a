import { beforeAll, expect, test } from "vitest";
import type { ReportFile } from "../../src/formats/format.ts";
import { readReportFile } from "../../src/formats/index.ts";
import { countTests } from "../../src/model/totals.ts";
import { findFixtureReports, listFixtures } from "../fixtures/fixture.ts";

const options = { mergeRetries: false, listTests: "failed" } as const;
/** The number of points at which each report is cut off. */
const cuts = 12;

let files: readonly ReportFile[];
beforeAll(async () => {
  const fixtures = listFixtures().filter(({ counts }) => counts);
  const found = fixtures.map((it) => findFixtureReports(it, it.reports.split("\n")));
  files = (await Promise.all(found)).flatMap((one) => one.files);
});

function readStart(file: ReportFile, bytes: Buffer) {
  const reading = readReportFile({ ...file, chunks: () => [bytes] }, options);
  if ("notReport" in reading) throw new Error(reading.notReport);
  const { reports } = reading;
  const { tests, failed } = countTests(reports);
  const findings = reports.flatMap((report) => report.findings);
  const broken = findings.filter(({ kind }) => kind === "report");
  const found = findings.filter(({ kind }) => kind === "rule" || kind === "tool").length;
  const isRed = findings.some(({ level }) => level === "failure");
  return { broken, isRed, counted: { tests, failed, found } };
}

const isJsonLines = ({ path }: ReportFile) => path.endsWith(".jsonl");

test("a report that is cut off at any point is a failure and counts all that precedes the cut", () => {
  expect(files.length).toBeGreaterThan(90);
  for (const file of files.filter((one) => !isJsonLines(one))) {
    const bytes = Buffer.concat(Array.from(file.chunks(), (chunk) => Buffer.from(chunk)));
    const end = bytes.findLastIndex((byte) => byte > 0x20);
    let before = { tests: 0, failed: 0, found: 0 };
    for (let cut = 1; cut <= cuts; cut++) {
      const start = bytes.subarray(0, Math.floor((end * cut) / cuts));
      const { broken, counted } = readStart(file, start);
      const where = `${file.path}, ${start.length} of ${bytes.length} bytes`;
      expect(broken, where).toMatchObject([{ level: "failure" }]);
      expect(broken[0]?.message, where).toMatch(
        /counted before that point: (?:\d+|none)\.|^The file is empty/,
      );
      for (const name of ["tests", "failed", "found"] as const) {
        expect(counted[name], `${name}, ${where}`).toBeGreaterThanOrEqual(before[name]);
      }
      before = counted;
    }
  }
});

test("JSON lines that are cut off within or between events are a failure", () => {
  const lines = files.filter(isJsonLines);
  expect(lines.length).toBeGreaterThan(3);
  for (const file of lines) {
    const bytes = Buffer.concat(Array.from(file.chunks(), (chunk) => Buffer.from(chunk)));
    const text = bytes.toString();
    let before = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
      const isEnd = text.slice(at).trim() === "";
      for (const cut of isEnd ? [at - 10] : [at - 10, at + 1]) {
        const start = text.slice(0, cut);
        const { isRed, counted } = readStart(file, Buffer.from(start));
        // After a complete Go package, nothing shows that another one is missing.
        if (isBetweenPackages(start)) continue;
        expect(isRed, `${file.path}: ${start.slice(-200)}`).toBe(true);
        expect(counted.tests, start.slice(-200)).toBeGreaterThanOrEqual(before);
        before = counted.tests;
      }
    }
  }
});

/** Returns true if every event is complete and every package that started has ended. */
function isBetweenPackages(text: string): boolean {
  if (!text.includes('"Package"')) return false;
  const events = text.endsWith("\n") ? text.trim().split("\n") : [];
  const open = new Set<string>();
  for (const event of events.map((line) => JSON.parse(line))) {
    if (event.Package === undefined) continue;
    if (!event.Test && /^(?:pass|fail|skip)$/.test(event.Action)) open.delete(event.Package);
    else open.add(event.Package);
  }
  return events.length > 0 && open.size === 0;
}
