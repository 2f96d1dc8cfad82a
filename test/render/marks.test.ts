import { describe, expect, test } from "vitest";
import type { Comparison } from "../../src/model/comparison.ts";
import { renderCheck } from "../../src/render/check-output.ts";
import { renderComparisonLines } from "../../src/render/describe-comparison.ts";
import { renderFailureList, renderKnownFailureList, renderReason } from "../../src/render/log.ts";
import { type FindingInput, failedTest, ruleFinding, suite, toPage } from "./build.ts";
import { expectOnlyOwnMarkup } from "./hostile.ts";

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

const render = (found: readonly FindingInput[], more: Comparison = comparison) =>
  renderCheck(
    toPage(
      [{ file: "r.xml", found, suites: [suite("s", { failed: found.length, passed: 1 }, 1)] }],
      {
        comparison: more,
      },
    ),
  );

describe("a page with a comparison", () => {
  const found = [
    failedTest("a", "no a", {
      at: "a.ts:1",
      mark: { state: "known", history: { failed: 4, runs: 32 } },
    }),
    failedTest("b", "no b", { at: "b.ts:1", mark: { state: "new", isNewTest: true } }),
  ];

  test("has new failures first, then known ones, which are folded, then fixed ones", () => {
    const { title, summary } = render(found);
    expect(title).toBe("1 new of 2 of 3 tests failed, 1 fixed");
    expect(listHeadings(summary)).toEqual(["New (1)", "Also fails on main (1)", "Fixed (3)"]);
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

  test("has a title that says so if no failure is new", () => {
    const known = [failedTest("a", "no a", { mark: { state: "known" } })];
    expect(render(known).title).toBe("0 new of 1 of 2 tests failed, 1 fixed");
  });

  test("opens a single new failure, however many known ones there are", () => {
    const details = "a trace\n  at b.ts:1";
    const known = ["x", "y"].map((name) =>
      failedTest(name, `no ${name}`, { details, mark: { state: "known" } }),
    );
    const { summary } = render([
      ...known,
      failedTest("b", "no b", { details, mark: { state: "new" } }),
    ]);
    expect(summary.match(/<details open>/g)).toHaveLength(1);
    expect(summary).toMatch(/### New \(1\)\n\n<details open><summary>❌ <b>b<\/b>/);
  });

  test("lists a suite's known failure among the known ones", () => {
    const suiteFailure = (state: "new" | "known") =>
      failedTest(`${state} set-up`, "no", { kind: "suite", mark: { state } });
    const { summary } = render([suiteFailure("known"), suiteFailure("new")]);
    expect(listHeadings(summary).slice(0, 2)).toEqual([
      "Failures outside of tests (1)",
      "Also fails on main (1)",
    ]);
  });

  test("says why tool errors and unreadable reports are new", () => {
    const note = "They count as new even if the base has them too, because results may be missing.";
    for (const kind of ["tool", "report"] as const) {
      const found = [failedTest("crash", "no", { kind, mark: { state: "new" } })];
      expect(render(found).summary).toMatch(new RegExp(`### .* \\(1\\)\n\n${note}\n\n- `));
      const { comparedWith: _, ...without } = comparison;
      expect(render(found, without).summary).not.toContain(note);
    }
    expect(render([failedTest("b", "no b", { mark: { state: "new" } })]).summary).not.toContain(
      note,
    );
  });

  test("says which tests fail differently than on the base's branch", () => {
    const { summary } = render([
      failedTest("a", "no a", { mark: { state: "known", failsDifferently: true } }),
    ]);
    expect(summary).toContain("fails differently than on main");
  });

  test("doesn't show a history of one run", () => {
    const history = { failed: 1, runs: 1 };
    const { summary } = render([failedTest("a", "no a", { mark: { state: "known", history } })]);
    expect(summary).not.toContain("of the last");
  });

  test("names the base if its branch is unknown, and the earlier run if it was compared with a file", () => {
    const known = [failedTest("a", "no a", { mark: { state: "known" } })];
    const { branch: _, ...comparedWith } = comparison.comparedWith ?? {
      sha: "",
      url: "",
      behind: 0,
    };
    const unnamed = render(known, { ...comparison, comparedWith }).summary;
    expect(unnamed).toContain("<b>Also fails at the base (1)</b>");
    const file = { sha: "", url: "", behind: 0 };
    const comparedWithFile = render(known, { ...comparison, comparedWith: file }).summary;
    expect(comparedWithFile).toContain("<b>Also failed in the earlier run (1)</b>");
    expect(comparedWithFile).toContain(
      "Compared with an earlier run: nothing new, 1 fixed test, 2 fixed findings.",
    );
  });

  test("escapes mentions and links in a branch's name", () => {
    const comparedWith = { sha: "a".repeat(40), url: "https://github.com/o/r/runs/1", behind: 0 };
    const branch = "@octocat/[x](https://evil.example)<b>";
    const { summary } = render([failedTest("a", "no a", { mark: { state: "known" } })], {
      ...comparison,
      comparedWith: { ...comparedWith, branch },
    });
    expect(summary).toContain("<b>Also fails on @\u200boctocat");
    expectOnlyOwnMarkup(summary, [comparedWith.url]);
  });
});

describe("a linter's findings with a comparison", () => {
  const lint = (...found: readonly FindingInput[]) =>
    renderCheck(
      toPage([{ file: "l.json", format: "eslint-json", tool: "ESLint", found }], { comparison }),
    );
  const known = { mark: { state: "known" } } as const;
  const newMark = { mark: { state: "new" } } as const;
  const rule = (id: string, at: string, more: Partial<FindingInput> = {}) =>
    ruleFinding({ id }, `${id} is broken`, at, more as object);

  test("start with the new ones, and the known ones are folded", () => {
    const { summary } = lint(
      ...["a.js:1", "a.js:2", "a.js:3"].map((at) => rule("eqeqeq", at, known)),
      rule("no-var", "a.js:9", newMark),
    );
    expect(listHeadings(summary).slice(0, 2)).toEqual([
      "ESLint: 1 new error",
      "ESLint: 3 errors also on main",
    ]);
    expect(summary).toMatch(
      /<details><summary><b>ESLint: 3 errors also on main<\/b><\/summary>\n\n(?:.*\n)*?.*eqeqeq/,
    );
  });

  test("say that known ones aren't counted with `fail-on-known: false`", () => {
    const { summary } = lint(rule("eqeqeq", "a.js:1", { ...known, isSetAside: true }));
    expect(summary).toContain(
      "<summary><b>ESLint: 1 error also on main</b> · not counted for the conclusion</summary>",
    );
  });

  test("have a separate group for new ones on unchanged lines, with a possible reason", () => {
    const { summary } = lint(
      rule("no-var", "a.js:9", { mark: { state: "new", isUntouched: true } }),
      rule("no-var", "b.js:9", newMark),
    );
    expect(listHeadings(summary).slice(0, 2)).toEqual([
      "ESLint: 1 new error",
      "ESLint: 1 new error on lines that didn't change",
    ]);
    expect(summary).toContain("The tool or its rules may be other ones than at the base");
  });

  test("have warnings in the text in the same order", () => {
    const warning = (at: string, more: Partial<FindingInput>) =>
      rule("no-var", at, { level: "warning", ...more });
    const { text = "" } = lint(warning("a.js:1", known), warning("a.js:2", newMark));
    expect(listHeadings(text)).toEqual(["ESLint: 1 new warning", "ESLint: 1 warning also on main"]);
  });

  test("outside of `lint-scope` are listed once, folded at the end, whatever their level", () => {
    const outside = { ...known, isOutside: true, isSetAside: true } as const;
    const { summary, text = "" } = lint(
      rule("eqeqeq", "a.js:1", outside),
      rule("no-var", "a.js:2", { ...outside, level: "warning" }),
      rule("no-var", "a.js:7", newMark),
    );
    expect(listHeadings(summary)).toEqual(["ESLint: 1 new error", "Fixed (3)"]);
    expect(listHeadings(text)).toEqual(["Outside of lint-scope (2)"]);
    expect(text).toMatch(/<\/b> · not on what the change touched.*<\/summary>.*eqeqeq.*no-var/s);
  });
});

function listHeadings(markdown: string): readonly string[] {
  // A folded section has its heading in its summary.
  const found = markdown.matchAll(
    /^(?:### (.*)|<details><summary><b>(.* also on .*|(?:Also|Outside).*)<\/b>.*)$/gm,
  );
  return [...found].map(([, heading, folded]) => heading ?? folded ?? "");
}

describe("without a comparison", () => {
  const base = "016750a".padEnd(40, "0");
  const why =
    'There is no check run "Tests" on the base commit 016750a; run this workflow on main too.';
  const noComparison: Comparison = {
    why,
    base,
    fixedTests: [],
    fixedFindings: [],
    notRun: 0,
    notes: [],
  };

  test("the text says why, with a link to the commit, and the rest of the page is unchanged", () => {
    const { title, summary, text } = render([failedTest("a", "no a")], noComparison);
    expect(title).toBe("1 of 2 tests failed");
    expect(summary).toContain("### Failed tests (1)");
    expect(summary).not.toContain("Nothing was compared");
    expect(text).toMatch(/^Nothing was compared\..*\n\n$/);
    expect(text).toContain(
      `on the base commit [\`016750a\`](https://github.com/octo-org/shop/commit/${base}); run this`,
    );
  });

  test("the reason is the last of the notes", () => {
    const notes = ["pom.xml is no report."];
    const { text } = renderCheck(toPage([{ file: "r.xml" }], { comparison: noComparison, notes }));
    expect(text).toMatch(/### Notes\n\n- pom\.xml is no report\.\n- Nothing was compared\..*\n\n$/);
  });

  test("the log has the same reason", () => {
    const { results } = toPage([], { comparison: noComparison });
    expect(renderComparisonLines(results)).toEqual([`Nothing was compared. ${why}`]);
  });
});

describe("a test's history is shown only if it has passed and failed runs", () => {
  test.each([
    [4, 32, true],
    [1, 2, true],
    [1, 1, false],
    [8, 8, false],
  ])("%i failures in %i runs: %s", (failed, runs, isShown) => {
    const mark = { state: "known", history: { failed, runs } } as const;
    const { summary } = render([failedTest("a", "no a", { mark })]);
    expect(summary.includes(" runs of main")).toBe(isShown);
  });
});

describe("the log with a comparison", () => {
  const newMark = { mark: { state: "new" } } as const;
  const known = { mark: { state: "known" } } as const;
  const failed = (name: string, more: object) =>
    failedTest(name, `no ${name}`, { at: `${name}.ts:1`, ...more });
  const knownFailures = Array.from({ length: 50 }, (_, n) => failed(`a${n}`, known));
  const newFailures = ["v", "w", "x", "y"].map((name) => failed(name, newMark));
  const page = (...found: readonly FindingInput[]) =>
    toPage(
      [{ file: "r.xml", found, suites: [suite("s", { failed: found.length, passed: 9 }, 1)] }],
      { comparison },
    );

  test("has a list of new failures and a list of known ones", () => {
    const compared = page(
      ...knownFailures,
      ...newFailures,
      ruleFinding({ id: "no-var" }, "no var", "b.ts:1", newMark),
    );
    const list = renderFailureList(compared);
    expect(list.title).toBe("New: 4 failed tests, 1 error");
    expect(list.lines).toEqual([
      ...["v", "w", "x", "y"].map((name) => `${name}.ts:1: ${name}: no ${name}`),
      "b.ts:1: no-var: no var",
    ]);
    const others = renderKnownFailureList(compared);
    expect(others.title).toBe("Also fails on main: 50 failed tests");
    expect(others.lines).toHaveLength(50);
  });

  test("ends with the new failures, counted as in the title", () => {
    expect(renderReason(page(...knownFailures, ...newFailures))).toBe(
      "4 new of 54 of 63 tests failed, 1 fixed: v, w, x and 1 more.",
    );
    const rule = ruleFinding({ id: "no-var" }, "no var", "b.ts:1", newMark);
    expect(renderReason(page(...knownFailures, ...newFailures, rule))).toMatch(
      /: v, w, x, 1 more failed test and 1 error\.$/,
    );
  });

  test("ends with the known failures if none is new", () => {
    expect(renderFailureList(page(failed("a", known)))).toEqual({
      title: "New: no failure",
      lines: [],
    });
    expect(renderReason(page(failed("a", known)))).toMatch(/^0 new of 1 of .*: a\.$/);
  });

  test("has the same counts of new and fixed findings as the page", () => {
    const { results, title } = page(
      ...newFailures,
      failedTest("setup", "no", { kind: "suite", ...newMark }),
      ruleFinding({ id: "no-var" }, "no var", "b.ts:1", newMark),
      ruleFinding({ id: "no-var" }, "no var", "b.ts:2", known),
      ruleFinding({ id: "no-var" }, "no var", "b.ts:3", { level: "warning", ...known }),
    );
    expect(title).toContain("lint and scans: 1 new of 2 errors, 1 warning");
    const counts =
      "4 new failed tests, 1 new failure outside of tests, 1 new error, 1 fixed test, 2 fixed findings.";
    expect(renderComparisonLines(results)[0]).toContain(counts);
    expect(renderCheck(page(...newFailures)).summary).toContain(
      "4 new failed tests, 1 fixed test,",
    );
    expect(results.totals.new).toBe(6);
  });
});
