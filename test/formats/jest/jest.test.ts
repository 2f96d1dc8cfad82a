import { describe, expect, test } from "vitest";
import { readCounts, readFindings, readReport } from "../read-file.ts";

const name = "/home/runner/work/shop/shop/src/cart.test.js";
const row = (status: string, more: object = {}) => ({
  ...{ ancestorTitles: ["cart"], title: "adds", fullName: "cart adds", status },
  ...{ duration: 250, failureMessages: [] },
  ...more,
});
const file = (assertionResults: readonly object[], more: object = {}) => ({
  ...{ name, status: "passed", message: "", assertionResults },
  ...more,
});
const report = (testResults: readonly object[], more: object = {}) => ({
  ...{ numTotalTests: 1, numRuntimeErrorTestSuites: 0, success: true, testResults },
  ...more,
});

describe("a Jest test", () => {
  test.each([
    ["passed", { passed: 1 }],
    ["pending", { skipped: 1 }],
    ["skipped", { skipped: 1 }],
    ["todo", { skipped: 1 }],
    ["disabled", { skipped: 1 }],
    ["failed", { failed: 1 }],
  ])("with status %s counts as %j", (status, counts) => {
    expect(readCounts(report([file([row(status)])]))).toMatchObject({ tests: 1, ...counts });
  });

  test("with an unknown status fails and shows the status", () => {
    expect(readFindings(report([file([row("exploded")])]))).toMatchObject([
      { level: "failure", message: 'The report says "exploded" of the test.' },
    ]);
  });

  test.each([
    ['assertionResults[1] of "', [file([row("passed"), 7 as unknown as object])]],
    ["testResults[1] is null", [file([row("passed")]), null as unknown as object]],
  ])("of the wrong type is a failure: %s", (where, files) => {
    expect(readFindings(report(files))).toMatchObject([
      { kind: "report", level: "failure", message: expect.stringContaining(where) },
    ]);
  });

  test("fails outside of its tests if the file's status is unknown", () => {
    expect(readFindings(report([file([], { status: "exploded" })]))).toMatchObject([
      { level: "failure", title: "cart.test.js: failed outside of a test" },
    ]);
    for (const status of ["passed", "skipped", "pending", "focused"])
      expect(readFindings(report([file([row("passed")], { status })]))).toEqual([]);
  });

  test("has its suites, its duration and its place", () => {
    const failed = row("failed", {
      failureMessages: ["Error: no\n    at x (/a.js:1:2)", "Error: second"],
      location: { line: 7, column: 3 },
    });
    const read = readReport(report([file([failed], { status: "failed" })]));
    expect(read.findings).toMatchObject([
      {
        title: "cart.test.js > cart > adds",
        message: "Error: no",
        failures: 2,
        test: { suites: [name, "cart"], name: "adds" },
        places: [{ path: name, line: 7, isDefinition: true }],
      },
    ]);
    expect(read.suites).toMatchObject([{ file: name, seconds: 0.25 }]);
  });

  test.each([
    ["Jest counts several attempts", { invocations: 2 }, 2],
    ["Jest lists reasons for the retry", { retryReasons: ["Error: first"] }, 2],
    ["Vitest lists earlier failures", { failureMessages: ["Error: first"] }, undefined],
  ])("that passed is flaky if %s", (_, more, attempts) => {
    const document = report([file([row("passed", more)])]);
    expect(readCounts(document)).toMatchObject({ passed: 1, flaky: 1, failed: 0 });
    expect(readFindings(document)).toMatchObject([
      {
        level: "warning",
        message: expect.stringMatching(/^Error: first$|^It failed before it passed/),
        ...(attempts !== undefined && { attempts }),
      },
    ]);
  });
});

describe("a Jest file", () => {
  const broken = "  ● Test suite failed to run\n\n    Cannot find module './x' from 'a.test.js'\n";
  test.each([
    ["if it can't be loaded", [], broken, "Cannot find module './x' from 'a.test.js'"],
    [
      "if a hook fails after tests that passed",
      [row("passed")],
      `\n\n${broken}`,
      "Cannot find module './x' from 'a.test.js'",
    ],
    [
      "if both a test and a hook fail",
      [row("failed")],
      `  ● cart › adds\n\n    no\n\n${broken}`,
      "Cannot find module './x' from 'a.test.js'",
    ],
    [
      "if Vitest skips the tests after a failed hook",
      [row("skipped")],
      "",
      "A hook failed, or the file couldn't be loaded; the report has no message for it.",
    ],
  ])("fails outside of its tests %s", (_, rows, message, expected) => {
    const findings = readFindings(report([file(rows, { status: "failed", message })]));
    expect(findings.filter(({ kind }) => kind === "suite")).toMatchObject([
      {
        title: "cart.test.js: failed outside of a test",
        message: expected,
        places: [{ path: name }],
      },
    ]);
  });

  test("has no further failure if a failed test explains its status", () => {
    const findings = readFindings(
      report([file([row("failed")], { status: "failed", message: "● cart › adds\n\n no" })]),
    );
    expect(findings).toMatchObject([{ kind: "test" }]);
  });
});

describe("a Jest run", () => {
  test.each([{ success: false }, { numFailedTests: 1 }, { numRuntimeErrorTestSuites: 1 }])(
    "is a failure if it claims one with %j and shows none",
    (claim) => {
      expect(readFindings(report([file([row("passed")])], claim))).toMatchObject([
        { kind: "suite", title: "Failures that the report doesn't show" },
      ]);
    },
  );

  test("is a failure if it was interrupted", () => {
    const failed = report([file([row("failed")])], { wasInterrupted: true });
    expect(readFindings(failed).map(({ kind }) => kind)).toContain("suite");
  });

  test("is Vitest's if properties that Jest always writes are missing", () => {
    expect(readReport(report([])).tool).toBe("Jest");
    expect(readReport({ numTotalTests: 0, success: true, testResults: [] }).tool).toBe("Vitest");
  });

  test("that is cut off counts the complete tests and has one failure", () => {
    const whole = JSON.stringify({
      ...{ numTotalTests: 2, numFailedTests: 1, success: false },
      testResults: [file([row("passed"), row("passed")]), file([row("failed")])],
    });
    const cut = whole.slice(0, whole.lastIndexOf('{"name"'));
    expect(readCounts(cut)).toMatchObject({ tests: 2, passed: 2 });
    expect(readFindings(cut)).toMatchObject([
      {
        kind: "report",
        message: expect.stringContaining("Test cases counted before that point: 2"),
      },
    ]);
  });
});

test.each([
  [{ success: true, testResults: [{ name: "a", outcome: "ok" }] }],
  [{ numTotalTests: 1, testResults: [{ testResults: [{ status: "passed" }] }] }],
])("%j isn't read as Jest's", (document) => {
  expect(() => readReport(document)).toThrow("is");
});

test("entries of the wrong type are skipped", () => {
  const rows = [7, null, row("passed", { ancestorTitles: "x", duration: "long", location: [] })];
  expect(readCounts(report([null, 7, file(rows as object[])] as object[]))).toMatchObject({
    tests: 1,
  });
});
