import { describe, expect, test } from "vitest";
import { countsIn, findingsIn, reportIn, toLines } from "../read-file.ts";

const Package = "shop/cart";
const event = (Action: string, Test?: string, more: object = {}) => ({
  Time: "2026-11-27T10:00:00Z",
  ...{ Action, Package },
  ...(Test !== undefined && { Test }),
  ...more,
});
const output = (Output: string, Test?: string) => event("output", Test, { Output });
const start = event("start");

describe("a test", () => {
  test("has the outcome of its last event", () => {
    const lines = toLines([
      start,
      ...["TestA", "TestB", "TestC"].map((name) => event("run", name)),
      event("pass", "TestA", { Elapsed: 0.25 }),
      output("    a_test.go:3: not today\n", "TestC"),
      output("--- SKIP: TestC (0.00s)\n", "TestC"),
      event("skip", "TestC"),
      output("    a_test.go:7: got 1\n", "TestB"),
      event("fail", "TestB"),
      event("fail"),
    ]);
    expect(countsIn(lines)).toMatchObject({ tests: 3, passed: 1, failed: 1, skipped: 1 });
    expect(findingsIn(lines)).toMatchObject([
      {
        kind: "test",
        title: "shop/cart > TestB",
        message: "a_test.go:7: got 1",
        test: { suites: ["shop/cart"], name: "TestB" },
      },
    ]);
    const [suite] = reportIn(lines).suites;
    expect(suite?.cases).toContainEqual(
      expect.objectContaining({ name: "TestC", reason: "not today" }),
    );
  });

  test("may print what looks like an event or a failure", () => {
    const lines = toLines([
      start,
      event("run", "TestA"),
      output('{"Action":"fail","Package":"shop/cart","Test":"TestA"}\n', "TestA"),
      output("--- FAIL: TestA (0.00s)\n", "TestA"),
      event("pass", "TestA"),
      event("pass"),
    ]);
    expect(countsIn(lines)).toMatchObject({ tests: 1, passed: 1 });
    expect(findingsIn(lines)).toEqual([]);
  });

  test("a test that failed only in its subtests says so, and one with its own failure shows it", () => {
    const lines = (own: string) =>
      toLines([
        start,
        event("run", "TestA"),
        event("run", "TestA/x"),
        output("        a_test.go:7: got 1\n", "TestA/x"),
        event("fail", "TestA/x"),
        output(own, "TestA"),
        event("fail", "TestA"),
        event("fail"),
      ]);
    expect(findingsIn(lines("--- FAIL: TestA (0.00s)\n"))).toMatchObject([
      { title: "shop/cart > TestA/x" },
      { title: "shop/cart > TestA", isParent: true, message: "Failed only in subtests." },
    ]);
    expect(findingsIn(lines("    a_test.go:9: clean-up failed\n"))).toMatchObject([
      {},
      { message: "a_test.go:9: clean-up failed" },
    ]);
  });

  test("has the time of its subtests in its own, so that a sum leaves theirs out", () => {
    const lines = toLines([
      start,
      ...["TestA", "TestA/x"].map((name) => event("run", name)),
      event("pass", "TestA/x", { Elapsed: 1.5 }),
      event("pass", "TestA", { Elapsed: 2 }),
      event("pass", undefined, { Elapsed: 3 }),
    ]);
    for (const mergeRetries of [false, true])
      expect(reportIn(lines, { mergeRetries }).suites).toMatchObject([{ seconds: 2 }]);
  });

  test("without an end failed if its package did, and else passed, as a benchmark does", () => {
    const ends = (action: string, printed = "") =>
      toLines([start, event("run", "X"), output(printed, "X"), event(action)]);
    expect(findingsIn(ends("fail"))).toMatchObject([
      { kind: "test", message: expect.stringContaining("began and didn't end") },
    ]);
    expect(findingsIn(ends("fail", "panic: test timed out after 2s\n"))).toMatchObject([
      { message: "panic: test timed out after 2s" },
    ]);
    expect(countsIn(ends("pass"))).toMatchObject({ passed: 1 });
    expect(countsIn(ends("fail", "BenchmarkX \t 100\t 12 ns/op\n"))).toMatchObject({ passed: 1 });
  });

  test("that is run again is another case, or flaky if attempts are merged", () => {
    const run = (action: string) => [
      ...[start, event("run", "TestA"), output(`    a_test.go:7: ${action}\n`, "TestA")],
      ...[event(action, "TestA"), event(action)],
    ];
    const lines = toLines([...run("fail"), ...run("pass")]);
    expect(countsIn(lines)).toMatchObject({ tests: 2, failed: 1, passed: 1 });
    expect(countsIn(lines, { mergeRetries: true })).toMatchObject({ tests: 1, flaky: 1 });
    expect(findingsIn(lines, { mergeRetries: true })).toMatchObject([
      { level: "warning", attempts: 2, message: "a_test.go:7: fail" },
    ]);
  });
});

