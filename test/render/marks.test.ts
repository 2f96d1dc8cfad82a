import { describe, expect, test } from "vitest";
import type { Comparison } from "../../src/model/comparison.ts";
import { renderCheck } from "../../src/render/check-output.ts";
import { renderComparisonLines } from "../../src/render/describe-comparison.ts";
import { renderFailureList, renderKnownFailureList, renderReason } from "../../src/render/log.ts";
import { broken, type FindingInput, failedTest, suite, toPage } from "./build.ts";
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

const check = (found: readonly FindingInput[], more: Comparison = comparison) =>
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
    expect(headingsOf(summary)).toEqual(["New (1)", "Also fails on main (1)", "Fixed (3)"]);
    expect(summary).toMatch(/### New \(1\)\n\n- .*<b>b<\/b> · no b · new test · \[`b\.ts:1`\]/);
    expect(summary).toMatch(
      /<details><summary><b>Also fails on main \(1\)<\/b><\/summary>\n\n- .*<b>a<\/b> · no a · failed in 4 of the last 32 runs of main/,
    );
    expect(summary).toContain("- ✅ Cart > pays\n- ✅ 2 findings in `src/cart.ts`\n");
    expect(summary).toContain(
      "Compared with [`5e1f3c0` on main](https://github.com/o/r/runs/1): 1 new failed test, 1 fixed test, 2 fixed findings.",
    );
    expect(summary).toContain("1 test that failed there didn't run this time.");
  });

  test("if all failures are known, the title says that none is new", () => {
    const known = [failedTest("a", "no a", { mark: { state: "known" } })];
    expect(check(known).title).toBe("0 new of 1 of 2 tests failed, 1 fixed");
  });

  test("one new failure is open, however many there are on main", () => {
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
    expect(unnamed).toContain("<b>Also fails at the base (1)</b>");
    const file = { sha: "", url: "", behind: 0 };
    const ofFile = check(known, { ...comparison, comparedWith: file }).summary;
    expect(ofFile).toContain("<b>Also failed in the earlier run (1)</b>");
    expect(ofFile).toContain(
      "Compared with an earlier run: nothing new, 1 fixed test, 2 fixed findings.",
    );
  });

  test("a branch's name can't contain mentions or links", () => {
    const comparedWith = { sha: "a".repeat(40), url: "https://github.com/o/r/runs/1", behind: 0 };
    const branch = "@octocat/[x](https://evil.example)<b>";
    const { summary } = check([failedTest("a", "no a", { mark: { state: "known" } })], {
      ...comparison,
      comparedWith: { ...comparedWith, branch },
    });
    expect(summary).toContain("<b>Also fails on @\u200boctocat");
    expectOnlyOurs(summary, [comparedWith.url]);
  });
});

describe("findings of linters, with something to compare with", () => {
  const lint = (...found: readonly FindingInput[]) =>
    renderCheck(
      toPage([{ file: "l.json", format: "eslint-json", tool: "ESLint", found }], { comparison }),
    );
  const known = { mark: { state: "known" } } as const;
  const fresh = { mark: { state: "new" } } as const;
  const rule = (id: string, at: string, more: Partial<FindingInput> = {}) =>
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
      /<details><summary><b>ESLint: 3 errors also on main<\/b><\/summary>\n\n(?:.*\n)*?.*eqeqeq/,
    );
  });

  test("those that `fail-on-known: false` sets aside say that they don't count", () => {
    const { summary } = lint(rule("eqeqeq", "a.js:1", { ...known, isSetAside: true }));
    expect(summary).toContain(
      "<summary><b>ESLint: 1 error also on main</b> · not counted for the conclusion</summary>",
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
    const warning = (at: string, more: Partial<FindingInput>) =>
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
    expect(headingsOf(summary)).toEqual(["ESLint: 1 new error", "Fixed (3)"]);
    expect(headingsOf(text)).toEqual(["Outside of lint-scope (2)"]);
    expect(text).toMatch(/<\/b> · not on what the change touched.*<\/summary>.*eqeqeq.*no-var/s);
  });
});

