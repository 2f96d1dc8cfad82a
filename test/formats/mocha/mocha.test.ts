import { describe, expect, test } from "vitest";
import { readCounts, readFindings, readReport } from "../read-file.ts";

const file = "/home/runner/work/shop/shop/test/cart.spec.js";
const row = (title: string, more: object = {}) => ({
  ...{ title, fullTitle: `cart ${title}`, file, duration: 20, currentRetry: 0, speed: "fast" },
  err: {},
  ...more,
});
const err = {
  message: "no",
  stack: "Error: no\n    at Context.<anonymous> (test/cart.spec.js:4:5)",
};

interface TestLists {
  readonly passes?: readonly object[];
  readonly failures?: readonly object[];
  readonly pending?: readonly object[];
  readonly tests?: readonly object[];
}
function report(
  { passes = [], failures = [], pending = [], tests }: TestLists,
  stats: object = {},
) {
  const all = tests ?? [...passes, ...failures, ...pending];
  const totals = { tests: all.length, passes: passes.length, failures: failures.length };
  return { stats: { ...totals, ...stats }, tests: all, pending, failures, passes };
}

describe("a Mocha test", () => {
  test("of the wrong type is a failure", () => {
    const document = report({ passes: [row("a")], tests: [row("a"), null as unknown as object] });
    expect(readFindings(document)).toMatchObject([
      { kind: "report", message: expect.stringContaining("Its tests[1] is null, not an object.") },
    ]);
  });

  test("has the outcome of the list that contains it", () => {
    const document = report({
      passes: [row("a")],
      failures: [row("b", { err })],
      pending: [row("c", { speed: undefined })],
    });
    expect(readCounts(document)).toMatchObject({ tests: 3, passed: 1, failed: 1, skipped: 1 });
    expect(readFindings(document)).toMatchObject([
      {
        title: "cart.spec.js > cart > b",
        message: "no",
        test: { suites: [file, "cart"], name: "b" },
        places: [{ path: file }],
      },
    ]);
    expect(readReport(document).suites[0]).toMatchObject({ file, seconds: 0.06 });
  });

  test("in two lists counts as one failed test", () => {
    const twice = row("calls back", { err });
    const tests = [twice, row("forbidden")];
    const document = report({
      ...{ tests, passes: [twice], failures: [twice, twice, row("forbidden", { err })] },
      pending: [row("forbidden")],
    });
    expect(readCounts(document)).toMatchObject({ tests: 2, failed: 2 });
    expect(readFindings(document)).toHaveLength(2);
  });

  test("is counted separately from others with the same name", () => {
    const document = report({ passes: [row("a"), row("a")], failures: [row("a", { err })] });
    expect(readCounts(document)).toMatchObject({ tests: 3, passed: 2, failed: 1 });
  });

  test("that passed at the second attempt is flaky", () => {
    expect(readFindings(report({ passes: [row("a", { currentRetry: 1 })] }))).toMatchObject([
      {
        level: "warning",
        attempts: 2,
        message: expect.stringContaining("failed before it passed"),
      },
    ]);
  });
});

describe("a Mocha hook", () => {
  test("is a failure but not a test if it failed", () => {
    const hook = row('"before each" hook for "a"', { err });
    const document = report({ tests: [row("b")], passes: [row("b")], failures: [hook] });
    expect(readCounts(document)).toMatchObject({ tests: 1, passed: 1, failed: 0 });
    expect(readFindings(document)).toMatchObject([
      { kind: "suite", title: 'cart "before each" hook for "a"', message: "Error: no" },
    ]);
  });
});

test("totals that claim failures are a failure if none is shown", () => {
  expect(readFindings(report({ passes: [row("a")] }, { failures: 2 }))).toMatchObject([
    { kind: "suite", title: "Failures that the report doesn't show" },
  ]);
});

test("a test that is renamed in one list counts once", () => {
  const document = report({
    ...{ tests: [row("a"), row("b")], passes: [row("a")] },
    failures: [row("c", { err })],
  });
  expect(readCounts(document)).toMatchObject({ tests: 2, passed: 1, failed: 1 });
});

test("a file that is cut off before its lists has the outcomes of its tests' own data", () => {
  const failed = row("b", { err, speed: undefined });
  const tests = [row("a"), failed, row("c", { speed: undefined })];
  const whole = JSON.stringify(report({ passes: [row("a")], failures: [failed], tests }));
  const cut = whole.slice(0, whole.indexOf('"failures":['));
  expect(readCounts(cut)).toMatchObject({ tests: 3, passed: 1, failed: 1, skipped: 1 });
  expect(readFindings(cut).map(({ kind }) => kind)).toEqual(["report", "test"]);
});

test.each([
  [{ stats: { passes: 1, failures: 0 }, results: [], passes: [] }],
  [{ stats: { expected: 1 }, suites: [], config: {} }],
])("%j isn't read as Mocha's", (document) => {
  expect(() => readReport(document)).toThrow("is");
});
