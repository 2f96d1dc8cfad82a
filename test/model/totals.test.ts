import { expect, test } from "vitest";
import { openFailureReader } from "../../src/failure/read-failure.ts";
import type { Finding, Level } from "../../src/model/finding.ts";
import type { LocatedFinding } from "../../src/model/located.ts";
import type { Report, Suite, TestCounts } from "../../src/model/report.ts";
import { makeResults } from "../../src/model/results.ts";
import {
  type CountedReport,
  countKinds,
  countReport,
  countTests,
  toTotals,
} from "../../src/model/totals.ts";
import { toOutputs } from "../../src/outputs.ts";
import { renderCheck, toSections } from "../../src/render/check-output.ts";
import { renderJobSummary } from "../../src/render/job-summary.ts";
import { renderFailureList, renderReason, renderReportLines } from "../../src/render/log.ts";
import { makePage } from "../../src/render/page.ts";
import { type FindingInput, failedTest, ruleFinding, suite, toPage } from "../render/build.ts";

/** Returns a suite that counts how often its numbers are read. */
function countReads(original: Suite): { readonly suite: Suite; readonly reads: () => number } {
  let reads = 0;
  const counts = { ...original.counts };
  const suite = {
    ...original,
    get counts(): TestCounts {
      reads++;
      return counts;
    },
  };
  return { suite, reads: () => reads };
}

test("the numbers of a suite are read only for the totals and its row", () => {
  const { suite: original, reads } = countReads(suite("Cart", { passed: 1, failed: 1 }, 1));
  const made = toPage([{ file: "r.xml", found: [failedTest("Cart > adds", "expected 1")] }]);
  const report: Report = { ...(made.results.reports[0] as Report), suites: [original] };
  const findings = made.results.findings.map((found) => ({ ...found, report }));

  const results = makeResults(
    {
      counted: [report].map(countReport),
      findings,
      suiteFiles: new Map(),
      failureOf: openFailureReader(),
      notes: [],
    },
    { minLevel: "notice", maxAnnotations: 50, failOn: "failure" },
  );
  expect(reads()).toBe(1);

  const page = makePage(results, made.source, "failed");
  const readForRows = reads();
  const texts = [
    page.title,
    renderReportLines(results).join(),
    renderFailureList(page).lines.join(),
    renderReason(page),
    renderCheck(page, toSections(page)).summary,
    renderJobSummary(page, "Tests", { lead: "" }, 10_000),
    renderJobSummary(page, "Tests", { lead: "" }, 10_000, toSections(page)),
    String(toOutputs(results).failed),
  ];
  for (const text of texts) expect(text).toContain("1");
  expect(reads()).toBe(readForRows);
  expect(readForRows).toBeLessThanOrEqual(3);
});

test("the seconds have no digits that come from adding fractions", () => {
  const { results } = toPage([
    { file: "a.xml", suites: [suite("A", { passed: 1 }, 0.1), suite("B", { passed: 1 }, 0.2)] },
    { file: "b.xml", suites: [suite("C", { passed: 1 }, 0.7), suite("D", { passed: 1 }, 0.1)] },
  ]);
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(results.totals.reports.map(({ seconds }) => seconds)).toEqual([0.3, 0.8]);
  expect(toOutputs(results).seconds).toBe(1.1);
});

test("the totals are the sums of the reports", () => {
  const page = toPage([
    { file: "a.xml", suites: [suite("A", { passed: 2, failed: 1, flaky: 1 }, 1.5)], known: 2 },
    { file: "b.xml", suites: [suite("B", { skipped: 3 }, 2), suite("C", { passed: 4 }, 0.5)] },
    {
      ...{ file: "l.json", format: "eslint", tool: "ESLint", suppressed: 5, incomplete: true },
      found: [{ kind: "rule", level: "warning", title: "eqeqeq", message: "m", places: [] }],
    },
  ]);
  const { totals } = page.results;
  expect(countTests(page.results.reports)).toEqual(totals.sum.tests);
  expect(totals.sum).toEqual({
    tests: { tests: 10, passed: 6, failed: 1, skipped: 3, flaky: 1 },
    seconds: 4,
    ...{ unreadable: 0, outsideOfTests: 0, warned: 0, errors: 0, warnings: 1, notices: 0 },
    ...{ failedTests: 0, flakyTests: 0, ofRun: 0 },
    ...{ incomplete: 1, ofLinters: 1, suppressed: 5, known: 2 },
  });
  expect(totals).toMatchObject({ known: 2, unlocated: 1, new: 0, fixed: 0 });
  expect(totals.reports.map(({ report, tests }) => [report.file, Object.values(tests)])).toEqual([
    ["a.xml", [3, 2, 1, 0, 1]],
    ["b.xml", [7, 4, 0, 3, 0]],
    ["l.json", [0, 0, 0, 0, 0]],
  ]);
});

function makeFinding(kind: Finding["kind"], level: Level): FindingInput {
  return { kind, level, title: "t", message: "m", places: [] } as unknown as FindingInput;
}

