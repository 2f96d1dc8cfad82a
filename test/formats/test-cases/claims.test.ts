import { describe, expect, test } from "vitest";
import { readFindings } from "../read-file.ts";

const ctrf = (summary: object, tests: readonly object[] = []) => ({
  reportFormat: "CTRF",
  results: { tool: { name: "t" }, summary, tests },
});

describe("totals that claim tests", () => {
  const hidden = [{ level: "failure", title: "Tests that the report doesn't show" }];

  test.each([
    ["CTRF", ctrf({ tests: 3, failed: 0 })],
    ["Jest", { numTotalTests: 3, numFailedTests: 0, success: true, testResults: [] }],
    ["Mocha", { stats: { tests: 3, passes: 3, failures: 0 }, tests: [], passes: [], failures: [] }],
  ])("make a report without tests a failure in %s", (_, document) => {
    expect(readFindings(document)).toMatchObject(hidden);
  });

  test.each([
    [
      "TRX",
      '<TestRun xmlns="TeamTest"><ResultSummary><Counters total="3"/></ResultSummary></TestRun>',
    ],
    ["NUnit 3", '<test-run total="3" failed="0"/>'],
    ["NUnit 2", '<test-results total="3" failures="0"/>'],
    ["xUnit.net", '<assemblies><assembly name="a" total="3" failed="0"/></assemblies>'],
  ])("make a report without tests a failure in %s", (_, xml) => {
    expect(readFindings(xml)).toMatchObject(hidden);
  });

  test("don't make a report with a test a failure", () => {
    const passed = { name: "a", status: "passed", duration: 1 };
    expect(readFindings(ctrf({ tests: 3, failed: 0 }, [passed]))).toEqual([]);
    expect(readFindings(ctrf({ tests: 0, failed: 0 }))).toEqual([]);
  });
});

test("an NUnit run that failed without a failed test is a failure", () => {
  for (const word of ["Failed", "Failure", "Error"]) {
    expect(readFindings(`<test-run result="${word}"/>`)).toMatchObject([
      { level: "failure", title: "Failures that the report doesn't show" },
    ]);
  }
  expect(readFindings('<test-run result="Passed"/>')).toEqual([]);
});

test("a Jest file that couldn't be run is a failure whatever its status", () => {
  const testExecError = { message: "no such module" };
  const file = { name: "a.test.js", status: "passed", assertionResults: [], testExecError };
  const document = { numTotalTests: 0, success: true, testResults: [file] };
  expect(readFindings(document)).toMatchObject([
    { level: "failure", title: "a.test.js: failed outside of a test" },
  ]);
});

test("a CTRF test with status other fails if its raw status is a failure", () => {
  const other = (rawStatus: string) => ({ name: "a", status: "other", rawStatus, duration: 1 });
  expect(readFindings(ctrf({}, [other("failed")]))).toMatchObject([{ level: "failure" }]);
  expect(readFindings(ctrf({}, [other("timed-out")]))).toMatchObject([{ level: "failure" }]);
  expect(readFindings(ctrf({}, [other("interrupted")]))).toEqual([]);
});

test("a fatal error that ESLint counts but doesn't show is a failure", () => {
  expect(readFindings([{ filePath: "a.js", messages: [], fatalErrorCount: 1 }])).toMatchObject([
    { level: "failure", title: "Errors that the report doesn't show" },
  ]);
});
