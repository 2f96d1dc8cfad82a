import { describe, expect, test } from "vitest";
import { readCounts, readFindings, readReport, toJsonLines } from "../read-file.ts";

const Package = "shop/cart";
const event = (Action: string, Test?: string, more: object = {}) => ({
  Time: "2026-11-27T10:00:00Z",
  ...{ Action, Package },
  ...(Test !== undefined && { Test }),
  ...more,
});
const output = (Output: string, Test?: string) => event("output", Test, { Output });
const start = event("start");

describe("a Go test", () => {
  test("has the outcome of its last event", () => {
    const lines = toJsonLines([
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
    expect(readCounts(lines)).toMatchObject({ tests: 3, passed: 1, failed: 1, skipped: 1 });
    expect(readFindings(lines)).toMatchObject([
      {
        kind: "test",
        title: "shop/cart > TestB",
        message: "a_test.go:7: got 1",
        test: { suites: ["shop/cart"], name: "TestB" },
      },
    ]);
    const [suite] = readReport(lines).suites;
    expect(suite?.cases).toContainEqual(
      expect.objectContaining({ name: "TestC", reason: "not today" }),
    );
  });

  test("can print text that looks like an event or a failure", () => {
    const lines = toJsonLines([
      start,
      event("run", "TestA"),
      output('{"Action":"fail","Package":"shop/cart","Test":"TestA"}\n', "TestA"),
      output("--- FAIL: TestA (0.00s)\n", "TestA"),
      event("pass", "TestA"),
      event("pass"),
    ]);
    expect(readCounts(lines)).toMatchObject({ tests: 1, passed: 1 });
    expect(readFindings(lines)).toEqual([]);
  });

  test("shows its own failure, or that only its subtests failed", () => {
    const lines = (own: string) =>
      toJsonLines([
        start,
        event("run", "TestA"),
        event("run", "TestA/x"),
        output("        a_test.go:7: got 1\n", "TestA/x"),
        event("fail", "TestA/x"),
        output(own, "TestA"),
        event("fail", "TestA"),
        event("fail"),
      ]);
    expect(readFindings(lines("--- FAIL: TestA (0.00s)\n"))).toMatchObject([
      { title: "shop/cart > TestA/x" },
      { title: "shop/cart > TestA", isParent: true, message: "Failed only in subtests." },
    ]);
    expect(readFindings(lines("    a_test.go:9: clean-up failed\n"))).toMatchObject([
      {},
      { message: "a_test.go:9: clean-up failed" },
    ]);
  });

  test("has a duration that already includes its subtests", () => {
    const lines = toJsonLines([
      start,
      ...["TestA", "TestA/x"].map((name) => event("run", name)),
      event("pass", "TestA/x", { Elapsed: 1.5 }),
      event("pass", "TestA", { Elapsed: 2 }),
      event("pass", undefined, { Elapsed: 3 }),
    ]);
    for (const mergeRetries of [false, true])
      expect(readReport(lines, { mergeRetries }).suites).toMatchObject([{ seconds: 2 }]);
  });

  test("without an end has the outcome of its package, unless it is a benchmark", () => {
    const ends = (action: string, printed = "") =>
      toJsonLines([start, event("run", "X"), output(printed, "X"), event(action)]);
    expect(readFindings(ends("fail"))).toMatchObject([
      { kind: "test", message: expect.stringContaining("began and didn't end") },
    ]);
    expect(readFindings(ends("fail", "panic: test timed out after 2s\n"))).toMatchObject([
      { message: "panic: test timed out after 2s" },
    ]);
    expect(readCounts(ends("pass"))).toMatchObject({ passed: 1 });
    expect(readCounts(ends("fail", "BenchmarkX \t 100\t 12 ns/op\n"))).toMatchObject({ passed: 1 });
  });

  test("counts once per run, or as flaky if retries are merged", () => {
    const run = (action: string) => [
      ...[start, event("run", "TestA"), output(`    a_test.go:7: ${action}\n`, "TestA")],
      ...[event(action, "TestA"), event(action)],
    ];
    const lines = toJsonLines([...run("fail"), ...run("pass")]);
    expect(readCounts(lines)).toMatchObject({ tests: 2, failed: 1, passed: 1 });
    expect(readCounts(lines, { mergeRetries: true })).toMatchObject({ tests: 1, flaky: 1 });
    expect(readFindings(lines, { mergeRetries: true })).toMatchObject([
      { level: "warning", attempts: 2, message: "a_test.go:7: fail" },
    ]);
  });
});

describe("a Go package", () => {
  const ImportPath = "shop/cart [shop/cart.test]";
  const compiler = "cart/a_test.go:5:28: undefined: total";
  const failed = output("FAIL\tshop/cart [build failed]\n");

  test("that can't be built shows the compiler's messages", () => {
    const lines = toJsonLines([
      { ImportPath, Action: "build-output", Output: `# ${ImportPath}\n` },
      { ImportPath, Action: "build-output", Output: `${compiler}\n` },
      { ImportPath, Action: "build-fail" },
      ...[start, failed, event("fail", undefined, { FailedBuild: ImportPath })],
    ]);
    expect(readFindings(lines)).toMatchObject([
      { kind: "suite", title: "shop/cart: the build failed", message: compiler },
    ]);
  });

  test("that can't be built shows compiler messages from between the events", () => {
    const text = `# ${ImportPath}\n${compiler}\nsome other program\n${toJsonLines([start, failed, event("fail")])}`;
    expect(readFindings(text)).toMatchObject([
      { title: "shop/cart: the build failed", message: compiler },
    ]);
    expect(JSON.stringify(readFindings(text))).not.toContain("some other program");
  });

  test("that isn't tested is a failure if its build failed", () => {
    const build = { ImportPath: "shop/money", Action: "build-fail" };
    expect(readFindings(toJsonLines([build]))).toMatchObject([
      { kind: "suite", title: "shop/money: the build failed" },
    ]);
  });

  test("is a failure if it failed without a failed test", () => {
    const lines = toJsonLines([
      ...[start, event("run", "TestA"), event("pass", "TestA")],
      output("panic: late\n", "TestA"),
      output("FAIL\tshop/cart\t0.01s\n"),
      event("fail"),
    ]);
    expect(readFindings(lines)).toMatchObject([
      { kind: "suite", title: "shop/cart: failed outside of a test", message: "panic: late" },
    ]);
  });

  test("without tests, or with cached results, isn't a failure", () => {
    expect(
      readFindings(
        toJsonLines([start, output("?   \tshop/cart\t[no test files]\n"), event("skip")]),
      ),
    ).toEqual([]);
    expect(
      readFindings(toJsonLines([start, output("ok  \tshop/cart\t(cached)\n"), event("pass")])),
    ).toEqual([]);
  });

  test("without an end is a failure, and output after its end changes nothing", () => {
    expect(readFindings(toJsonLines([start]))).toMatchObject([
      { title: "The test run didn't complete", message: expect.stringContaining("shop/cart") },
    ]);
    expect(readFindings(toJsonLines([start, event("pass"), output("coverage: 80%\n")]))).toEqual(
      [],
    );
  });
});

test("the output of 20,000 unfinished tests is kept only in part", () => {
  const print = "x".repeat(4000);
  const events = Array.from({ length: 20_000 }, (_, at) => [
    event("run", `Test${at}`),
    output(print, `Test${at}`),
  ]).flat();
  const report = readReport(toJsonLines([start, ...events]));
  expect(report.findings).toHaveLength(20_000);
  const kept = report.findings.reduce((sum, { details = "" }) => sum + details.length, 0);
  expect(kept).toBeLessThan(64 * 1024 * 1024);
});