describe("a package", () => {
  const ImportPath = "shop/cart [shop/cart.test]";
  const compiler = "cart/a_test.go:5:28: undefined: total";
  const failed = output("FAIL\tshop/cart [build failed]\n");

  test("a package that can't be built shows the compiler's messages", () => {
    const lines = toLines([
      { ImportPath, Action: "build-output", Output: `# ${ImportPath}\n` },
      { ImportPath, Action: "build-output", Output: `${compiler}\n` },
      { ImportPath, Action: "build-fail" },
      ...[start, failed, event("fail", undefined, { FailedBuild: ImportPath })],
    ]);
    expect(findingsIn(lines)).toMatchObject([
      { kind: "suite", title: "shop/cart: the build failed", message: compiler },
    ]);
  });

  test("the compiler's messages are also found between the events", () => {
    const text = `# ${ImportPath}\n${compiler}\nsome other program\n${toLines([start, failed, event("fail")])}`;
    expect(findingsIn(text)).toMatchObject([
      { title: "shop/cart: the build failed", message: compiler },
    ]);
    expect(JSON.stringify(findingsIn(text))).not.toContain("some other program");
  });

  test("a failed build that no package names is a separate failure", () => {
    const build = { ImportPath: "shop/money", Action: "build-fail" };
    expect(findingsIn(toLines([build]))).toMatchObject([
      { kind: "suite", title: "shop/money: the build failed" },
    ]);
  });

  test("that fails without a failed test is a failure", () => {
    const lines = toLines([
      ...[start, event("run", "TestA"), event("pass", "TestA")],
      output("panic: late\n", "TestA"),
      output("FAIL\tshop/cart\t0.01s\n"),
      event("fail"),
    ]);
    expect(findingsIn(lines)).toMatchObject([
      { kind: "suite", title: "shop/cart: failed outside of a test", message: "panic: late" },
    ]);
  });

  test("a package without tests, or with all of them cached, isn't a failure", () => {
    expect(
      findingsIn(toLines([start, output("?   \tshop/cart\t[no test files]\n"), event("skip")])),
    ).toEqual([]);
    expect(
      findingsIn(toLines([start, output("ok  \tshop/cart\t(cached)\n"), event("pass")])),
    ).toEqual([]);
  });

  test("that doesn't end is a failure, and what it prints after its end doesn't begin it again", () => {
    expect(findingsIn(toLines([start]))).toMatchObject([
      { title: "The test run didn't complete", message: expect.stringContaining("shop/cart") },
    ]);
    expect(findingsIn(toLines([start, event("pass"), output("coverage: 80%\n")]))).toEqual([]);
  });
});

test("what twenty thousand open tests print is kept in part", () => {
  const print = "x".repeat(4000);
  const events = Array.from({ length: 20_000 }, (_, at) => [
    event("run", `Test${at}`),
    output(print, `Test${at}`),
  ]).flat();
  const report = reportIn(toLines([start, ...events]));
  expect(report.findings).toHaveLength(20_000);
  const kept = report.findings.reduce((sum, { details = "" }) => sum + details.length, 0);
  expect(kept).toBeLessThan(64 * 1024 * 1024);
});
