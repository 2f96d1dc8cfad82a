import { describe, expect, test } from "vitest";
import type { Comparison } from "../../src/model/comparison.ts";
import { renderCheck } from "../../src/render/check-output.ts";
import { broken, failedTest, suite, type Told, toPage } from "./build.ts";
import { expectOnlyOurs } from "./hostile.ts";

const comparison: Comparison = {
  comparedWith: {
    sha: "5e1f3c07a9d2".padEnd(40, "0"),
    url: "https://github.com/o/r/runs/1",
    behind: 0,
    branch: "main",
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
      "### Also fails on main (1)",
      "### Fixed (3)",
      "### Reports",
    ]);
    expect(summary).toMatch(/### New \(1\)\n\n- .*<b>b<\/b> · no b · new test · \[`b\.ts:1`\]/);
    expect(summary).toMatch(
      /<details><summary>Failed before this change too<\/summary>\n\n- .*<b>a<\/b> · no a · failed in 4 of the last 32 runs of main/,
    );
    expect(summary).toContain("- ✅ Cart > pays\n- ✅ 2 findings in `src/cart.ts`\n");
    expect(summary).toContain(
      "Compared with [`5e1f3c0` on main](https://github.com/o/r/runs/1): 1 new.",
    );
    expect(summary).toContain("1 test that failed there didn't run this time.");
  });

  test("where all failures are known, the title says that none is new", () => {
    const known = [failedTest("a", "no a", { mark: { state: "known" } })];
    expect(check(known).title).toBe("0 new of 1 of 2 tests failed, 1 fixed");
  });

  test("one new failure stands open, however many there are on main", () => {
    const details = "a trace\n  at b.ts:1";
    const known = ["x", "y"].map((name) =>
      failedTest(name, `no ${name}`, { details, mark: { state: "known" } }),
    );
    const { summary } = check([
      ...known,
      failedTest("b", "no b", { details, mark: { state: "new" } }),
    ]);
    expect(summary.match(/<details open>/g)).toHaveLength(1);
    expect(summary).toMatch(/### New \(1\)\n\n<details open><summary>❌ <b>b<\/b>/);
  });

  test("a known failure of a suite is among the known ones", () => {
    const of = (state: "new" | "known") =>
      failedTest(`${state} set-up`, "no", { kind: "suite", mark: { state } });
    const { summary } = check([of("known"), of("new")]);
    expect(headingsOf(summary).slice(0, 2)).toEqual([
      "Failures outside of tests (1)",
      "Also fails on main (1)",
    ]);
  });

  test("that fails by another message says so, with the name of the branch", () => {
    const { summary } = check([
      failedTest("a", "no a", { mark: { state: "known", failsDifferently: true } }),
    ]);
    expect(summary).toContain("fails differently than on main");
  });

  test("a history of one run says nothing that isn't said", () => {
    const history = { failed: 1, runs: 1 };
    const { summary } = check([failedTest("a", "no a", { mark: { state: "known", history } })]);
    expect(summary).not.toContain("of the last");
  });

  test("without the branch's name it is called the base, and a file an earlier run", () => {
    const known = [failedTest("a", "no a", { mark: { state: "known" } })];
    const { branch: _, ...comparedWith } = comparison.comparedWith ?? {
      sha: "",
      url: "",
      behind: 0,
    };
    const unnamed = check(known, { ...comparison, comparedWith }).summary;
    expect(unnamed).toContain("### Also fails at the base (1)");
    const file = { sha: "", url: "", behind: 0 };
    const ofFile = check(known, { ...comparison, comparedWith: file }).summary;
    expect(ofFile).toContain("### Also failed in the earlier run (1)");
    expect(ofFile).toContain("Compared with an earlier run: 0 new.");
  });

  test("a branch's name mentions nobody and links nothing", () => {
    const comparedWith = { sha: "a".repeat(40), url: "https://github.com/o/r/runs/1", behind: 0 };
    const branch = "@octocat/[x](https://evil.example)<b>";
    const { summary } = check([failedTest("a", "no a", { mark: { state: "known" } })], {
      ...comparison,
      comparedWith: { ...comparedWith, branch },
    });
    expect(summary).toContain("### Also fails on @\u200boctocat");
    expectOnlyOurs(summary, [comparedWith.url]);
  });
});

