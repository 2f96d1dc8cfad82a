import { expect, test } from "vitest";
import type { Finding, Level } from "../../src/model/finding.ts";
import { toConclusion } from "../../src/model/results.ts";

const finding = (level: Level): Finding => ({
  kind: "rule",
  level,
  title: "t",
  message: "m",
  places: [],
});

test.each([
  // found, fail-on, what the check ends as
  [[], "failure", "success"],
  [["failure"], "failure", "failure"],
  [["warning"], "failure", "success"],
  [["warning", "notice"], "warning", "failure"],
  [["notice"], "warning", "success"],
  [["notice"], "notice", "failure"],
  [["notice", "warning"], "never", "success"],
] as const)("findings %j with fail-on %s: %s", (found, failOn, conclusion) => {
  expect(toConclusion(found.map(finding), failOn)).toBe(conclusion);
});

test("over a failure a check is never green, even if nothing fails it", () => {
  expect(toConclusion([finding("notice"), finding("failure")], "never")).toBe("neutral");
});
