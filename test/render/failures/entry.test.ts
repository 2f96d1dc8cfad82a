import { describe, expect, test } from "vitest";
import { renderCheck } from "../../../src/render/check-output.ts";
import { toFailureSections } from "../../../src/render/failures/section.ts";
import { fitSections } from "../../../src/render/layout/fit.ts";
import { type FindingInput, failedTest, type ReportInput, toPage } from "../build.ts";

/** Returns the summary up to the table of reports, without URLs. */
function renderFailures(...reports: readonly ReportInput[]): string {
  const { summary } = renderCheck(toPage(reports));
  return summary.split("### Reports\n")[0]?.replace(/\]\(https:[^)]*\)/g, "]") ?? "";
}

const lintError = (at: string): FindingInput =>
  failedTest("ESLint could not lint this file", "Unknown option", { kind: "tool", at });
const eslint = (file: string, ...places: readonly string[]): ReportInput => ({
  file,
  format: "eslint",
  tool: "ESLint",
  found: places.map(lintError),
});
const emptyReport = (file: string): ReportInput => ({
  file,
  tool: "",
  found: [failedTest(`Can't read ${file}`, "The file is empty.", { kind: "report" })],
});

describe("a tool's error about several files", () => {
  test("has a line for each of two files", () => {
    expect(renderFailures(eslint("r.json", "a.js:1", "b.js:1"))).toMatch(
      /^- ❌ .* · Unknown option · \[`a\.js:1`\]\n- ❌ .* · Unknown option · \[`b\.js:1`\]$/m,
    );
  });

  test("is one entry for three files, with the name of the error and each location", () => {
    const summary = renderFailures(eslint("r.json", "a.js:1", "b.js:1", "c.js:1"));
    expect(summary).toContain(
      "❌ <b>ESLint could not lint this file</b> <b>3 times</b> · Unknown option",
    );
    expect(summary).toContain(
      " and 2 more places</summary>\n\n- [`a.js:1`]\n- [`b.js:1`]\n- [`c.js:1`]\n",
    );
  });

  test("is counted by its kind if the names differ", () => {
    const found = ["a", "b", "c"].map((name) =>
      failedTest(`${name}: failed outside of a test`, "no printer", { kind: "suite" }),
    );
    expect(renderFailures({ file: "r.xml", found })).toContain("❌ <b>3 failures</b> · no printer");
  });
});

test("three reports that can't be read for the same reason are one entry with their names", () => {
  expect(renderFailures(emptyReport("a.xml"), emptyReport("b.xml"))).toMatch(
    /^- ❌ <b>Can't read a\.xml<\/b> · The file is empty\.\n- ❌ <b>Can't read b/m,
  );
  expect(renderFailures(...["a.xml", "b.xml", "c.xml"].map(emptyReport))).toContain(
    "<details open><summary>❌ <b>3 reports</b> · The file is empty.</summary>\n\n- `a.xml`\n- `b.xml`\n- `c.xml`\n",
  );
});

describe("a failure in several reports", () => {
  const leg = (name: string, found: readonly FindingInput[] = [failedTest("t", "no tea")]) => ({
    file: `reports/${name}/junit.xml`,
    found,
  });

  test("has the distinguishing parts of their names", () => {
    expect(renderFailures(leg("linux", []), leg("windows-py312"), leg("windows-py313"))).toContain(
      "<b>t</b> in <b>windows-py312 and windows-py313</b> · no tea",
    );
  });

  test("has their number if it is in many or all of them", () => {
    expect(renderFailures(leg("a"), leg("b"))).toContain("<b>t</b> in <b>all 2 reports</b>");
    const five = ["a", "b", "c", "d", "e"].map((name) => leg(name));
    expect(renderFailures(...five, leg("f", []))).toContain("<b>t</b> in <b>5 of 6 reports</b>");
  });
});

describe("tests with the same name", () => {
  const failedAt = (at: string, message: string) => failedTest("CartTest > adds", message, { at });

  test("are distinguished by their paths", () => {
    const found = [
      failedAt("core/src/test/java/CartTest.java:3", "no tea"),
      failedAt("web/src/test/java/CartTest.java:3", "no milk"),
      failedTest("CartTest > ships", "no box", { at: "core/src/test/java/CartTest.java:9" }),
    ];
    const summary = renderFailures({ file: "r.xml", found });
    expect(summary).toContain("<b>CartTest > adds</b> in <b>core</b> · no tea");
    expect(summary).toContain("<b>CartTest > adds</b> in <b>web</b> · no milk");
    expect(summary).toContain("<b>CartTest > ships</b> · no box");
  });

  test("are distinguished if only one of them is shown", () => {
    const others = Array.from({ length: 1000 }, (_, n) =>
      failedTest(`CartTest > row ${n}`, `no row ${n}`, { at: `core/CartTest.java:${n + 4}` }),
    );
    const found = [
      failedAt("core/CartTest.java:3", "no tea"),
      ...others,
      failedAt("web/CartTest.java:3", "no milk"),
    ];
    const summary = renderFailures({ file: "r.xml", found });
    expect(summary).toContain("<b>CartTest > adds</b> in <b>core</b> · no tea");
    expect(summary).not.toContain("no milk");
  });

  test("are distinguished by their reports without locations", () => {
    const makeReport = (module: string, message: string): ReportInput => ({
      file: `${module}/target/surefire-reports/TEST-CartTest.xml`,
      found: [failedTest("CartTest > adds", message)],
    });
    const summary = renderFailures(makeReport("core", "no tea"), makeReport("web", "no milk"));
    expect(summary).toContain("<b>CartTest > adds</b> in <b>core</b> · no tea");
    expect(summary).toContain("<b>CartTest > adds</b> in <b>web</b> · no milk");
  });

  test("in the same file have no suffix, because their lines are shown", () => {
    const found = [failedAt("CartTest.java:3", "no tea"), failedAt("CartTest.java:9", "no milk")];
    expect(renderFailures({ file: "r.xml", found })).not.toContain("</b> in <b>");
  });
});

test("a line between foldable entries is aligned with their texts", () => {
  const found = [
    failedTest("t", "no tea", { details: "the trace" }),
    failedTest("u", "no milk", { at: "a.ts:1" }),
  ];
  expect(renderFailures({ file: "r.xml", found })).toMatch(/^&emsp;❌ <b>u<\/b> · no milk/m);
});

test("a failure names its report if there are several", () => {
  const report = (file: string, title: string) => ({ file, found: [failedTest(title, "no tea")] });
  expect(renderFailures(report("a.xml", "t"))).not.toContain("in `a.xml`");
  expect(renderFailures(report("a.xml", "t"), report("b.xml", "u"))).toMatch(/ · in `a\.xml`\n/);
});

test("the message comes before the location, with and without a trace", () => {
  const found = Array.from({ length: 12 }, (_, n) =>
    failedTest(`test ${n}`, `no ${n}.`, { at: `a.ts:${n + 1}`, details: `${n}\n`.repeat(800) }),
  );
  const sections = toFailureSections(toPage([{ file: "r.xml", found }]));
  expect(fitSections(sections, 3000)).toMatch(
    /^&emsp;❌ <b>test (\d+)<\/b> · no \1 · \[`a\.ts:\d+`\]/m,
  );
});

test("a full stop at the end of a message is removed, but not an ellipsis", () => {
  const render = (message: string) =>
    renderFailures({ file: "r.xml", found: [failedTest("t", message, { details: "at x" })] });
  expect(render("No tea.")).toContain("<b>t</b> · No tea · the report");
  expect(render("Asking ...")).toContain("<b>t</b> · Asking ... · the report");
});
