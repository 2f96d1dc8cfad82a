import { describe, expect, test } from "vitest";
import { countsIn, findingsIn, reportIn } from "../read-file.ts";

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

describe("a test", () => {
  test.each([
    ["passed", { passed: 1 }],
    ["pending", { skipped: 1 }],
    ["skipped", { skipped: 1 }],
    ["todo", { skipped: 1 }],
    ["disabled", { skipped: 1 }],
    ["failed", { failed: 1 }],
  ])("that is %s counts as %j", (status, counts) => {
    expect(countsIn(report([file([row(status)])]))).toMatchObject({ tests: 1, ...counts });
  });

  test("a test with an unknown status failed, and its message has the word", () => {
    expect(findingsIn(report([file([row("exploded")])]))).toMatchObject([
      { level: "failure", message: 'The report says "exploded" of the test.' },
    ]);
  });

  test.each([
    [[file([row("passed"), 7 as unknown as object])], 'assertionResults[1] of "'],
    [[file([row("passed")]), null as unknown as object], "testResults[1] is null"],
  ])("that can't be read is a failure", (files, where) => {
    expect(findingsIn(report(files))).toMatchObject([
      { kind: "report", level: "failure", message: expect.stringContaining(where) },
    ]);
  });

  test("a file with an unknown status failed too", () => {
    expect(findingsIn(report([file([], { status: "exploded" })]))).toMatchObject([
      { level: "failure", title: "cart.test.js: failed outside of a test" },
    ]);
    for (const status of ["passed", "skipped", "pending", "focused"])
      expect(findingsIn(report([file([row("passed")], { status })]))).toEqual([]);
  });

  test("has its suites, its time and its place", () => {
    const failed = row("failed", {
      failureMessages: ["Error: no\n    at x (/a.js:1:2)", "Error: second"],
      location: { line: 7, column: 3 },
    });
    const read = reportIn(report([file([failed], { status: "failed" })]));
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
    ["Jest counts its attempts", { invocations: 2 }, 2],
    ["Jest keeps why it failed before", { retryReasons: ["Error: first"] }, 2],
    ["Vitest keeps its failures", { failureMessages: ["Error: first"] }, undefined],
  ])("that passed after a failure is flaky: %s", (_why, more, attempts) => {
    const document = report([file([row("passed", more)])]);
    expect(countsIn(document)).toMatchObject({ passed: 1, flaky: 1, failed: 0 });
    expect(findingsIn(document)).toMatchObject([
      {
        level: "warning",
        message: expect.stringMatching(/^Error: first$|^It failed before it passed/),
        ...(attempts !== undefined && { attempts }),
      },
    ]);
  });
});

describe("a file fails outside of its tests", () => {
  const broken = "  ● Test suite failed to run\n\n    Cannot find module './x' from 'a.test.js'\n";
  test.each([
    ["where it can't be loaded", [], broken, "Cannot find module './x' from 'a.test.js'"],
    [
      "where a hook fails after tests that passed",
      [row("passed")],
      `\n\n${broken}`,
      "Cannot find module './x' from 'a.test.js'",
    ],
    [
      "where both a test and a hook fail",
      [row("failed")],
      `  ● cart › adds\n\n    no\n\n${broken}`,
      "Cannot find module './x' from 'a.test.js'",
    ],
    [
      "where Vitest skips the tests after a hook",
      [row("skipped")],
      "",
      "A hook failed, or the file couldn't be loaded; the report has no message for it.",
    ],
  ])("%s", (_where, rows, message, said) => {
    const findings = findingsIn(report([file(rows, { status: "failed", message })]));
    expect(findings.filter(({ kind }) => kind === "suite")).toMatchObject([
      { title: "cart.test.js: failed outside of a test", message: said, places: [{ path: name }] },
    ]);
  });

  test("and not where one of its tests explains it", () => {
    const findings = findingsIn(
      report([file([row("failed")], { status: "failed", message: "● cart › adds\n\n no" })]),
    );
    expect(findings).toMatchObject([{ kind: "test" }]);
  });
});

describe("a run", () => {
  test.each([{ success: false }, { numFailedTests: 1 }, { numRuntimeErrorTestSuites: 1 }])(
    "that claims a failure by %j and shows none isn't green",
    (claim) => {
      expect(findingsIn(report([file([row("passed")])], claim))).toMatchObject([
        { kind: "suite", title: "Failures that the report doesn't show" },
      ]);
    },
  );

  test("that was interrupted isn't green", () => {
    const failed = report([file([row("failed")])], { wasInterrupted: true });
    expect(findingsIn(failed).map(({ kind }) => kind)).toContain("suite");
  });

  test("Vitest is recognized by the properties that it leaves out", () => {
    expect(reportIn(report([])).tool).toBe("Jest");
    expect(reportIn({ numTotalTests: 0, success: true, testResults: [] }).tool).toBe("Vitest");
  });

  test("that was cut off counts what was read, and fails once", () => {
    const whole = JSON.stringify({
      ...{ numTotalTests: 2, numFailedTests: 1, success: false },
      testResults: [file([row("passed"), row("passed")]), file([row("failed")])],
    });
    const cut = whole.slice(0, whole.lastIndexOf('{"name"'));
    expect(countsIn(cut)).toMatchObject({ tests: 2, passed: 2 });
    expect(findingsIn(cut)).toMatchObject([
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
])("%j isn't Jest's", (document) => {
  expect(() => reportIn(document)).toThrow("is");
});

test("parts of the wrong type cost themselves", () => {
  const rows = [7, null, row("passed", { ancestorTitles: "x", duration: "long", location: [] })];
  expect(countsIn(report([null, 7, file(rows as object[])] as object[]))).toMatchObject({
    tests: 1,
  });
});