describe("findings of linters, with something to compare with", () => {
  const lint = (...found: readonly Told[]) =>
    renderCheck(
      toPage([{ file: "l.json", format: "eslint-json", tool: "ESLint", found }], { comparison }),
    );
  const known = { mark: { state: "known" } } as const;
  const fresh = { mark: { state: "new" } } as const;
  const rule = (id: string, at: string, more: Partial<Told> = {}) =>
    broken({ id }, `${id} is broken`, at, more as object);

  test("new ones come first, known ones are folded", () => {
    const { summary } = lint(
      ...["a.js:1", "a.js:2", "a.js:3"].map((at) => rule("eqeqeq", at, known)),
      rule("no-var", "a.js:9", fresh),
    );
    expect(headingsOf(summary).slice(0, 2)).toEqual([
      "ESLint: 1 new error",
      "ESLint: 3 errors also on main",
    ]);
    expect(summary).toMatch(
      /3 errors also on main\n\n<details><summary>Found before this change too<\/summary>\n\n(?:.*\n)*?.*eqeqeq/,
    );
  });

  test("those that `fail-on-known: false` sets aside say that they don't count", () => {
    const { summary } = lint(rule("eqeqeq", "a.js:1", { ...known, isSetAside: true }));
    expect(summary).toContain(
      "<summary>Found before this change too, so it doesn't count for the conclusion</summary>",
    );
  });

  test("new ones on lines that the change didn't touch are a group of their own, which says why that may be", () => {
    const { summary } = lint(
      rule("no-var", "a.js:9", { mark: { state: "new", isUntouched: true } }),
      rule("no-var", "b.js:9", fresh),
    );
    expect(headingsOf(summary).slice(0, 2)).toEqual([
      "ESLint: 1 new error",
      "ESLint: 1 new error on lines that didn't change",
    ]);
    expect(summary).toContain("The tool or its rules may be other ones than at the base");
  });

  test("warnings are in the text in the same order", () => {
    const warning = (at: string, more: Partial<Told>) =>
      rule("no-var", at, { level: "warning", ...more });
    const { text = "" } = lint(warning("a.js:1", known), warning("a.js:2", fresh));
    expect(headingsOf(text)).toEqual(["ESLint: 1 new warning", "ESLint: 1 warning also on main"]);
  });

  test("those outside of `lint-scope` are listed folded at the end, whatever their level, and nowhere else", () => {
    const outside = { ...known, isOutside: true, isSetAside: true } as const;
    const { summary, text = "" } = lint(
      rule("eqeqeq", "a.js:1", outside),
      rule("no-var", "a.js:2", { ...outside, level: "warning" }),
      rule("no-var", "a.js:7", fresh),
    );
    expect(headingsOf(summary)).toEqual(["ESLint: 1 new error", "Fixed (3)", "Reports"]);
    expect(headingsOf(text)).toEqual(["Outside of lint-scope (2)"]);
    expect(text).toMatch(/<summary>Not on what the change touched.*eqeqeq.*no-var/s);
  });
});

function headingsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^### (.*)$/gm)].map(([, heading = ""]) => heading);
}

test("without, the page says why, and everything is shown as it is", () => {
  const nothing = { fixedTests: [], fixedFindings: [], notRun: 0, notes: [] };
  const { title, summary } = check([failedTest("a", "no a")], {
    ...nothing,
    why: "No check run of this name was found at the base.",
  });
  expect(title).toBe("1 of 2 tests failed");
  expect(summary).toContain("### Failed tests (1)");
  expect(summary).toContain(
    "Nothing was compared. No check run of this name was found at the base.",
  );
});
