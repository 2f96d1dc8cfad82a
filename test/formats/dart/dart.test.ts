import { describe, expect, test } from "vitest";
import { readCounts, readFindings, readReport, toJsonLines } from "../read-file.ts";

const begin = [
  { type: "start", time: 0, protocolVersion: "0.1.1" },
  { type: "suite", time: 0, suite: { id: 0, path: "test/cart_test.dart" } },
  { type: "group", time: 0, group: { id: 1, suiteID: 0, name: "" } },
  { type: "group", time: 0, group: { id: 2, suiteID: 0, name: "Cart" } },
  { type: "group", time: 0, group: { id: 3, suiteID: 0, name: "Cart total" } },
];
const start = (id: number, name: string, more: object = {}) => ({
  ...{ type: "testStart", time: 10 },
  test: {
    id,
    name,
    suiteID: 0,
    groupIDs: [1, 2, 3],
    line: 7,
    column: 3,
    url: "file:///w/test/cart_test.dart",
    ...more,
  },
});
const done = (testID: number, result = "success", more: object = {}) => ({
  ...{ type: "testDone", time: 260, testID, result, hidden: false, skipped: false },
  ...more,
});
const error = (testID: number, message = "Bad state: x", stackTrace = "") => ({
  ...{ type: "error", time: 100, testID, error: message, stackTrace, isFailure: false },
});
const end = (success: unknown = true) => ({ type: "done", time: 300, success });

describe("a Dart test", () => {
  test("has its groups, its duration and its place", () => {
    const events = [
      ...begin,
      start(5, "Cart total adds"),
      error(5),
      done(5, "failure"),
      end(false),
    ];
    const read = readReport(toJsonLines(events));
    expect(read.findings).toMatchObject([
      {
        title: "test/cart_test.dart > Cart > total > adds",
        message: "Bad state: x",
        test: { suites: ["test/cart_test.dart", "Cart", "total"], name: "adds" },
        places: [
          { path: "file:///w/test/cart_test.dart", line: 7, isDefinition: true },
          { path: "test/cart_test.dart" },
        ],
      },
    ]);
    expect(read.suites).toMatchObject([{ file: "test/cart_test.dart", seconds: 0.25 }]);
  });

  test("that lists one group a thousand times has a name of limited length", () => {
    const group = { type: "group", time: 0, group: { id: 4, suiteID: 0, name: "g".repeat(900) } };
    const groupIDs = Array.from({ length: 1000 }, () => 4);
    const [finding] = readFindings(
      toJsonLines([
        ...begin,
        group,
        start(5, "adds", { groupIDs }),
        done(5, "failure"),
        end(false),
      ]),
    );
    expect(finding).toMatchObject({ level: "failure", test: { name: "adds" } });
    const { suites = [] } = finding?.kind === "test" ? finding.test : {};
    expect(suites).toHaveLength(3);
  });

  test("created by a Flutter package is placed at its root_url", () => {
    const url = "package:flutter_test/src/widget_tester.dart";
    const placesOf = (more: object) =>
      readFindings(
        toJsonLines([
          ...begin,
          start(5, "a", { url, ...more }),
          error(5),
          done(5, "error"),
          end(false),
        ]),
      )[0]?.places;
    const root = { root_url: "file:///w/test/widget_test.dart", root_line: 14 };
    expect(placesOf(root)).toMatchObject([{ path: root.root_url, line: 14 }, {}]);
    expect(placesOf({})).toEqual([{ path: "test/cart_test.dart" }]);
  });

  test("can be passed, skipped, failed or hidden", () => {
    const metadata = { skip: true, skipReason: "not today" };
    const events = [
      ...[...begin, start(5, "a"), done(5), start(6, "b", { metadata })],
      ...[
        done(6, "success", { skipped: true }),
        start(7, "c"),
        done(7, "success", { hidden: true }),
      ],
      ...[start(8, "d"), done(8, "exploded"), end(false)],
    ];
    expect(readCounts(toJsonLines(events))).toMatchObject({
      tests: 3,
      passed: 1,
      skipped: 1,
      failed: 1,
    });
    expect(readFindings(toJsonLines(events))).toMatchObject([
      { message: 'The report says "exploded" of the test.' },
    ]);
    expect(readReport(toJsonLines(events)).suites[0]?.cases).toContainEqual(
      expect.objectContaining({ name: "b", reason: "not today" }),
    );
  });

  test("fails if an error follows its end", () => {
    const events = [...begin, start(5, "a"), done(5), start(6, "b"), done(6), error(5), end(false)];
    expect(readCounts(toJsonLines(events))).toMatchObject({ tests: 2, passed: 1, failed: 1 });
  });

  test("without an end is a failure", () => {
    expect(readFindings(toJsonLines([...begin, start(5, "a"), end(null)]))).toMatchObject([
      { kind: "test", message: "The report ends before the test does." },
    ]);
  });

  test("can print JSON that looks like an event", () => {
    const log = { type: "done", time: 1, message: "stored" };
    const events = [...begin, start(5, "a"), log, done(5), end()];
    expect(readCounts(toJsonLines(events))).toMatchObject({ tests: 1, passed: 1 });
    expect(readFindings(toJsonLines(events))).toEqual([]);
  });
});

