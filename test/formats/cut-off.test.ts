import { beforeAll, expect, test } from "vitest";
import type { ReportFile } from "../../src/formats/format.ts";
import { readReportFile } from "../../src/formats/index.ts";
import { countTests } from "../../src/model/totals.ts";
import { findFixtureReports, listFixtures } from "../fixtures/fixture.ts";

const options = { mergeRetries: false, listTests: "failed" } as const;
/** So many places of each report. */
const cuts = 12;

let files: readonly ReportFile[];
beforeAll(async () => {
  const fixtures = listFixtures().filter(({ counts }) => counts);
  const found = fixtures.map((it) => findFixtureReports(it, it.reports.split("\n")));
  files = (await Promise.all(found)).flatMap((one) => one.files);
});

function readStart(file: ReportFile, bytes: Buffer) {
  const reading = readReportFile({ ...file, bytes: bytes.length, chunks: () => [bytes] }, options);
  if ("notReport" in reading) throw new Error(reading.notReport);
  const { reports } = reading;
  const { tests, failed } = countTests(reports);
  const findings = reports.flatMap((report) => report.findings);
  const broken = findings.filter(({ kind }) => kind === "report");
  const told = findings.filter(({ kind }) => kind === "rule" || kind === "tool").length;
  return { broken, counted: { tests, failed, told } };
}

test("wherever a real report is cut off, that is a failure, and the further it goes the more counts", () => {
  expect(files.length).toBeGreaterThan(90);
  for (const file of files) {
    const bytes = Buffer.concat(Array.from(file.chunks(), (chunk) => Buffer.from(chunk)));
    const end = bytes.findLastIndex((byte) => byte > 0x20);
    let before = { tests: 0, failed: 0, told: 0 };
    for (let cut = 1; cut <= cuts; cut++) {
      const start = bytes.subarray(0, Math.floor((end * cut) / cuts));
      const { broken, counted } = readStart(file, start);
      const where = `${file.path}, ${start.length} of ${bytes.length} bytes`;
      expect(broken, where).toMatchObject([{ level: "failure" }]);
      expect(broken[0]?.message, where).toMatch(
        /counted before that point: (?:\d+|none)\.|^The file is empty/,
      );
      for (const name of ["tests", "failed", "told"] as const) {
        expect(counted[name], `${name}, ${where}`).toBeGreaterThanOrEqual(before[name]);
      }
      before = counted;
    }
  }
});
