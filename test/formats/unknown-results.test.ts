import { describe, expect, test } from "vitest";
import { readFindings, readReport, toJsonLines } from "./read-file.ts";

const words = ["exploded", "Zerbrochen", "3", "", "constructor"];

/** A report of one test whose result is the word, and otherwise says nothing of a failure. */
const reports: Readonly<Record<string, (word: string) => unknown>> = {
  "xunit-net": (word) =>
    `<assemblies><assembly name="a.dll" total="1"><collection><test name="A.b" type="A" result="${word}"/></collection></assembly></assemblies>`,
  trx: (word) =>
    `<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results><UnitTestResult testName="b" outcome="${word}"/></Results></TestRun>`,
  ctrf: (status) => ({
    reportFormat: "CTRF",
    results: { tool: { name: "x" }, tests: [{ name: "b", status, duration: 1 }] },
  }),
  jest: (status) => ({
    numTotalTests: 1,
    success: true,
    testResults: [{ name: "b.js", status: "passed", assertionResults: [{ title: "b", status }] }],
  }),
  dart: (result) =>
    toJsonLines([
      { type: "start", time: 0, protocolVersion: "0.1.1" },
      { type: "testStart", time: 1, test: { id: 1, name: "b", suiteID: 0, groupIDs: [2] } },
      { type: "testDone", time: 2, testID: 1, result, hidden: false, skipped: false },
      { type: "done", time: 3, success: true },
    ]),
};

describe("a test whose result isn't known", () => {
  test.each(Object.keys(reports).flatMap((format) => words.map((word) => [format, word] as const)))(
    "fails in %s: %j",
    (format, word) => {
      const report = readReport(reports[format]?.(word));
      expect(report.format).toBe(format);
      expect(report.findings).toMatchObject([{ level: "failure", outcome: "failed" }]);
      if (word !== "") expect(report.findings[0]?.message).toContain(`"${word}"`);
    },
  );

  test.each(words.filter((word) => word !== ""))("fails in nunit: %j", (word) => {
    const xml = `<test-run id="1"><test-suite type="TestFixture" name="A"><test-case name="b" result="${word}"/></test-suite></test-run>`;
    expect(readFindings(xml)).toMatchObject([{ level: "failure", outcome: "failed" }]);
  });

  // `--explore` lists tests without running them.
  test("is skipped in nunit if there is no result at all", () => {
    const xml =
      '<test-run id="1"><test-suite name="A"><test-case name="b"/></test-suite></test-run>';
    expect(readReport(xml).suites).toMatchObject([{ counts: { skipped: 1, passed: 0 } }]);
  });

  test.each(["status", "result"])("passes in junit, and a note names the %s", (attribute) => {
    const one = (word: string) => `<testcase name="b" ${attribute}="${word}"/>`;
    const { findings, notes } = readReport(
      `<testsuite>${["exploded", "passed", "run", "3"].map(one).join("")}</testsuite>`,
    );
    expect(findings).toEqual([]);
    expect(notes).toEqual([
      'Test cases counted as passed, because their status or result isn\'t known: "exploded", "3".',
    ]);
  });

  test("is named only once in junit, and at most 10 such words are", () => {
    const cases = Array.from({ length: 40 }, (_, at) => `<testcase status="w${at >> 1}"/>`);
    const [note = ""] = readReport(`<testsuite>${cases.join("")}</testsuite>`).notes;
    expect(note.match(/"w\d+"/g)).toHaveLength(10);
  });
});

describe("a run whose result isn't known", () => {
  test.each([
    ["trx", "exploded"],
    ["trx", "Inconceivable"],
    ["nunit", "exploded"],
    ["nunit", "Cancelled"],
    ["nunit", "Failed(Child)"],
    ["jest", "exploded"],
  ])("is a failure in %s: %s", (format, word) => {
    const runs: Readonly<Record<string, unknown>> = {
      trx: `<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results><UnitTestResult testName="b" outcome="Passed"/></Results><ResultSummary outcome="${word}"/></TestRun>`,
      nunit: `<test-run id="1" result="${word}"><test-suite name="A"><test-case name="b" result="Passed"/></test-suite></test-run>`,
      jest: {
        numTotalTests: 1,
        success: true,
        testResults: [
          { name: "b.js", status: word, assertionResults: [{ title: "b", status: "passed" }] },
        ],
      },
    };
    expect(readFindings(runs[format])).toMatchObject([{ kind: "suite", level: "failure" }]);
  });

  test.each(["Completed", "Passed", "Warning", "NotExecuted", "Inconclusive", ""])(
    "is no failure in trx if the word is known: %j",
    (word) => {
      const xml = `<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results><UnitTestResult testName="b" outcome="Passed"/></Results><ResultSummary outcome="${word}"/></TestRun>`;
      expect(readFindings(xml)).toEqual([]);
    },
  );
});
