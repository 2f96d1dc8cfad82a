import { expect, test } from "vitest";
import { openFailureReader } from "../../src/failure/read-failure.ts";
import type { Level } from "../../src/model/finding.ts";
import type { LocatedFinding } from "../../src/model/located.ts";
import type { Report } from "../../src/model/report.ts";
import { makeResults } from "../../src/model/results.ts";

const report: Report = {
  ...{ file: "r.xml", tool: "t", suites: [], findings: [] },
  ...{ suppressed: 0, known: 0, notes: [] },
};

const unplaced = (level: Level): LocatedFinding => ({
  kind: "unplaced",
  finding: { kind: "rule", level, title: "t", message: "m", places: [] },
  report,
  reason: "the report names no file",
});

function conclude(findings: readonly LocatedFinding[], failOn: Level | "never") {
  const found = { counted: [], findings, suiteFiles: new Map(), notes: [] };
  const options = { minLevel: "notice", maxAnnotations: 50, failOn } as const;
  return makeResults({ ...found, failureOf: openFailureReader() }, options).conclusion;
}

test.each([
  // Levels of the findings, fail-on, conclusion
  [[], "failure", "success"],
  [["failure"], "failure", "failure"],
  [["warning"], "failure", "success"],
  [["warning", "notice"], "warning", "failure"],
  [["notice"], "warning", "success"],
  [["notice"], "notice", "failure"],
  [["notice", "warning"], "never", "success"],
] as const)("findings %j with fail-on %s conclude as %s", (found, failOn, conclusion) => {
  expect(conclude(found.map(unplaced), failOn)).toBe(conclusion);
});

test("a check with a failure is never successful, even if fail-on is never", () => {
  expect(conclude([unplaced("notice"), unplaced("failure")], "never")).toBe("neutral");
});

test("a finding that doesn't count doesn't change the conclusion", () => {
  const setAside: LocatedFinding = { ...unplaced("failure"), isSetAside: true };
  expect(conclude([setAside], "failure")).toBe("success");
  expect(conclude([setAside, unplaced("warning")], "warning")).toBe("failure");
});
