import { describe, expect, test } from "vitest";
import type { ReportFile } from "../src/formats/format.ts";
import { testOf } from "../src/model/finding.ts";
import { countTests } from "../src/model/totals.ts";
import { inOrderOfAttempts } from "../src/reports/attempt-order.ts";
import { readReports } from "../src/reports/read-reports.ts";

type Outcome = "passed" | "failed" | "skipped";
/** Outcomes of tests by their names. */
type Outcomes = Readonly<Record<string, Outcome>>;

const writers: Readonly<Record<string, (run: Outcomes) => string>> = {
  junit: (run) =>
    `<testsuites><testsuite name="Cart" hostname="runner-${Object.keys(run).length}">${Object.entries(
      run,
    )
      .map(
        ([name, outcome]) => `<testcase classname="C" name="${name}">${junit[outcome]}</testcase>`,
      )
      .join("")}</testsuite></testsuites>`,
  trx: (run) =>
    `<TestRun><Results>${Object.entries(run)
      .map(([name, outcome]) => `<UnitTestResult testName="${name}" outcome="${trx[outcome]}"/>`)
      .join("")}</Results></TestRun>`,
  nunit: (run) =>
    `<test-run>${Object.entries(run)
      .map(([name, outcome]) => `<test-case name="${name}" classname="C" result="${outcome}"/>`)
      .join("")}</test-run>`,
  "xunit-net": (run) =>
    `<assemblies><assembly name="a.dll"><collection>${Object.entries(run)
      .map(([name, outcome]) => `<test name="${name}" type="C" result="${xunit[outcome]}"/>`)
      .join("")}</collection></assembly></assemblies>`,
};
const junit = { passed: "", failed: "<failure>no</failure>", skipped: "<skipped/>" };
const trx = { passed: "Passed", failed: "Failed", skipped: "NotExecuted" };
const xunit = { passed: "Pass", failed: "Fail", skipped: "Skip" };

function file(path: string, text: string): ReportFile {
  const bytes = Buffer.from(text);
  return { path, explicit: false, chunks: () => [bytes] };
}

function read(files: readonly ReportFile[], mergeRetries: boolean | "all" = "all") {
  const { reports } = readReports(files, { mergeRetries, listTests: "all" });
  const findings = reports.flatMap((report) =>
    report.findings.map((one) => ({ ...one, file: report.file })),
  );
  return { counts: countTests(reports), findings, reports };
}

describe.each(Object.entries(writers))("attempts in several files of %s", (_format, write) => {
  const attempts = [
    file("run-1.xml", write({ adds: "failed", ships: "failed", sells: "passed" })),
    file("run-2.xml", write({ adds: "passed", ships: "failed" })),
    file("run-10.xml", write({ ships: "failed" })),
  ];

  test("count as one test with the outcome of the last attempt", () => {
    const { counts, findings } = read(attempts);
    expect(counts).toEqual({ tests: 3, passed: 2, failed: 1, skipped: 0, flaky: 1 });
    expect(
      findings.map((finding) => [
        finding.file,
        finding.level,
        testOf(finding)?.name,
        finding.kind === "test" ? finding.attempts : undefined,
      ]),
    ).toEqual([
      ["run-2.xml", "warning", "adds", 2],
      ["run-10.xml", "failure", "ships", 3],
    ]);
  });

  test("count as separate tests with `true`, which merges only attempts in one file", () => {
    expect(read(attempts, true).counts).toEqual({
      tests: 6,
      passed: 2,
      failed: 4,
      skipped: 0,
      flaky: 0,
    });
  });

  test("have the same counts in any order of the files", () => {
    expect(read(attempts.toReversed()).counts).toEqual(read(attempts).counts);
  });

  test("are listed once, in the file of the last attempt", () => {
    const last = file("run-2.xml", write({ buys: "passed", adds: "passed" }));
    const { reports } = read([attempts[0] as ReportFile, last]);
    const names = reports[1]?.suites.map(({ cases }) => cases.map(({ name }) => name));
    expect(names).toEqual([["buys", "adds"]]);
  });

  test("are merged even if a file is cut off", () => {
    const cut = write({ adds: "passed", sells: "passed" }).replace(/<[^<]*sells.*$/s, "<");
    const { counts, findings } = read([attempts[0] as ReportFile, file("run-2.xml", cut)]);
    expect(counts).toMatchObject({ tests: 3, flaky: 1, failed: 1 });
    expect(findings.map(({ kind }) => kind)).toContain("report");
  });
});

