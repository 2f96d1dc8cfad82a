import { describe, expect, test } from "vitest";
import { countsIn, findingsIn, reportIn } from "../read-file.ts";

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

interface Lists {
  readonly passes?: readonly object[];
  readonly failures?: readonly object[];
  readonly pending?: readonly object[];
  readonly tests?: readonly object[];
}
function report({ passes = [], failures = [], pending = [], tests }: Lists, stats: object = {}) {
  const all = tests ?? [...passes, ...failures, ...pending];
  const totals = { tests: all.length, passes: passes.length, failures: failures.length };
  return { stats: { ...totals, ...stats }, tests: all, pending, failures, passes };
}

describe("a test", () => {
  test("that can't be read is a failure", () => {
    const document = report({ passes: [row("a")], tests: [row("a"), null as unknown as object] });
    expect(findingsIn(document)).toMatchObject([
      { kind: "report", message: expect.stringContaining("Its tests[1] is null, not an object.") },
    ]);
  });

  test("has the outcome of the list that it is in", () => {
    const document = report({
      passes: [row("a")],
      failures: [row("b", { err })],
      pending: [row("c", { speed: undefined })],
    });
    expect(countsIn(document)).toMatchObject({ tests: 3, passed: 1, failed: 1, skipped: 1 });
    expect(findingsIn(document)).toMatchObject([
      {
        title: "cart.spec.js > cart > b",
        message: "no",
        test: { suites: [file, "cart"], name: "b" },
        places: [{ path: file }],
      },
    ]);
    expect(reportIn(document).suites[0]).toMatchObject({ file, seconds: 0.06 });
  });

  test("that is in two lists failed once", () => {
    const twice = row("calls back", { err });
    const tests = [twice, row("forbidden")];
    const document = report({
      ...{ tests, passes: [twice], failures: [twice, twice, row("forbidden", { err })] },
      pending: [row("forbidden")],
    });
    expect(countsIn(document)).toMatchObject({ tests: 2, failed: 2 });
    expect(findingsIn(document)).toHaveLength(2);
  });

  test("shares its name with others that are counted too", () => {
    const document = report({ passes: [row("a"), row("a")], failures: [row("a", { err })] });
    expect(countsIn(document)).toMatchObject({ tests: 3, passed: 2, failed: 1 });
  });

  test("that passed at a second attempt is flaky", () => {
    expect(findingsIn(report({ passes: [row("a", { currentRetry: 1 })] }))).toMatchObject([
      {
        level: "warning",
        attempts: 2,
        message: expect.stringContaining("failed before it passed"),
      },
    ]);
  });
});

describe("a hook", () => {
  test("a failed hook isn't a test but a failure", () => {
    const hook = row('"before each" hook for "a"', { err });
    const document = report({ tests: [row("b")], passes: [row("b")], failures: [hook] });
    expect(countsIn(document)).toMatchObject({ tests: 1, passed: 1, failed: 0 });
    expect(findingsIn(document)).toMatchObject([
      { kind: "suite", title: 'cart "before each" hook for "a"', message: "Error: no" },
    ]);
  });
});

test("totals that claim failures if none is shown aren't green", () => {
  expect(findingsIn(report({ passes: [row("a")] }, { failures: 2 }))).toMatchObject([
    { kind: "suite", title: "Failures that the report doesn't show" },
  ]);
});

test("a test that was renamed in one list only counts once", () => {
  const document = report({
    ...{ tests: [row("a"), row("b")], passes: [row("a")] },
    failures: [row("c", { err })],
  });
  expect(countsIn(document)).toMatchObject({ tests: 2, passed: 1, failed: 1 });
});

test("if the file was cut off before the lists, the tests' own data is used", () => {
  const failed = row("b", { err, speed: undefined });
  const tests = [row("a"), failed, row("c", { speed: undefined })];
  const whole = JSON.stringify(report({ passes: [row("a")], failures: [failed], tests }));
  const cut = whole.slice(0, whole.indexOf('"failures":['));
  expect(countsIn(cut)).toMatchObject({ tests: 3, passed: 1, failed: 1, skipped: 1 });
  expect(findingsIn(cut).map(({ kind }) => kind)).toEqual(["report", "test"]);
});

test.each([
  [{ stats: { passes: 1, failures: 0 }, results: [], passes: [] }],
  [{ stats: { expected: 1 }, suites: [], config: {} }],
])("%j isn't Mocha's", (document) => {
  expect(() => reportIn(document)).toThrow("is");
});