test("every finding is counted once by its kind and level", () => {
  const countFinding = (found: FindingInput) => {
    const [counted] = toPage([{ file: "r.xml", found: [found] }]).results.totals.reports;
    const { outsideOfTests, unreadable, warned, errors, warnings, notices } =
      counted as CountedReport;
    const numbers = { outsideOfTests, unreadable, warned, errors, warnings, notices };
    return Object.entries(numbers).filter(([, count]) => count !== 0);
  };
  expect(countFinding(makeFinding("suite", "failure"))).toEqual([["outsideOfTests", 1]]);
  expect(countFinding(makeFinding("suite", "warning"))).toEqual([["warnings", 1]]);
  expect(countFinding(makeFinding("report", "failure"))).toEqual([["unreadable", 1]]);
  expect(countFinding(makeFinding("rule", "failure"))).toEqual([["errors", 1]]);
  expect(countFinding(makeFinding("tool", "notice"))).toEqual([["notices", 1]]);
  expect(countFinding(makeFinding("run", "failure"))).toEqual([]);
  // Failed tests are counted with all tests.
  expect(countFinding(failedTest("t", "m"))).toEqual([]);
  expect(countFinding({ ...failedTest("t", "m"), outcome: "warned" } as FindingInput)).toEqual([
    ["warned", 1],
  ]);
});

test("findings are counted by level, and as unlocated unless they are about a report or the run", () => {
  const found = [
    makeFinding("report", "failure"),
    makeFinding("run", "failure"),
    makeFinding("tool", "warning"),
    makeFinding("rule", "notice"),
    failedTest("t", "m", { at: "a.ts:1" }),
  ];
  const { levels, unlocated } = toPage([{ file: "r.xml", found }]).results.totals;
  expect(levels).toEqual({ failure: 3, warning: 1, notice: 1 });
  expect(unlocated).toBe(2);
});

test("an excluded finding isn't counted as new, and as known only if it is in scope", () => {
  const page = toPage([
    { file: "l.json", found: [ruleFinding({ id: "r" }, "m", "a.ts:1")], known: 2 },
  ]);
  const [item] = page.results.findings as [LocatedFinding];
  const isNew = { mark: { state: "new" } } as const;
  const isKnown = { mark: { state: "known" } } as const;
  const findings: LocatedFinding[] = [
    { ...item, ...isNew },
    { ...item, ...isNew, isOutside: true, isSetAside: true },
    { ...item, ...isKnown },
    { ...item, ...isKnown, isSetAside: true },
    { ...item, ...isKnown, isOutside: true, isSetAside: true },
  ];
  const {
    new: added,
    known,
    outOfScope,
  } = toTotals(page.results.totals.reports, findings, {
    fixedTests: [],
    fixedFindings: [],
    notRun: 0,
    notes: [],
  });
  expect({ added, known, outOfScope }).toEqual({ added: 1, known: 3, outOfScope: 2 });
});

test("fixed tests and findings are added up, and new failed tests are counted separately", () => {
  const mark = { state: "new" } as const;
  const found = [
    failedTest("Cart > adds", "expected 1", { mark }),
    failedTest("Cart > opens", "expected 1", { mark }),
    failedTest("Cart > pays", "expected 2", { mark, level: "warning" }),
    { ...ruleFinding({ id: "r" }, "m", "a.ts:1"), mark },
  ];
  const { totals } = toPage([{ file: "r.xml", found }], {
    comparison: {
      comparedWith: { sha: "", url: "", behind: 0 },
      fixedTests: [{ count: 2 }],
      fixedFindings: [{ count: 3 }],
      notRun: 0,
      notes: [],
    },
  }).results;
  const { new: all, added, fixed, fixedTests } = totals;
  expect({ all, added, fixed, fixedTests }).toMatchObject({
    ...{ all: 4, added: { failedTests: 2 } },
    ...{ fixed: 5, fixedTests: 2 },
  });
});

test("the counts of all kinds add up to the number of findings", () => {
  const found = [
    ...(["suite", "report", "run", "rule", "tool"] as const).map((kind) =>
      makeFinding(kind, "failure"),
    ),
    ...(["suite", "rule", "tool"] as const).flatMap((kind) => [
      makeFinding(kind, "warning"),
      makeFinding(kind, "notice"),
    ]),
    failedTest("t", "m"),
    { ...failedTest("t", "m", { level: "warning" }), outcome: "flaky" } as FindingInput,
    { ...failedTest("t", "m", { level: "warning" }), outcome: "warned" } as FindingInput,
  ];
  const counts = countKinds(toPage([{ file: "r.xml", found }]).results.findings);
  expect(counts).toEqual({
    ...{ failedTests: 1, flakyTests: 1, warned: 1, outsideOfTests: 1, unreadable: 1 },
    ...{ ofRun: 1, errors: 2, warnings: 3, notices: 3 },
  });
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(found.length);
});