describe("outside of Dart tests", () => {
  const loading = start(4, "loading test/cart_test.dart", { groupIDs: [], url: null, line: null });

  test("a file that can't be loaded is a failure but not a test", () => {
    const loadError = 'Failed to load "test/cart_test.dart":\ntest/cart_test.dart:3:1: Error: no';
    const events = [...begin, loading, error(4, loadError), done(4, "error"), end(false)];
    expect(readCounts(toJsonLines(events)).tests).toBe(0);
    expect(readFindings(toJsonLines(events))).toMatchObject([
      { kind: "suite", title: "cart_test.dart: can't be loaded", message: loadError },
    ]);
  });

  test("a failed setUpAll of a group is a failure but not a test", () => {
    const events = [
      ...begin,
      start(5, "Cart total (setUpAll)"),
      error(5),
      done(5, "error"),
      end(false),
    ];
    expect(readCounts(toJsonLines(events)).tests).toBe(0);
    expect(readFindings(toJsonLines(events))).toMatchObject([
      { kind: "suite", title: "cart_test.dart > Cart > total > (setUpAll) failed" },
    ]);
  });

  test("a test whose name begins with loading is still a test", () => {
    const events = [
      ...begin,
      start(5, "loading shows a spinner"),
      error(5),
      done(5, "error"),
      end(false),
    ];
    expect(readCounts(toJsonLines(events))).toMatchObject({ tests: 1, failed: 1 });
  });
});

describe("a Dart run", () => {
  const passed = [...begin, start(5, "a"), done(5)];

  test.each([
    [
      "failed without showing why",
      [...passed, end(false)],
      "Failures that the report doesn't show",
    ],
    ["was closed early", [...passed, end(null)], "The test run didn't complete"],
    ["never ended", passed, "The test run didn't complete"],
    [
      "never ended, before another one",
      [...passed, ...passed, end()],
      "The test run didn't complete",
    ],
  ])("that %s is a failure", (_, events, title) => {
    expect(readFindings(toJsonLines(events))).toMatchObject([{ kind: "suite", title }]);
  });

  test("can reuse the ids of an earlier run", () => {
    expect(readCounts(toJsonLines([...passed, end(), ...passed, end()]))).toMatchObject({
      tests: 2,
    });
    expect(readFindings(toJsonLines([...passed, end(), ...passed, end()]))).toEqual([]);
  });

  test("of 22,000 tests fails if an error follows long after the end of its test", () => {
    const many = Array.from({ length: 22_000 }, (_, at) => [start(at + 5, `t${at}`), done(at + 5)]);
    const events = toJsonLines([...begin, ...many.flat(), error(5), error(22_000), end(false)]);
    expect(readCounts(events)).toMatchObject({ tests: 22_000, failed: 1 });
    expect(readFindings(events)).toMatchObject([{ kind: "suite" }, { kind: "test" }]);
  });

  test("keeps only short texts of errors after 16 MiB of errors of ended tests", () => {
    const long = "x".repeat(60_000);
    const many = Array.from({ length: 150 }, (_, at) => [
      ...[start(at + 5, `t${at}`), done(at + 5), error(at + 5, long, long)],
    ]);
    const findings = readFindings(toJsonLines([...begin, ...many.flat(), end(false)]));
    expect(findings).toHaveLength(150);
    const { message = "", details = "" } = findings.at(-1) ?? {};
    expect(message.length + details.length).toBeLessThanOrEqual(600);
  });

  test("adds no finding for further errors of a failed test", () => {
    const events = [
      ...begin,
      start(5, "a"),
      error(5),
      done(5, "error"),
      error(5, "late"),
      end(false),
    ];
    expect(readFindings(toJsonLines(events))).toMatchObject([{ kind: "test" }]);
  });
});
