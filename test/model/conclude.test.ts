import { expect, test } from "vitest";
import { toConclusion } from "../../src/model/conclude.ts";
import type { Finding, Level } from "../../src/model/finding.ts";

const finding = (level: Level): Finding => ({
  kind: "rule",
  level,
  title: "t",
  message: "m",
  places: [],
});

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
  expect(toConclusion(found.map(finding), failOn)).toBe(conclusion);
});

test("a check with a failure is never successful, even if fail-on is never", () => {
  expect(toConclusion([finding("notice"), finding("failure")], "never")).toBe("neutral");
});
