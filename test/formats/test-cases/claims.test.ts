import { describe, expect, test } from "vitest";
import { findingsOf } from "../junit/read-xml.ts";
import { findingsIn } from "../read-file.ts";

const ctrf = (summary: object, tests: readonly object[] = []) => ({
  reportFormat: "CTRF",
  results: { tool: { name: "t" }, summary, tests },
});

describe("a report whose totals claim tests and that has none isn't green", () => {
  const hidden = [{ level: "failure", title: "Tests that the report doesn't show" }];

  test.each([
    ["CTRF", ctrf({ tests: 3, failed: 0 })],
    ["Jest", { numTotalTests: 3, numFailedTests: 0, success: true, testResults: [] }],
    ["Mocha", { stats: { tests: 3, passes: 3, failures: 0 }, tests: [], passes: [], failures: [] }],
  ])("%s", (_, document) => {
    expect(findingsIn(document)).toMatchObject(hidden);
  });

  test.each([
    [
      "TRX",
      '<TestRun xmlns="TeamTest"><ResultSummary><Counters total="3"/></ResultSummary></TestRun>',
    ],
    ["NUnit 3", '<test-run total="3" failed="0"/>'],
    ["NUnit 2", '<test-results total="3" failures="0"/>'],
    ["xUnit.net", '<assemblies><assembly name="a" total="3" failed="0"/></assemblies>'],
  ])("%s", (_, xml) => {
    expect(findingsOf(xml)).toMatchObject(hidden);
  });

  test("is green where it has one, and where it claims none", () => {
    const passed = { name: "a", status: "passed", duration: 1 };
    expect(findingsIn(ctrf({ tests: 3, failed: 0 }, [passed]))).toEqual([]);
    expect(findingsIn(ctrf({ tests: 0, failed: 0 }))).toEqual([]);
  });
});

test("a run of NUnit that failed without a failed test isn't green", () => {
  for (const word of ["Failed", "Failure", "Error"]) {
    expect(findingsOf(`<test-run result="${word}"/>`)).toMatchObject([
      { level: "failure", title: "Failures that the report doesn't show" },
    ]);
  }
  expect(findingsOf('<test-run result="Passed"/>')).toEqual([]);
});

test("a file of Jest that couldn't be run isn't green, whatever its status", () => {
  const testExecError = { message: "no such module" };
  const file = { name: "a.test.js", status: "passed", assertionResults: [], testExecError };
  const document = { numTotalTests: 0, success: true, testResults: [file] };
  expect(findingsIn(document)).toMatchObject([
    { level: "failure", title: "a.test.js: failed outside of a test" },
  ]);
});

test("a test that CTRF's reporter couldn't map failed where its tool says so", () => {
  const other = (rawStatus: string) => ({ name: "a", status: "other", rawStatus, duration: 1 });
  expect(findingsIn(ctrf({}, [other("failed")]))).toMatchObject([{ level: "failure" }]);
  expect(findingsIn(ctrf({}, [other("timed-out")]))).toMatchObject([{ level: "failure" }]);
  expect(findingsIn(ctrf({}, [other("interrupted")]))).toEqual([]);
});

test("a fatal error that ESLint counts and doesn't show isn't green", () => {
  expect(findingsIn([{ filePath: "a.js", messages: [], fatalErrorCount: 1 }])).toMatchObject([
    { level: "failure", title: "Errors that the report doesn't show" },
  ]);
});
