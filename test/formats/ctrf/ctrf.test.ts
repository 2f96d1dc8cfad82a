import { describe, expect, test } from "vitest";
import { countsIn, findingsIn, reportIn } from "../read-file.ts";

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

describe("a test", () => {
  test.each([
    ["passed", { passed: 1 }],
    ["failed", { failed: 1 }],
    ["skipped", { skipped: 1 }],
    ["pending", { skipped: 1 }],
    ["other", { skipped: 1 }],
    ["Passed", { passed: 1 }],
    ["exploded", { failed: 1 }],
  ])("that is %s counts as %j", (status, counts) => {
    expect(countsIn(report([row(status)]))).toMatchObject({ tests: 1, ...counts });
  });

  test("has its suites by either way to write them, its file and its time", () => {
    for (const suite of ["cart.test.ts > cart", ["cart.test.ts", "cart"]]) {
      const failed = row("failed", {
        ...{ suite, name: "cart adds", filePath: "src/cart.test.ts", line: 7 },
        ...{ message: "no", trace: "Error: no\n    at x (src/cart.test.ts:9:3)" },
      });
      const read = reportIn(report([failed]));
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

  test("is flaky if it says so or was retried, and passed in the end", () => {
    const attempts = [{ status: "failed", message: "first" }, { status: "passed" }];
    for (const more of [
      { flaky: true },
      { retries: 1 },
      { flaky: true, retryAttempts: attempts },
    ]) {
      expect(countsIn(report([row("passed", more)]))).toMatchObject({ passed: 1, flaky: 1 });
    }
    expect(countsIn(report([row("failed", { flaky: true })]))).toMatchObject({
      failed: 1,
      flaky: 0,
    });
    const retried = report([row("passed", { retries: 1, retryAttempts: attempts })]);
    expect(findingsIn(retried)).toMatchObject([
      { level: "warning", message: "first", attempts: 2 },
    ]);
  });

  test("that was skipped says why", () => {
    const cases = (more: object) => reportIn(report([row("other", more)])).suites[0]?.cases;
    expect(cases({ message: "not today" })).toMatchObject([{ reason: "not today" }]);
    expect(cases({ rawStatus: "interrupted" })).toMatchObject([{ reason: "interrupted" }]);
  });
});

describe("a report", () => {
  test("is recognised without reportFormat too", () => {
    const { results } = report([row("passed")]);
    expect(reportIn({ results })).toMatchObject({ format: "ctrf" });
  });

  test("without tests can't be read", () => {
    expect(findingsIn(report(undefined))).toMatchObject([
      { kind: "report", message: expect.stringContaining("without results.tests") },
    ]);
  });

  test("whose summary claims failures that it doesn't show isn't green", () => {
    expect(findingsIn(report([row("passed")], { summary: { failed: 1 } }))).toMatchObject([
      { kind: "suite", title: "Failures that the report doesn't show" },
    ]);
  });

  test("fails if entries aren't tests", () => {
    expect(findingsIn(report([7, row("passed", { duration: "x", suite: 7 })]))).toMatchObject([
      {
        kind: "report",
        level: "failure",
        message: expect.stringContaining("Its tests[0] is a number, not an object."),
      },
    ]);
  });
});
