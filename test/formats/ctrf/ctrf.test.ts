import { describe, expect, test } from "vitest";
import { readCounts, readFindings, readReport } from "../read-file.ts";

const row = (status: string, more: object = {}) => ({
  name: "adds",
  status,
  duration: 40,
  ...more,
});
const report = (tests: unknown, more: object = {}) => ({
  reportFormat: "CTRF",
  results: { tool: { name: "shoptest" }, summary: { tests: 1 }, tests, ...more },
});

describe("a CTRF test", () => {
  test.each([
    ["passed", { passed: 1 }],
    ["failed", { failed: 1 }],
    ["skipped", { skipped: 1 }],
    ["pending", { skipped: 1 }],
    ["other", { skipped: 1 }],
    ["Passed", { passed: 1 }],
    ["exploded", { failed: 1 }],
  ])("with status %s counts as %j", (status, counts) => {
    expect(readCounts(report([row(status)]))).toMatchObject({ tests: 1, ...counts });
  });

  test("has its suites, in both notations, its file and its duration", () => {
    for (const suite of ["cart.test.ts > cart", ["cart.test.ts", "cart"]]) {
      const failed = row("failed", {
        ...{ suite, name: "cart adds", filePath: "src/cart.test.ts", line: 7 },
        ...{ message: "no", trace: "Error: no\n    at x (src/cart.test.ts:9:3)" },
      });
      const read = readReport(report([failed]));
      expect(read).toMatchObject({ tool: "shoptest", suites: [{ seconds: 0.04 }] });
      expect(read.findings).toMatchObject([
        {
          test: { suites: ["src/cart.test.ts", "cart"], name: "adds" },
          message: "no",
          places: [{ path: "src/cart.test.ts", line: 7, isDefinition: true }],
        },
      ]);
    }
  });

  test("is flaky if it passed and is marked as flaky or was retried", () => {
    const attempts = [{ status: "failed", message: "first" }, { status: "passed" }];
    for (const more of [
      { flaky: true },
      { retries: 1 },
      { flaky: true, retryAttempts: attempts },
    ]) {
      expect(readCounts(report([row("passed", more)]))).toMatchObject({ passed: 1, flaky: 1 });
    }
    expect(readCounts(report([row("failed", { flaky: true })]))).toMatchObject({
      failed: 1,
      flaky: 0,
    });
    const retried = report([row("passed", { retries: 1, retryAttempts: attempts })]);
    expect(readFindings(retried)).toMatchObject([
      { level: "warning", message: "first", attempts: 2 },
    ]);
  });

  test("keeps the reason of a skip", () => {
    const cases = (more: object) => readReport(report([row("other", more)])).suites[0]?.cases;
    expect(cases({ message: "not today" })).toMatchObject([{ reason: "not today" }]);
    expect(cases({ rawStatus: "interrupted" })).toMatchObject([{ reason: "interrupted" }]);
  });
});

describe("a CTRF report", () => {
  test("is recognized without reportFormat", () => {
    const { results } = report([row("passed")]);
    expect(readReport({ results })).toMatchObject({ format: "ctrf" });
  });

  test("without results.tests is a failure", () => {
    expect(readFindings(report(undefined))).toMatchObject([
      { kind: "report", message: expect.stringContaining("without results.tests") },
    ]);
  });

  test("is a failure if its summary claims failures that it doesn't show", () => {
    expect(readFindings(report([row("passed")], { summary: { failed: 1 } }))).toMatchObject([
      { kind: "suite", title: "Failures that the report doesn't show" },
    ]);
  });

  test("adds a failure if entries aren't tests", () => {
    expect(readFindings(report([7, row("passed", { duration: "x", suite: 7 })]))).toMatchObject([
      {
        kind: "report",
        level: "failure",
        message: expect.stringContaining("Its tests[0] is a number, not an object."),
      },
    ]);
  });
});
