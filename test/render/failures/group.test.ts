import { describe, expect, test } from "vitest";
import type { LocatedFinding } from "../../../src/model/located.ts";
import type { Report } from "../../../src/model/report.ts";
import { groupFailures } from "../../../src/render/failures/group.ts";
import { failedTest, type ReportInput, toPage } from "../build.ts";

/** Describes each group by the title of its first finding, and `distinct findings × all findings`. */
const describeGroups = (...reports: readonly ReportInput[]) =>
  groupFailures(toPage(reports).results.findings).map(
    ({ items, distinct }) => `${items[0].finding.title}: ${distinct} × ${items.length}`,
  );

const refused = (n: number) => failedTest(`test ${n}`, "connect ECONNREFUSED 127.0.0.1:5432");

describe("the same error", () => {
  test("in three or more tests is shown once, before all other failures", () => {
    const found = [failedTest("a", "no a"), refused(1), refused(2), refused(3)];
    expect(describeGroups({ file: "r.xml", found })).toEqual(["test 1: 3 × 3", "a: 1 × 1"]);
  });

  test("in two tests is shown for each of them", () => {
    expect(describeGroups({ file: "r.xml", found: [refused(1), refused(2)] })).toEqual([
      "test 1: 1 × 1",
      "test 2: 1 × 1",
    ]);
  });

  test("may differ in its port, line, address and time", () => {
    const found = [
      failedTest("a", "app.ts:12 no answer from 127.0.0.1:5432 after 1,204 ms (0x7fc4)"),
      failedTest("b", "app.ts:40 no answer from 127.0.0.1:6000 after 998 ms (0x1a)"),
      failedTest("c", "app.ts:7 no answer from 127.0.0.1:80 after 3.5 ms (0xff)"),
    ];
    expect(describeGroups({ file: "r.xml", found })).toEqual(["a: 3 × 3"]);
  });

  test("may not differ in the compared values", () => {
    const found = [1, 2, 3].map((n) => failedTest(`t${n}`, `expected ${n} to be ${n + 1}`));
    expect(describeGroups({ file: "r.xml", found })).toHaveLength(3);
  });

  test("comes first if more tests have it", () => {
    const timeout = (n: number) => failedTest(`slow ${n}`, "timed out");
    const found = [...[1, 2, 3].map(timeout), ...[1, 2, 3, 4].map(refused)];
    expect(describeGroups({ file: "r.xml", found })).toEqual(["test 1: 4 × 4", "slow 1: 3 × 3"]);
  });
});

test("a test that failed only in its subtests comes after all other failures", () => {
  const parent = (title: string) =>
    failedTest(title, "Failed only in subtests.", { isParent: true });
  const alone = [parent("TestAdd"), failedTest("TestAdd/tea", "no tea")];
  expect(describeGroups({ file: "r.xml", found: alone })).toEqual([
    "TestAdd/tea: 1 × 1",
    "TestAdd: 1 × 1",
  ]);
  const many = ["a", "b", "c"].flatMap((name) => [
    parent(name),
    failedTest(`${name}/x`, `no ${name}`),
  ]);
  expect(describeGroups({ file: "r.xml", found: many }).at(-1)).toBe("a: 3 × 3");
});

test("the same message with other numbers of failures is a different error", () => {
  const found = [1, 2, 3].map((failures) => failedTest(`t${failures}`, "no tea", { failures }));
  expect(describeGroups({ file: "r.xml", found })).toHaveLength(3);
});

describe("the same test", () => {
  test("in several reports of a matrix is shown once", () => {
    const files = ["a/junit.xml", "b/junit.xml"];
    expect(describeGroups(...files.map((file) => ({ file, found: [refused(1)] })))).toEqual([
      "test 1: 1 × 2",
    ]);
  });

  test("is shown again at another location, such as a tool's error about another file", () => {
    const tool = { kind: "tool" } as const;
    const at = (place: string) =>
      failedTest("Can't lint this file", "Unknown option", { ...tool, at: place });
    const two = ["a.js:1", "b.js:1"].map(at);
    expect(describeGroups({ file: "r.json", found: two })).toEqual([
      "Can't lint this file: 1 × 1",
      "Can't lint this file: 1 × 1",
    ]);
    const legs = ["22.json", "24.json"].map((file) => ({ file, found: [...two, at("c.js:1")] }));
    expect(describeGroups(...legs)).toEqual(["Can't lint this file: 3 × 6"]);
  });

  test("is shown again with another error", () => {
    const found = [failedTest("t", "no a"), failedTest("t", "no b")];
    expect(describeGroups({ file: "r.xml", found })).toEqual(["t: 1 × 1", "t: 1 × 1"]);
  });
});

test("the same message at different locations or of different tools is a different error", () => {
  const report: Report = { ...emptyReport, file: "r.xml", tool: "JUnit" };
  const failure = (title: string, details: string, tool = "JUnit"): LocatedFinding => ({
    kind: "unplaced",
    finding: {
      kind: "test",
      outcome: "failed",
      test: { suites: [], name: title },
      level: "failure",
      title,
      message: "expected false to be true",
      details,
      places: [],
    },
    report: { ...report, tool },
    reason: "the report names no file",
  });
  const sizes = (findings: readonly LocatedFinding[]) =>
    groupFailures(findings).map(({ distinct }) => distinct);
  const at = (file: string) =>
    failure(file, `Error: expected false to be true\n    at Context.<anonymous> (${file}:3:5)`);
  expect(sizes([at("a.js"), at("b.js"), at("c.js")])).toEqual([1, 1, 1]);
  expect(
    sizes([1, 2, 3].map((i) => failure(`test ${i}`, "    at requireTrue (lib.js:3:5)"))),
  ).toEqual([3]);
  expect(sizes(["GoogleTest", "Go", "bats"].map((tool) => failure(tool, "", tool)))).toEqual([
    1, 1, 1,
  ]);
});

const emptyReport = { suites: [], findings: [], suppressed: 0, known: 0, notes: [] };