test("tests in different classes or suites aren't merged", () => {
  const one = (suite: string, className: string) =>
    `<testsuite name="${suite}"><testcase classname="${className}" name="adds"><failure/></testcase></testsuite>`;
  const files = [one("a", "A"), one("a", "B"), one("b", "A")].map((text, index) =>
    file(`${index}.xml`, text),
  );
  expect(read(files).counts.failed).toBe(3);
});

test("tests in different browsers of Playwright aren't merged", () => {
  const makeReport = (browser: string) =>
    `<testsuites id="" name="" tests="1"><testsuite name="a.spec.ts" timestamp="2026-11-27T10:00:00.000Z" hostname="${browser}" tests="1" failures="1" skipped="0" time="1" errors="0"><testcase name="adds" classname="a.spec.ts" time="1"><failure message="a.spec.ts:3:1 adds" type="FAILURE">no</failure></testcase></testsuite></testsuites>`;
  const files = ["chromium", "firefox"].map((name) => file(`${name}.xml`, makeReport(name)));
  expect(read(files).counts.failed).toBe(2);
});

test("a report that can't be read doesn't affect the others", () => {
  const [write] = Object.values(writers);
  const files = [
    file("1.xml", write?.({ adds: "failed" }) ?? ""),
    file("2.xml", "no report"),
    file("3.xml", write?.({ adds: "passed" }) ?? ""),
  ];
  expect(read(files).counts).toEqual({ tests: 1, passed: 1, failed: 0, skipped: 0, flaky: 1 });
});

test("the warning of a passed attempt is kept", () => {
  const nunit = (result: string) =>
    `<test-run><test-case name="adds" classname="C" result="${result}"><reason><message>slow</message></reason></test-case></test-run>`;
  const { counts, findings } = read([
    file("1.xml", nunit("Failed")),
    file("2.xml", nunit("Warning")),
  ]);
  expect(counts).toMatchObject({ tests: 1, flaky: 1 });
  expect(findings).toMatchObject([
    { kind: "test", outcome: "warned" },
    { kind: "test", outcome: "flaky" },
  ]);
});

test.each([
  [
    ["out/run-10.xml", "out/run-9.xml"],
    ["out/run-9.xml", "out/run-10.xml"],
  ],
  // Microsoft.Testing.Platform
  [
    [
      "TestResults/Shop.trx",
      "TestResults/Retries/k3/2/Shop.trx",
      "TestResults/Retries/k3/1/Shop.trx",
    ],
    [
      "TestResults/Retries/k3/1/Shop.trx",
      "TestResults/Retries/k3/2/Shop.trx",
      "TestResults/Shop.trx",
    ],
  ],
  // Bazel
  [
    ["shop/test.xml", "shop/test_attempts/attempt_1.xml", "shop/test_attempts/attempt_2.xml"],
    ["shop/test_attempts/attempt_1.xml", "shop/test_attempts/attempt_2.xml", "shop/test.xml"],
  ],
  [
    ["b/1.xml", "a/2.xml", "a/02.xml"],
    ["a/02.xml", "a/2.xml", "b/1.xml"],
  ],
])("the attempts %j are sorted as %j", (paths, ordered) => {
  expect(inOrderOfAttempts(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual(
    ordered,
  );
});
