import { describe, expect, test } from "vitest";
import type { LocatedFinding } from "../../src/model/located.ts";
import type { Report } from "../../src/model/report.ts";
import { renderCheck } from "../../src/render/check-output.ts";
import { renderJobSummary } from "../../src/render/job-summary.ts";
import { renderFailureList, renderNoteLines, renderReportLines } from "../../src/render/log.ts";
import type { Page } from "../../src/render/page.ts";
import {
  type FindingInput,
  failedTest,
  fileSuite,
  type ReportInput,
  ruleFinding,
  type SuiteNumbers,
  source,
  suite,
  testCase,
  toPage,
} from "./build.ts";
import { allGreen, everyTest, flaky, lintOnly, monorepo, nothingFound } from "./sample-pages.ts";

const emptyReport: Report = {
  file: "r.json",
  tool: "ESLint",
  suites: [],
  findings: [],
  suppressed: 0,
  known: 0,
  notes: [],
};

/** Returns the content of the section with this heading. */
function getSection(page: Page, title: string): string {
  const { summary, text = "" } = renderCheck(page);
  const parts = `${summary}${text}`.split(/^(?:### |(?=Report: ))/m);
  const part = parts.find((one) => one.startsWith(title)) ?? "";
  // Durations have non-breaking spaces.
  return part.slice(part.indexOf("\n")).trim().replaceAll("\u00a0", " ");
}

/** Returns the rows of a table as lists of cells. */
const readRows = (markdown: string) =>
  markdown
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => line.slice(2, -2).split(" | "));

describe("the table of reports", () => {
  const report = (file: string, failed: number, tool = "JUnit"): ReportInput => ({
    file,
    tool,
    suites: [suite("s", { passed: 2, failed }, 1)],
    found: Array.from({ length: failed }, (_, n) => failedTest(`t${n}`, `no ${n}`)),
  });

  test("has a row for each report, starting with the one with the most failures", () => {
    const page = toPage([report("a.xml", 0), report("b.xml", 1), report("c.xml", 2)]);
    expect(readRows(getSection(page, "Reports")).map(([, , file]) => file)).toEqual([
      "`c.xml`",
      "`b.xml`",
      "`a.xml`",
    ]);
  });

  test("has a warning sign for an incomplete report", () => {
    const page = toPage([{ file: "a.sarif", format: "sarif", tool: "Lint", incomplete: true }]);
    expect(readRows(getSection(page, "Reports"))).toEqual([
      ["⚠️", "Lint", "`a.sarif`", "incomplete"],
    ]);
  });

  test("groups many reports by tool and folder", () => {
    const many = ["a", "b"].flatMap((folder) =>
      Array.from({ length: 6 }, (_, n) => report(`${folder}/TEST-${n}.xml`, n === 0 ? 1 : 0)),
    );
    expect(readRows(getSection(toPage(many), "Reports"))).toEqual([
      ["❌", "JUnit", "`a/TEST-*.xml` (6 files)", "1 of 13 tests failed", "6.0 s"],
      ["❌", "JUnit", "`b/TEST-*.xml` (6 files)", "1 of 13 tests failed", "6.0 s"],
    ]);
  });

  test("names a group by the common parts of its paths, and lists a file once", () => {
    const many = [..."abcdefghij"].map((name) => report(`${name}/r.xml`, 1));
    const getGroupName = (...files: readonly string[]) =>
      readRows(
        getSection(toPage([...many, ...files.map((file) => report(file, 0))]), "Reports"),
      ).at(-1)?.[2];
    expect(getGroupName("junit-1.xml", "junit-12.xml")).toBe("`junit-*.xml` (2 files)");
    expect(getGroupName("CartTest.xml", "CashTest.xml")).toBe("`*.xml` (2 files)");
    expect(getGroupName("x/cart.xml", "x/cart.junit")).toBe("`x/cart.*` (2 files)");
    expect(getGroupName("x/several-runs.sarif", "x/several-runs.sarif")).toBe(
      "`x/several-runs.sarif`",
    );
  });

  test("has a row for each unreadable file, without an unknown tool", () => {
    const bad = failedTest("Can't read x.xml", "cut off", { kind: "report" });
    const unreadable = ["x.xml", "y.xml"].map((file) => ({ file, tool: "", found: [bad] }));
    const half = { ...report("z.xml", 0), found: [bad] };
    const many = Array.from({ length: 11 }, (_, n) => report(`TEST-${n}.xml`, 0));
    expect(readRows(getSection(toPage([...many, ...unreadable, half]), "Reports\n"))).toEqual([
      ["❌", "", "`x.xml`", "can't be read", ""],
      ["❌", "", "`y.xml`", "can't be read", ""],
      ["❌", "JUnit", "`z.xml`", "can't be read to the end, 2 tests passed", "1.0 s"],
      ["✅", "JUnit", "`TEST-*.xml` (11 files)", "22 tests passed", "11.0 s"],
    ]);
  });

  test("adds up passing reports if there are many rows", () => {
    expect(readRows(getSection(monorepo, "Reports")).at(-1)).toEqual([
      "✅",
      "36 other reports",
      "",
      "892 tests passed",
      "1 min 48 s",
    ]);
  });

  test("has no column for times if no report has one", () => {
    const head = /^\| {2}\| Tool \| Report \| Result \|\n/;
    const untimed = (file: string) => ({ file, suites: [suite("s", { passed: 2 }, 0)] });
    expect(getSection(toPage([untimed("r.xml"), untimed("s.xml")]), "Reports")).toMatch(head);
  });

  test("is one line for a single report", () => {
    const render = (...reports: readonly ReportInput[]) => renderCheck(toPage(reports)).summary;
    expect(render(report("a.xml", 0))).toBe("Report: JUnit · `a.xml` · 1.0\u00a0s\n\n");
    expect(renderCheck(lintOnly).summary).toMatch(
      /\nReport: ESLint · `reports\/eslint\.json`\n\n$/,
    );
    expect(render({ ...report("a.xml", 0), incomplete: true })).toContain("### Reports");
    const bad = failedTest("Can't read a.xml", "cut off", { kind: "report" });
    expect(render({ ...report("a.xml", 0), found: [bad] })).toContain("### Reports");
  });

  test("is left out if no report could be read at all", () => {
    const bad = failedTest("Can't read x.xml", "cut off", { kind: "report" });
    const { summary } = renderCheck(toPage([{ file: "x.xml", tool: "", found: [bad] }]));
    expect(summary.match(/^### .*/gm)).toEqual(["### Reports that can't be read (1)"]);
  });
});

describe("a page without findings", () => {
  test("has only the table of reports", () => {
    const { summary, text } = renderCheck(allGreen);
    expect(summary.match(/^### .*/gm)).toEqual(["### Reports"]);
    expect(summary.length).toBeLessThan(400);
    expect(text).toBeUndefined();
  });
});

describe("with the input list-tests:", () => {
  test("`all` lists the tests of every suite", () => {
    expect(getSection(everyTest, "Tests by file")).toContain("| 🔁 | rounds up | 610 ms |");
  });

  test("`all` counts failed tests first and leaves out an empty column for times", () => {
    const cases = [testCase("adds", "failed", 0), testCase("pays", "passed", 0)];
    const suites = [suite("Cart", { passed: 1, failed: 1 }, 0, cases)];
    const page = { ...toPage([{ file: "r.xml", suites }]), listTests: "all" as const };
    expect(getSection(page, "Tests by suite")).toContain(
      "<summary>❌ <b>Cart</b> · 1 failed, 1 passed</summary>\n\n|  | Test |\n| --- | --- |\n| ❌ | adds |",
    );
  });

  test("`all` says how many suites are without their tests if the page is too small", () => {
    const passed = (name: string, count: number) => {
      const cases = Array.from({ length: count }, (_, n) => testCase(`test ${n}`, "passed", 0));
      return suite(name, { passed: count }, 0, cases);
    };
    const render = (suites: NonNullable<ReportInput["suites"]>, bytes: number) => {
      const page = toPage([{ file: "r.xml", suites }], { listTests: "all" });
      return renderJobSummary(page, "Reports", { lead: "" }, bytes);
    };
    const equal = [..."abcd"].map((name) => passed(name, 20));
    expect(render(equal, 10_000)).not.toContain("without tests");
    const some = "<b>3 more suites, without tests:</b>\n\n- ✅ <b>b</b> · 20 passed\n- ✅ <b>c</b>";
    expect(render(equal, 1150)).toContain(`</details>\n\n${some}`);
    expect(render(equal, 600)).toContain("### Tests by suite\n\n<b>4 suites, without tests:</b>");
    const note = "_Shortened for lack of room: 1 without tests. The reports have everything._";
    expect(render([passed("long", 200), passed("short", 1)], 1150)).toContain(note);
  });

  test("`none` names no test anywhere", () => {
    const page = { ...flaky, listTests: "none" as const };
    const { summary, text = "" } = renderCheck(page);
    expect(summary).toContain("1 test failed; tests aren't named");
    expect(summary + text).not.toMatch(/ships abroad|pays by card|receipt/);
    expect(renderJobSummary(page, "Reports", { lead: "" }, 100_000)).not.toMatch(
      /ships abroad|pays by card/,
    );
  });

  test("`all` links to the file of a suite, and names it next to suites with the same name", () => {
    const cases = [testCase("adds up", "passed", 0.2)];
    const suites = ["src/cart.test.ts", "src/sale.test.ts"].map((file) =>
      inFile("Cart", file, { passed: 1 }, 0.2, cases),
    );
    const page = (...more: NonNullable<ReportInput["suites"]>) => ({
      ...toPage([{ file: "r.xml", suites: [...suites.slice(0, 1), ...more] }]),
      listTests: "all" as const,
    });
    const title = "Tests by suite and file";
    expect(getSection(page(suite("Till", { passed: 1 }, 0)), title)).toContain(
      "<summary>✅ <b>Cart</b> · 1 passed, 200 ms</summary>\n\n[`src/cart.test.ts`](",
    );
    const till = inFile("Till", "src/till.test.ts", { passed: 1 }, 0);
    expect(getSection(page(...suites.slice(1), till), title)).toContain(
      "<summary>✅ <b>Cart</b> · <code>src/sale.test.ts</code> · 1 passed, 200 ms</summary>\n\n[`src/sale.test.ts`](",
    );
  });
});

/** Returns a suite in a file, which is in the repository unless its path is absolute. */
const inFile = (name: string, file: string, ...rest: SuiteNumbers) => ({
  ...suite(name, ...rest),
  file,
});

describe("the table of suites", () => {
  const render = (suites: ReportInput["suites"], title = "Tests by suite") =>
    getSection(toPage([{ file: "r.xml", suites: suites ?? [] }]), title);

  test("is folded and starts with failed suites, then flaky ones, then the slowest", () => {
    const markdown = render([
      suite("quick", { passed: 5 }, 0.2),
      suite("slow", { passed: 5 }, 12.34),
      suite("flaky", { passed: 5, flaky: 1 }, 0.1),
      suite("red", { passed: 1, failed: 1 }, 3),
    ]);
    expect(markdown).toMatch(/^<details><summary>4 suites<\/summary>/);
    expect(readRows(markdown)).toEqual([
      ["red", "2", "1", "", "3.0 s"],
      ["flaky", "5", "", "1", "100 ms"],
      ["slow", "5", "", "", "12.3 s"],
      ["quick", "5", "", "", "200 ms"],
    ]);
  });

  test("is left out if every report has one suite and its own row in the table of reports", () => {
    expect(render([suite("s", { passed: 1 }, 1)])).toBe("");
    const reports = (count: number) =>
      toPage(
        Array.from({ length: count }, (_, n) => ({
          file: `TEST-${n}.xml`,
          suites: [suite(`s${n}`, { passed: 1 }, 1)],
        })),
      );
    expect(getSection(reports(10), "Tests by suite")).toBe("");
    // The table of reports groups these into one row.
    expect(readRows(getSection(reports(11), "Tests by suite"))).toHaveLength(11);
  });

  test("has the file below the suite's name, with a link if it is in the repository", () => {
    const markdown = render(
      [
        inFile("Cart", "src/cart.test.ts", { failed: 1 }, 1),
        inFile("Cart", "src/sale.test.ts", { passed: 1 }, 1),
        inFile("Till", "/usr/lib/till.js", { passed: 2 }, 0.5),
      ],
      "Tests by suite and file",
    );
    const { serverUrl, owner, repo, sha } = source;
    const blob = `${serverUrl}/${owner}/${repo}/blob/${sha}`;
    expect(markdown).toContain("| Suite and file | Tests | Failed | Time |");
    expect(readRows(markdown).map(([name]) => name)).toEqual([
      `Cart<br>[\`src/cart.test.ts\`](${blob}/src/cart.test.ts)`,
      `Cart<br>[\`src/sale.test.ts\`](${blob}/src/sale.test.ts)`,
      "Till<br>`/usr/lib/till.js`",
    ]);
  });

  test("has only files if suites are named after them or all have the same name", () => {
    const files = ["a.test.ts", "b.test.ts"];
    const namedAfterFiles = render(
      files.map((file) => fileSuite(file, { passed: 1 }, 0)),
      "Tests by file",
    );
    const sameName = render(
      files.map((file) => inFile("Run 1 of 1", file, { passed: 1 }, 0)),
      "Tests by file",
    );
    expect(namedAfterFiles).toMatch(
      /^<details><summary>2 files<\/summary>\n\n\| File \| Tests \|\n/,
    );
    expect(sameName).toBe(namedAfterFiles);
  });

  test("has the reports if only these distinguish the suites", () => {
    const suites = [suite("Cart", { passed: 1 }, 1), suite("Till", { passed: 1 }, 1)];
    const page = toPage(["core", "web"].map((name) => ({ file: `${name}/junit.xml`, suites })));
    expect(readRows(getSection(page, "Tests by suite")).map(([name]) => name)).toEqual([
      "Cart<br>in `core/junit.xml`",
      "Till<br>in `core/junit.xml`",
      "Cart<br>in `web/junit.xml`",
      "Till<br>in `web/junit.xml`",
    ]);
  });

  test("has one row for suites with the same name in a report", () => {
    const findings = ["a.ts", "a.ts", "b.ts"].map((file) => fileSuite(file, { failed: 1 }, 0));
    expect(readRows(render(findings, "Tests by file")).map((row) => row.slice(1))).toEqual([
      ["2", "2"],
      ["1", "1"],
    ]);
  });

  test("leaves out the common start of a report's suites, and a name that the next one repeats", () => {
    const markdown = render([
      suite("TestSuite > shop.CartTest", { passed: 1 }, 0),
      suite("TestSuite > shop.TillTest > shop.TillTest::rows", { passed: 1 }, 0),
      suite("TestSuite", { passed: 1 }, 0),
    ]);
    expect(readRows(markdown).map(([name]) => name)).toEqual([
      "shop.CartTest",
      "shop.TillTest::rows",
      "TestSuite",
    ]);
  });

  test("has a row for tests without a suite", () => {
    const none = { ...suite("", { passed: 1 }, 0), names: [] };
    expect(readRows(render([none, suite("Cart", { passed: 1 }, 0)])).map(([name]) => name)).toEqual(
      ["(no suite)", "Cart"],
    );
  });

  test("leaves out links before it leaves out suites", () => {
    const suites = Array.from({ length: 400 }, (_, n) =>
      inFile(`s${n}`, `packages/shop/src/mod${n}/cart.test.ts`, { passed: 1 }, 0),
    );
    const shown = readRows(render(suites, "Tests by suite and file"));
    expect(shown).toHaveLength(400);
    expect(shown[0]?.[0]).toContain("](https://");
    expect(shown.at(-1)?.[0]).toBe("s399<br>`packages/shop/src/mod399/cart.test.ts`");
  });
});

describe("the table of the slowest tests", () => {
  const readSlowest = (page: Page) => readRows(getSection(page, "Slowest tests"));

  test("has suites, files and tenths of seconds", () => {
    const suites = [
      inFile("Cart", "src/cart.test.ts", { passed: 1 }, 12.3, [testCase("adds", "passed", 12.31)]),
      suite("Till", { passed: 1 }, 12.4, [testCase("adds", "passed", 12.4)]),
    ];
    expect(readSlowest(toPage([{ file: "r.xml", suites }]))).toEqual([
      ["adds", "Till", "12.4 s"],
      ["adds", expect.stringMatching(/^Cart<br>\[`src\/cart\.test\.ts`\]/), "12.3 s"],
    ]);
  });

  test("has the reports if a test ran in several of them", () => {
    const suites = [suite("Cart", { passed: 1 }, 12, [testCase("adds", "passed", 12)])];
    const legs = ["node-22.xml", "node-24.xml"].map((file) => ({ file, suites }));
    expect(readSlowest(toPage(legs)).map((row) => row[1])).toEqual([
      "Cart<br>in `node-22.xml`",
      "Cart<br>in `node-24.xml`",
    ]);
  });
});

test("the table of the slowest tests has no column for suites if there are none", () => {
  const none = { ...suite("", { passed: 1 }, 2, [testCase("adds", "passed", 2)]), names: [] };
  expect(getSection(toPage([{ file: "r.xml", suites: [none] }]), "Slowest tests")).toMatch(
    /^\| Test \| Time \|\n/,
  );
});

describe("a failed test", () => {
  const render = (message: string, more: Parameters<typeof failedTest>[2] = {}) =>
    getSection(
      toPage([{ file: "r.xml", found: [failedTest("t", message, { at: "a.ts:3", ...more })] }]),
      "Failed tests",
    );

  test("is foldable if its details say more than its line", () => {
    const details = "expected 1 to be 2\n    at a.ts:3:1";
    expect(render("expected 1 to be 2", { details })).toMatch(/^<details open>.*at a\.ts:3:1/s);
    expect(render("no tea\nno cup")).toMatch(/^<details open>.*no cup/s);
  });

  test("isn't foldable if its details only repeat its line", () => {
    expect(render("1 test step failed.", { details: "1 test step failed." })).toMatch(/^- /);
    expect(render("Error: no tea", { details: "\n  no tea\n" })).toMatch(/^- /);
    expect(render("no tea", { details: "no tea at all" })).toMatch(/^<details/);
  });

  test("is a line if there are no details", () => {
    expect(render("set-up failed:\nno tea")).toMatch(/^- ❌ <b>t<\/b> · set-up failed: no tea ·/);
    expect(render("no tea.")).toMatch(/^- ❌ <b>t<\/b> · no tea · \[`a\.ts:3`\]\(.*\)$/);
  });

  test("has no table of values if it has several failures", () => {
    const long = (last: string) => `${"a".repeat(70)}${last}`;
    const message = `Not equal:\nexpected: ${long("x")}\nactual: ${long("y")}`;
    expect(render(message)).toContain("| Expected | Actual |");
    expect(render(message, { failures: 2 })).not.toContain("| Expected | Actual |");
  });

  test("has no table of values that its line shows", () => {
    expect(render("Not equal:\nexpected: 1\nactual: 2")).not.toContain("| Expected |");
    expect(render("assert 21 == 20\n +  where 21 = total()")).not.toContain("| Left |");
  });

  test("has its location on its line, with and without details", () => {
    expect(render("no tea")).toMatch(/ · \[`a\.ts:3`\]\(\S+\)$/);
    expect(render("no tea", { details: "at x" })).toMatch(
      / · <a href="\S+"><code>a\.ts:3<\/code><\/a><\/summary>/,
    );
  });

  test("shares one entry with others of the same cause, with the line of the cause", () => {
    const one = (title: string, at: string) =>
      failedTest(title, "refused", {
        at,
        origin: { path: "db.ts", startLine: 5, endLine: 5 },
        details: "at db.ts:5",
      });
    const found = [one("adds", "a.ts:3"), one("pays", "b.ts:4")];
    const markdown = getSection(toPage([{ file: "r.xml", found }]), "Failed tests");
    expect(markdown).toMatch(
      /^<details open><summary>❌ <b>adds<\/b> and <b>pays<\/b> · refused · <a href="\S+db\.ts#L5"><code>db\.ts:5<\/code>/,
    );
    expect(markdown).toMatch(/- adds · \[`a\.ts:3`\]\(\S+\)\n- pays · \[`b\.ts:4`\]/);
  });
});

describe("skipped tests", () => {
  test("are listed by reason, starting with the most frequent", () => {
    const cases = [
      testCase("a", "skipped", 0),
      testCase("b", "skipped", 0, { reason: "needs <docker>" }),
      testCase("c", "skipped", 0, { reason: "needs <docker>" }),
    ];
    const page = toPage([{ file: "r.xml", suites: [suite("s", { skipped: 3 }, 0, cases)] }]);
    const markdown = getSection(page, "Skipped tests (3)");
    expect(markdown).toMatch(/^<details><summary>By reason<\/summary>/);
    expect(readRows(markdown)).toEqual([
      ["needs &#60;docker>", "2", "s > b<br>s > c"],
      ["none given", "1", "s > a"],
    ]);
  });

  test("are named once with their suite or file and their number of occurrences", () => {
    const later = (name: string) => testCase(name, "skipped", 0, { reason: "later" });
    const suites = [
      suite("shop.CartTest", { skipped: 2 }, 0, [later("adds"), later("shop.CartTest.pays")]),
      suite("shop.TillTest", { skipped: 1 }, 0, [later("adds")]),
      inFile("Cart", "src/cart.test.ts", { skipped: 1 }, 0, [later("Cart adds")]),
      fileSuite("a.test.ts", { skipped: 4 }, 0, ["1", "2", "3", "4"].map(later)),
    ];
    const page = toPage(["node-22.xml", "node-24.xml"].map((file) => ({ file, suites })));
    expect(readRows(getSection(page, "Skipped tests"))).toEqual([
      [
        "later",
        "16",
        [
          "shop.CartTest > adds (2 times)",
          "shop.CartTest.pays (2 times)",
          "shop.TillTest > adds (2 times)",
          "Cart adds (2 times)",
          "a.test.ts > 1 (2 times)",
          "and 6 more",
        ].join("<br>"),
      ],
    ]);
  });
});

describe("findings of rules", () => {
  const rule = { id: "no-console", name: "Disallow console", helpUrl: "https://example.com/c" };
  const at = (file: string, line: number) =>
    ruleFinding(rule, "Unexpected console.", `${file}:${line}`);
  const lint = (found: ReportInput["found"] = []) =>
    getSection(toPage([{ file: "l.json", format: "eslint", tool: "ESLint", found }]), "ESLint: ");

  test("share a section from the 51st tool on, so that room is left for other sections", () => {
    const tool = (n: number): ReportInput => {
      return { file: "all.sarif", format: "sarif", tool: `Tool ${n}`, found: [at("a.ts", n + 1)] };
    };
    const tests = {
      file: "a.xml",
      tool: "JUnit",
      found: [failedTest("adds", "one plus one is 3")],
    };
    const page = toPage([tests, ...Array.from({ length: 3000 }, (_, n) => tool(n))]);
    const { summary, text = "" } = renderCheck(page);
    const titles = `${summary}${text}`.match(/^### .*$/gm) ?? [];
    expect(titles.filter((title) => title.startsWith("### Tool "))).toHaveLength(50);
    expect(titles).toContain("### 2,950 other tools: 2,950 errors");
    expect(`${summary}${text}`).toContain("one plus one is 3");
  });

  test("are one line with up to three locations", () => {
    expect(lint([at("a.ts", 1)])).toMatch(
      /^- ❌ `no-console` · Unexpected console · \[`a\.ts:1`\]\(\S+\) · \[help on `example\.com`\]\(https:\/\/example\.com\/c\)$/,
    );
    expect(lint([at("a.ts", 1), at("a.ts", 9), at("b.ts", 4)])).toMatch(
      /^- ❌ `no-console` · Disallow console · \[`a\.ts:1`\]\(\S+\), \[`a\.ts:9`\]\(\S+\), \[`b\.ts:4`\]/,
    );
  });

  test("with a severity have the vulnerability's name in the details if it isn't in the message", () => {
    const name = "Denial of Service in body-parser";
    const weak = { id: "CVE-2024-45590", name, securitySeverity: 7.5 };
    const found = (message: string) => lint([ruleFinding(weak, message, "package.json:9")]);
    expect(found("Package: body-parser")).toMatch(
      /<summary>❌ <code>CVE-2024-45590<\/code> · Package: body-parser · severity 7\.5 \(high\) .*<\/summary>\n\nDenial of Service in body-parser\n/,
    );
    expect(found(`${name}.`)).toMatch(
      /^- ❌ `CVE-2024-45590` · Denial of Service in body-parser ·/,
    );
  });

  test("with many locations show their number and the first one, and all by file in the details", () => {
    const markdown = lint([at("a.ts", 1), at("a.ts", 9), at("a.ts", 12), at("b.ts", 4)]);
    expect(markdown).toMatch(
      /<code>no-console<\/code> · Disallow console · <b>4 places<\/b> in 2 files, first at <a href="\S+"><code>a\.ts:1<\/code><\/a> · <a href="https:\/\/example\.com\/c">help on <code>example\.com<\/code><\/a><\/summary>/,
    );
    expect(markdown).toMatch(/- `a\.ts` lines \[1\]\(.*\) and \[12\]\(.*\)\n- `b\.ts` line \[4\]/);
  });

  test("with different messages are listed one by one", () => {
    const markdown = lint([at("a.ts", 1), { ...at("a.ts", 2), message: "Another." }]);
    expect(markdown).toMatch(
      /- \[`a\.ts:1`\]\(.*\) · Unexpected console\.\n- \[`a\.ts:2`\]\(.*\) · Another\./,
    );
  });

  test("with different messages show the first one and the number of the others", () => {
    const unused = (name: string, line: number) =>
      ruleFinding({ id: "no-unused-vars" }, `'${name}' is never used.`, `a.ts:${line}`);
    expect(lint([unused("tea", 1), unused("cup", 2), unused("tea", 3)])).toMatch(
      /<code>no-unused-vars<\/code> · 'tea' is never used \(and 1 more message\) · <a href="\S+"><code>a\.ts:1</,
    );
  });

  test("are separate from a tool's messages about its own run", () => {
    const { rule: _, ...rest } = at("vendor/a.js", 1);
    const ignored = { ...rest, kind: "tool", level: "warning", title: "Not linted" } as const;
    const report = { file: "l.json", format: "eslint", tool: "ESLint", found: [ignored] } as const;
    expect(getSection(toPage([report]), "ESLint: 1 warning")).toContain(
      "⚠️ <b>Not linted</b> · Unexpected",
    );
  });

  test("without a location have the reason before their message", () => {
    const { at: _, ...nowhere } = at("", 0);
    const there = { ...nowhere, unlocated: "no such file", lookedFor: { path: "x.ts", line: 3 } };
    const markdown = lint([{ ...nowhere, message: "Another." }, there]);
    expect(markdown).toContain(
      "- the report names no file · Another.\n- `x.ts:3` (no such file) · Unexpected console.\n",
    );
  });

  test("in missing files are listed with the reported paths", () => {
    const { at: _, ...nowhere } = at("", 0);
    const found = ["x.ts", "y.ts", "x.ts"].map((path, line) => ({
      ...nowhere,
      unlocated: "no such file",
      lookedFor: { path, line: line + 1 },
    }));
    expect(lint(found)).toContain(
      "`x.ts:1` (no such file), `y.ts:2` (no such file), `x.ts:3` (no such file)",
    );
  });

  test("with the same message as the rule's name show it once", () => {
    const plain = ruleFinding({ id: "no-var" }, "Unexpected var.", "a.ts:1");
    const named = ruleFinding(
      { id: "no-var", name: "Unexpected var" },
      "Unexpected var.",
      "a.ts:1",
    );
    expect(lint([plain])).toContain("`no-var` · Unexpected var · [`a.ts:1`](");
    for (const one of [plain, named]) {
      expect(lint([one]).match(/Unexpected var/g)).toHaveLength(1);
      expect(lint([one, { ...one, at: "a.ts:2" }]).match(/Unexpected var/g)).toHaveLength(1);
    }
  });

  test("are sorted by severity, then by number", () => {
    const severe = ruleFinding({ id: "sql", securitySeverity: 9.8 }, "no", "a.ts:1");
    const markdown = lint([
      at("a.ts", 1),
      at("a.ts", 2),
      severe,
      ruleFinding({ id: "x" }, "no", "b.ts:1"),
    ]);
    expect(markdown.match(/❌ `.*?`/g)).toEqual(["❌ `sql`", "❌ `no-console`", "❌ `x`"]);
    expect(markdown).toContain("severity 9.8 (critical)");
  });

  test("link only to web addresses", () => {
    const evil = { ...rule, helpUrl: "javascript:alert(1)" };
    expect(lint([ruleFinding(evil, "no", "a.ts:1")])).not.toContain("javascript");
  });

  test.each([
    ["https://github.com.evil.example/a", "github.com.evil.example"],
    ["https://EVIL.example:8443/github.com", "evil.example:8443"],
    ["https://gіthub.com/", "xn--gthub-n2e.com"],
    ["https://www.example.com/@octocat", "www.example.com"],
    [
      `https://${"github.com.".repeat(20)}evil.example/`,
      `…${"github.com.".repeat(20)}evil.example`,
    ],
  ])("show the host of a link to help: %s", (helpUrl, host) => {
    const shown = host.length > 60 ? `…${host.slice(-59)}` : host;
    const ruleWithHelp = { ...rule, helpUrl };
    const markdown = getSection(
      toPage([
        {
          file: "l.json",
          format: "eslint",
          tool: "ESLint",
          found: [ruleFinding(ruleWithHelp, "No.", "a.ts:1")],
        },
      ]),
      "ESLint: ",
    );
    expect(markdown).toContain(`[help on \`${shown}\`](`);
  });
});

describe("a rule in several reports", () => {
  const found = ["a.ts:1", "a.ts:9", "b.ts:4", "b.ts:5"].map((place) =>
    ruleFinding({ id: "no-console" }, "Unexpected console.", place),
  );
  const leg = (name: string, more: ReportInput["found"] = found): ReportInput => ({
    file: `${name}/eslint.json`,
    format: "eslint",
    tool: "ESLint",
    found: more,
  });
  const lint = (...legs: readonly ReportInput[]) => getSection(toPage(legs), "ESLint: ");

  test("has each location once and the number of reported findings", () => {
    const markdown = lint(leg("node-22"), leg("node-24"), leg("node-26"));
    expect(markdown).toContain("<b>4 places</b> in 2 files (reported 12 times), first at ");
    expect(markdown).toMatch(
      /- `a\.ts` lines \[1\]\(\S+\) and \[9\]\(\S+\)\n- `b\.ts` lines \[4\]\(\S+\) and \[5\]/,
    );
  });

  test("has each message once", () => {
    const each = found.map((one, n) => ({ ...one, message: `Message ${n}.` }));
    const markdown = lint(leg("node-22", each), leg("node-24", each));
    expect(markdown.match(/^- /gm)).toHaveLength(4);
    expect(markdown).toContain("<b>4 places</b> in 2 files (reported 8 times)");
  });

  test("has one line with the legs if there is one location", () => {
    const [one = []] = [found.slice(0, 1)];
    const markdown = lint(leg("node-22", one), leg("node-24", one), leg("node-26", []));
    expect(markdown).toContain(
      "· Unexpected console · in <b>node-22 and node-24</b> · [`a.ts:1`](",
    );
  });

  test("has the legs for each location if they differ", () => {
    const markdown = lint(leg("node-22"), leg("node-24", found.slice(0, 2)), leg("node-26", []));
    expect(markdown).toMatch(
      /and \[9\]\(\S+\) · in <b>node-22 and node-24<\/b>\n- `b\.ts` lines \[4\]\(\S+\) and \[5\]\(\S+\)$/m,
    );
  });

  test("has no number of reported findings if each report has its own locations", () => {
    const markdown = lint(leg("cart", found.slice(0, 1)), leg("price", found.slice(1)));
    expect(markdown).toContain("<b>4 places</b> in 2 files, first at ");
  });

  test("has the same count in the heading as in the title", () => {
    const page = toPage([leg("node-22"), leg("node-24")]);
    const { title, summary } = renderCheck(page);
    expect(title).toBe("8 errors");
    expect(summary).toContain("### ESLint: 8 errors");
  });
});

describe("findings on one line", () => {
  const rule = { id: "no-non-null-assertion" };
  const at = (startColumn: number, message: string): LocatedFinding => {
    const { at: _, ...finding } = ruleFinding(rule, message, "");
    const location = { path: "a.ts", startLine: 19, endLine: 19, startColumn, endColumn: 30 };
    return {
      kind: "placed",
      finding,
      report: { ...emptyReport, findings: [finding] },
      location,
      further: [],
    };
  };
  const render = (...findings: readonly LocatedFinding[]) =>
    getSection(toPage([], { findings }), "ESLint: ");

  test("with the same message are one line with their number", () => {
    const markdown = render(at(3, "Forbidden."), at(12, "Forbidden."));
    expect(markdown).toMatch(/^- ❌ .* · Forbidden · \[`a\.ts:19`\]\(\S+\) \(2 times\)$/);
  });

  test("with different messages have a line for each message", () => {
    const markdown = render(at(3, "No x."), at(12, "No x."), at(20, "No y."));
    expect(markdown).toMatch(/- \[`a\.ts:19`\]\(\S+\) · No x\. · 2 times\n- .* · No y\.\n/);
  });
});

describe("findings without a location", () => {
  const files = ["core/MathTest.java", "web/MathTest.java"];
  const several = failedTest("s", "Error: sold out", {
    unlocated: "several files of the repository fit",
    lookedFor: { path: "shop/MathTest.java", line: 12, files },
  });
  const report = (file: string, ...found: readonly FindingInput[]): ReportInput => ({
    file,
    found,
  });
  const render = (...reports: readonly ReportInput[]) =>
    getSection(toPage(reports), "Without annotation");

  test("are counted by reason, with the reported paths", () => {
    const unlocated = failedTest("t", "no t");
    const other = { ...several, lookedFor: { path: "shop/Till.java" } };
    expect(render(report("a.xml", several, unlocated, other), report("b.xml", several))).toBe(
      [
        "- 3 · several files of the repository fit: `shop/MathTest.java:12` and `shop/Till.java`",
        "- 1 · the report names no file",
      ].join("\n"),
    );
  });

  test("have no count if there is only one reason", () => {
    expect(render(report("a.xml", several, several))).toBe(
      "- Several files of the repository fit: `shop/MathTest.java:12`",
    );
    expect(render(report("a.xml", failedTest("t", "no t")))).toBe("- The report names no file");
  });

  test("have at most three paths, and of a long path its end", () => {
    const findingAt = (path: string) => ({ ...several, lookedFor: { path, line: 3 } });
    const long = findingAt(`/build/${"deep/".repeat(100)}cart.ts`);
    const markdown = render(report("a.xml", long, ...["b", "c", "d", "e"].map(findingAt)));
    expect(markdown).toMatch(/fit: `…[/dep]{100,}\/cart\.ts:3`, `b:3`, `c:3` and 2 more$/);
  });

  test("have a hint about an input that would locate them", () => {
    const page = toPage([report("a.xml", several)], {
      hint: { input: "strip-prefix", line: "/build/" },
    });
    expect(getSection(page, "Without annotation")).toContain("strip-prefix: /build/");
  });
});

describe("a single failure is open", () => {
  const lint = ruleFinding({ id: "no-var" }, "Unexpected var.", "a.ts:1");
  const leg = (file: string, ...found: readonly FindingInput[]): ReportInput => ({ file, found });
  const isOpen = (...legs: readonly ReportInput[]) =>
    renderCheck(toPage(legs)).summary.includes("<details open>");

  test("if each job of a matrix has it", () => {
    const long = { ...lint, message: "Unexpected var.\nUse let." };
    expect(isOpen(leg("22.json", long), leg("24.json", long))).toBe(true);
    const failed = failedTest("t", "no", { at: "a.ts:3", details: "at x" });
    expect(isOpen(leg("22.xml", failed), leg("24.xml", failed))).toBe(true);
    expect(isOpen(leg("22.json", lint), leg("24.json", { ...lint, at: "a.ts:2" }))).toBe(false);
    expect(isOpen(leg("22.json", { ...lint, level: "warning" }))).toBe(false);
  });

  test("if it is a failed test next to a linter's findings, but not one of two failed tests", () => {
    const failed = (name: string) => failedTest(name, `no ${name}`, { details: "at x" });
    const eslint: ReportInput = { file: "l.json", format: "eslint", tool: "ESLint", found: [lint] };
    expect(isOpen(leg("a.xml", failed("t")), eslint)).toBe(true);
    expect(isOpen(leg("a.xml", failed("t"), failed("u")), eslint)).toBe(false);
  });
});

describe("the page has notes about", () => {
  test("silenced and known findings, omitted annotations, the run and each report", () => {
    const page = toPage(
      [
        {
          file: "a.sarif",
          format: "sarif",
          tool: "T",
          suppressed: 1,
          known: 1204,
          notes: ["Passed over 2 entries."],
        },
      ],
      {
        selection: { annotated: [], omitted: 7, findings: { annotated: 0, omitted: 9 } },
        notes: ["pom.xml is no report."],
      },
    );
    expect(getSection(page, "Notes").split("\n")).toEqual([
      "- 1 finding silenced in the code or by the tool: not counted above.",
      "- 1,204 findings known from before: not counted above.",
      "- 7 annotations for 9 findings left out by max-annotations.",
      "- pom.xml is no report.",
      "- a.sarif: Passed over 2 entries.",
    ]);
  });

  test("an incomplete or missing report in the summary instead of the text", () => {
    const note = { notes: ["Passed over 2 entries."] };
    const sarif = { file: "a.sarif", format: "sarif", tool: "T", ...note } as const;
    const summary = (more: object) => renderCheck(toPage([{ ...sarif, ...more }])).summary;
    expect(summary({})).not.toContain("### Notes");
    expect(summary({ incomplete: true })).toMatch(/### Notes\n\n- a\.sarif: Passed over/);
    expect(renderCheck(nothingFound).summary).toMatch(/### Notes\n\n- build\/.*POM/);
  });

  test("the patterns if no report was found", () => {
    const { title, summary } = renderCheck(nothingFound);
    expect(title).toBe("No reports found");
    expect(summary).toContain("- `build/test-results/**/*.xml`\n- `!**/node_modules/**`");
    expect(summary).toContain("Maven POM");
    expect(renderJobSummary(nothingFound, "Reports", { lead: "" }, 9999)).toContain(
      "- `build/test-results/**/*.xml`",
    );
    const one = toPage([], { nothingFound: { reports: ["x"], format: "sarif", title: "SARIF" } });
    expect(renderCheck(one).summary).toContain("No SARIF report is among");
  });
});

describe("locations", () => {
  test("link to the lines in the commit, with any characters in the path", () => {
    const page = toPage([
      { file: "r.xml", found: [failedTest("t", "no", { at: "src/[sku]/größe (1).ts:3-5" })] },
    ]);
    expect(renderCheck(page).summary).toContain(
      "[`src/[sku]/größe (1).ts:3`](https://github.com/octo-org/shop/blob/5e1f3c07a9d24b6881c0de5a7f0b3e9d4c2a1b60/src/%5Bsku%5D/gr%C3%B6%C3%9Fe%20%281%29.ts#L3-L5)",
    );
  });

  test("in Markdown files link to the source", () => {
    const page = toPage([{ file: "r.xml", found: [failedTest("t", "no", { at: "docs/a.md:3" })] }]);
    expect(renderCheck(page).summary).toContain("/docs/a.md?plain=1#L3)");
  });
});

describe("the log", () => {
  const page = toPage([
    {
      file: "r.xml",
      suites: [suite("s", { passed: 1, failed: 2 }, 1)],
      found: [failedTest("a", "\nno a\nat x", { at: "a.ts:3" }), failedTest("b", "no b")],
      notes: ["Repaired."],
    },
  ]);

  test("has a line for each report", () => {
    expect(renderReportLines(page.results)).toEqual(["r.xml (JUnit): 2 of 3 tests failed"]);
  });

  test("has a line for each failure, up to fifty", () => {
    expect(renderFailureList(page).lines).toEqual(["b: no b", "a.ts:3: a: no a"]);
    const rule = ruleFinding({ id: "no-var", name: "Disallow var" }, "Unexpected var.", "a.ts:1");
    expect(renderFailureList(toPage([{ file: "r.json", found: [rule] }])).lines).toEqual([
      "a.ts:1: no-var: Disallow var: Unexpected var.",
    ]);
    const found = Array.from({ length: 60 }, (_, n) => failedTest(`t${n}`, `no ${n}`));
    const lines = renderFailureList(toPage([{ file: "r.xml", found }])).lines;
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe("and 10 more failures");
  });

  test("shows the reported location if it isn't in the repository", () => {
    const place = { path: "/builds/x/lib/foo.ts", line: 3 };
    const found = [
      failedTest("a", "no a", {
        places: [place],
        unlocated: "outside of the repository",
        lookedFor: place,
      }),
      failedTest("b", "no b", {
        unlocated: "outside of the repository",
        lookedFor: { path: "node:internal/timers", line: 685 },
      }),
    ];
    expect(renderFailureList(toPage([{ file: "r.xml", found }])).lines).toEqual([
      "/builds/x/lib/foo.ts:3: a: no a",
      "b: no b",
    ]);
  });

  test("has a failure in several reports once", () => {
    const failed = (title: string) => failedTest(title, "no tea", { at: "a.ts:3" });
    const legs = [
      { file: "22.xml", found: [failed("t")] },
      { file: "24.xml", found: [failed("t"), failed("u")] },
    ];
    expect(renderFailureList(toPage(legs)).lines).toEqual([
      "a.ts:3: t: no tea (in all 2 reports)",
      "a.ts:3: u: no tea",
    ]);
  });

  test("names the jobs in which a test failed", () => {
    const failed = () => failedTest("t", "no tea", { at: "a.ts:3" });
    const legs = ["linux", "mac", "windows"].map((leg) => ({
      file: `r/${leg}/junit.xml`,
      found: leg === "linux" ? [] : [failed()],
    }));
    expect(renderFailureList(toPage(legs)).lines).toEqual([
      "a.ts:3: t: no tea (in mac and windows)",
    ]);
    expect(renderCheck(toPage(legs)).summary).toContain("### Failed tests (1, reported 2 times)");
  });

  test("has the expected and actual value of a failed test", () => {
    const message = "expect(received).toBe(expected)\n\nExpected: 1\nReceived: 2";
    const page = toPage([{ file: "r.xml", found: [failedTest("t", message)] }]);
    expect(renderFailureList(page).lines).toEqual(["t: expected 1, actual 2"]);
  });

  test("has notes about repairs with the report's name", () => {
    expect(renderNoteLines(page.results)).toEqual(["r.xml: Repaired."]);
  });
});

describe("the job summary", () => {
  test("starts with the conclusion, the name, the title and a link to the check run", () => {
    const lead = "[The check run](https://github.com/o/r/runs/1) has the annotations.";
    const summary = renderJobSummary(flaky, "e2e (chromium)", { lead }, 100_000);
    expect(
      summary.startsWith(
        `## ❌ e2e (chromium) · 1 of 19 tests failed, 2 flaky\n\n${lead}\n\n### Failed`,
      ),
    ).toBe(true);
  });

  test("has the result before a message that the reader can't act on", () => {
    const lead = { lead: "There is no check run.", comesLast: true };
    const summary = renderJobSummary(flaky, "e2e", lead, 100_000);
    expect(summary).toMatch(/^## ❌ e2e · .*\n\n### Failed/);
    expect(summary).toMatch(/[^\n]\n\nThere is no check run\.\n\n$/);
    expect(Buffer.byteLength(renderJobSummary(flaky, "e2e", lead, 200))).toBeLessThanOrEqual(200);
  });

  test("leaves out the link before the result if there is little room", () => {
    expect(renderJobSummary(flaky, "e2e", { lead: "x".repeat(200) }, 150)).toMatch(
      /^## ❌ e2e · 1 of 19/,
    );
    expect(renderJobSummary(flaky, "e2e", { lead: "" }, 20)).toBe("");
  });
});
