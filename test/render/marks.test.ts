import { describe, expect, test } from "vitest";
import type { Comparison } from "../../src/model/comparison.ts";
import { renderCheck } from "../../src/render/check-output.ts";
import { failedTest, suite, type Told, toPage } from "./build.ts";

const comparison: Comparison = {
  comparedWith: {
    sha: "5e1f3c07a9d2".padEnd(40, "0"),
    url: "https://github.com/o/r/runs/1",
    behind: 0,
  },
  fixedTests: [{ test: { suites: [], className: "Cart", name: "pays" }, count: 1 }],
  fixedFindings: [{ path: "src/cart.ts", count: 2 }],
  notRun: 1,
  notes: [],
};

const check = (found: readonly Told[], more: Comparison = comparison) =>
  renderCheck(
    toPage(
      [{ file: "r.xml", found, suites: [suite("s", { failed: found.length, passed: 1 }, 1)] }],
      {
        comparison: more,
      },
    ),
  );

describe("with something to compare with", () => {
  const found = [
    failedTest("a", "no a", {
      at: "a.ts:1",
      mark: { state: "known", history: { failed: 4, runs: 32 } },
    }),
    failedTest("b", "no b", { at: "b.ts:1", mark: { state: "new", isNewTest: true } }),
  ];

  test("new failures come first, then those of the base, folded, then what is fixed", () => {
    const { title, summary } = check(found);
    expect(title).toBe("1 new of 2 of 3 tests failed, 1 fixed");
    expect(summary.match(/^### .*$/gm)).toEqual([
      "### New (1)",
      "### Also fails at the base (1)",
      "### Fixed (3)",
      "### Reports",
    ]);
    expect(summary).toMatch(/### New \(1\)\n\n- .*<b>b<\/b> · no b · new test · \[`b\.ts:1`\]/);
    expect(summary).toMatch(
      /<details><summary>Failed tests that aren't new<\/summary>\n\n- .*<b>a<\/b> · no a · failed in 4 of the last 32 runs/,
    );
    expect(summary).toContain("- ✅ Cart > pays\n- ✅ 2 findings in `src/cart.ts`\n");
    expect(summary).toContain("Compared with [`5e1f3c0`](https://github.com/o/r/runs/1): 1 new.");
    expect(summary).toContain("1 test that failed there didn't run this time.");
  });
});

test("without, the page says why, and everything is shown as it is", () => {
  const nothing = { fixedTests: [], fixedFindings: [], notRun: 0, notes: [] };
  const { title, summary } = check([failedTest("a", "no a")], {
    ...nothing,
    why: "No check run of this name was found at the base.",
  });
  expect(title).toBe("1 of 2 tests failed");
  expect(summary).toContain("### Failed tests (1)");
  expect(summary).toContain(
    "Nothing was compared: No check run of this name was found at the base.",
  );
});
