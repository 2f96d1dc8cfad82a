import fc from "fast-check";
import { expect, test } from "vitest";
import type { Level } from "../../src/model/finding.ts";
import type { Mark } from "../../src/model/mark.ts";
import { renderFailureList, renderOutsideLine, renderReason } from "../../src/render/log.ts";
import type { Parts } from "../../src/render/parts.ts";
import { type FindingInput, failedTest, ruleFinding, toPage } from "./build.ts";

const level = fc.constantFrom<Level>("failure", "warning", "notice");
const mark = fc.constantFrom<Mark | undefined>(
  undefined,
  { state: "known" },
  { state: "new" },
  { state: "new", isUntouched: true },
);
const place = fc.constantFrom("a.js:1", "b.js:2");

const found: fc.Arbitrary<FindingInput> = fc
  .record({
    kind: fc.constantFrom("failed", "flaky", "warned", "rule", "tool", "outside" as const),
    level,
    mark,
    at: place,
  })
  .map(({ kind, level, mark, at }) => {
    const more = { at, ...(mark && { mark }) };
    if (kind === "failed") return failedTest("adds", "no tea", more);
    if (kind === "flaky" || kind === "warned") {
      return { ...failedTest("adds", "no tea", more), outcome: kind, level: "warning" };
    }
    if (kind === "tool") return { ...toolError, ...more, level };
    const outside = kind === "outside" && { isOutside: true as const, isSetAside: true as const };
    return { ...ruleFinding({ id: "no-x" }, "No x.", at, { level, ...more }), ...outside };
  });
const toolError = { kind: "tool", title: "Failed", message: "No config.", places: [] } as const;

/** Returns the findings of all parts that the page shows. */
function listShown({ failures, knownFailures, passed, ofLinters, outside }: Parts) {
  const isOfRule = ({ finding }: (typeof failures)[number]) => finding.kind === "rule";
  const linters = Object.values(ofLinters).flatMap((of) => Object.values(of).flat());
  // Failures of linters are in two parts: the page shows them by rule, and the log with the others.
  const others = [...failures, ...knownFailures].filter((item) => !isOfRule(item));
  return [...others, ...passed.flaky, ...passed.warned, ...linters, ...outside];
}

test("each finding is in exactly one part that the page shows", () => {
  fc.assert(
    fc.property(fc.array(found), (findings) => {
      const { parts, results } = toPage([{ file: "r.json", found: findings }]);
      const shown = listShown(parts);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown).toHaveLength(results.findings.length);
    }),
  );
});

test("the log counts findings outside of lint-scope and names none", () => {
  const outside = { isOutside: true, isSetAside: true } as const;
  const page = toPage([
    {
      file: "eslint.json",
      found: [
        ruleFinding({ id: "no-var" }, "No var.", "b.js:2"),
        { ...ruleFinding({ id: "eqeqeq" }, "Use ===.", "a.js:1"), ...outside },
      ],
    },
  ]);
  expect(renderFailureList(page).lines).toEqual(["b.js:2: no-var: No var."]);
  expect(renderReason(page)).not.toContain("eqeqeq");
  expect(renderOutsideLine(page)).toBe(
    "1 finding outside of lint-scope, not counted for the conclusion.",
  );
});