function headingsOf(markdown: string): readonly string[] {
  // The heading of a folded section is its line.
  const found = markdown.matchAll(
    /^(?:### (.*)|<details><summary><b>(.* also on .*|(?:Also|Outside).*)<\/b>.*)$/gm,
  );
  return [...found].map(([, heading, folded]) => heading ?? folded ?? "");
}

describe("without anything to compare with", () => {
  const base = "016750a".padEnd(40, "0");
  const why =
    'There is no check run "Tests" on the base commit 016750a; run this workflow on main too.';
  const nothing: Comparison = {
    why,
    base,
    fixedTests: [],
    fixedFindings: [],
    notRun: 0,
    notes: [],
  };

  test("the last note says why, with a link to the commit, and everything is shown as it is", () => {
    const { title, summary, text } = check([failedTest("a", "no a")], nothing);
    expect(title).toBe("1 of 2 tests failed");
    expect(summary).toContain("### Failed tests (1)");
    expect(summary).not.toContain("Nothing was compared");
    expect(text).toMatch(/^Nothing was compared\..*\n\n$/);
    expect(text).toContain(
      `on the base commit [\`016750a\`](https://github.com/octo-org/shop/commit/${base}); run this`,
    );
  });

  test("beside other notes it is the last of them", () => {
    const notes = ["pom.xml is no report."];
    const { text } = renderCheck(toPage([{ file: "r.xml" }], { comparison: nothing, notes }));
    expect(text).toMatch(/### Notes\n\n- pom\.xml is no report\.\n- Nothing was compared\..*\n\n$/);
  });

  test("the log says it in the same words", () => {
    const { results } = toPage([], { comparison: nothing });
    expect(renderComparisonLines(results)).toEqual([`Nothing was compared. ${why}`]);
  });
});

describe("a test's history is shown if the test is unstable", () => {
  test.each([
    [4, 32, true],
    [1, 2, true],
    [1, 1, false],
    [8, 8, false],
  ])("failed %i of %i times: %s", (failed, runs, isShown) => {
    const mark = { state: "known", history: { failed, runs } } as const;
    const { summary } = check([failedTest("a", "no a", { mark })]);
    expect(summary.includes(" runs of main")).toBe(isShown);
  });
});

describe("the log, with something to compare with", () => {
  const fresh = { mark: { state: "new" } } as const;
  const known = { mark: { state: "known" } } as const;
  const failed = (name: string, more: object) =>
    failedTest(name, `no ${name}`, { at: `${name}.ts:1`, ...more });
  const fifty = Array.from({ length: 50 }, (_, n) => failed(`a${n}`, known));
  const news = ["v", "w", "x", "y"].map((name) => failed(name, fresh));
  const page = (...found: readonly FindingInput[]) =>
    toPage(
      [{ file: "r.xml", found, suites: [suite("s", { failed: found.length, passed: 9 }, 1)] }],
      { comparison },
    );

  test("has new failures first, and the base's in a list whose title says so", () => {
    const { results } = page(
      ...fifty,
      ...news,
      broken({ id: "no-var" }, "no var", "b.ts:1", fresh),
    );
    const list = renderFailureList(results);
    expect(list.title).toBe("New: 4 failed tests, 1 error");
    expect(list.lines).toEqual([
      ...["v", "w", "x", "y"].map((name) => `${name}.ts:1: ${name}: no ${name}`),
      "b.ts:1: no-var: no var",
    ]);
    const others = renderKnownFailureList(results);
    expect(others.title).toBe("Also fails on main: 50 failed tests");
    expect(others.lines).toHaveLength(50);
  });

  test("ends with the new failures, counted as in the title", () => {
    expect(renderReason(page(...fifty, ...news))).toBe(
      "4 new of 54 of 63 tests failed, 1 fixed: v, w, x and 1 more.",
    );
    const rule = broken({ id: "no-var" }, "no var", "b.ts:1", fresh);
    expect(renderReason(page(...fifty, ...news, rule))).toMatch(
      /: v, w, x, 1 more failed test and 1 error\.$/,
    );
  });

  test("where nothing is new, names what the base has", () => {
    const { results } = page(failed("a", known));
    expect(renderFailureList(results)).toEqual({ title: "New: no failure", lines: [] });
    expect(renderReason(page(failed("a", known)))).toMatch(/^0 new of 1 of .*: a\.$/);
  });

  test("says what is new in the words of the page", () => {
    const { results, title } = page(
      ...news,
      failedTest("setup", "no", { kind: "suite", ...fresh }),
      broken({ id: "no-var" }, "no var", "b.ts:1", fresh),
      broken({ id: "no-var" }, "no var", "b.ts:2", known),
      broken({ id: "no-var" }, "no var", "b.ts:3", { level: "warning", ...known }),
    );
    expect(title).toContain("lint and scans: 1 new of 2 errors, 1 warning");
    const said =
      "4 new failed tests, 1 new failure outside of tests, 1 new error, 1 fixed test, 2 fixed findings.";
    expect(renderComparisonLines(results)[0]).toContain(said);
    expect(renderCheck(page(...news)).summary).toContain("4 new failed tests, 1 fixed test,");
    expect(results.totals.new).toBe(6);
  });
});
