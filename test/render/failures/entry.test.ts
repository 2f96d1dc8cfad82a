import { describe, expect, test } from "vitest";
import { renderCheck } from "../../../src/render/check-output.ts";
import { toFailureSections } from "../../../src/render/failures/section.ts";
import { fitSections } from "../../../src/render/layout/fit.ts";
import { type FindingInput, failedTest, type ReportInput, toPage } from "../build.ts";

/** The summary without its addresses, up to the table of reports. */
function failures(...reports: readonly ReportInput[]): string {
  const { summary } = renderCheck(toPage(reports));
  return summary.split("### Reports\n")[0]?.replace(/\]\(https:[^)]*\)/g, "]") ?? "";
}

const unlinted = (at: string): FindingInput =>
  failedTest("ESLint could not lint this file", "Unknown option", { kind: "tool", at });
const eslint = (file: string, ...places: readonly string[]): ReportInput => ({
  file,
  format: "eslint",
  tool: "ESLint",
  found: places.map(unlinted),
});
const empty = (file: string): ReportInput => ({
  file,
  tool: "",
  found: [failedTest(`Can't read ${file}`, "The file is empty.", { kind: "report" })],
});

describe("what a tool says of several files", () => {
  test("is a line for each of two", () => {
    expect(failures(eslint("r.json", "a.js:1", "b.js:1"))).toMatch(
      /^- ❌ .* · Unknown option · \[`a\.js:1`\]\n- ❌ .* · Unknown option · \[`b\.js:1`\]$/m,
    );
  });

  test("is one entry of three, with the name of the error and each place", () => {
    const summary = failures(eslint("r.json", "a.js:1", "b.js:1", "c.js:1"));
    expect(summary).toContain(
      "❌ <b>ESLint could not lint this file</b> <b>3 times</b> · Unknown option",
    );
    expect(summary).toContain(
      " and 2 more places</summary>\n\n- [`a.js:1`]\n- [`b.js:1`]\n- [`c.js:1`]\n",
    );
  });

  test("is counted as what it is where the names differ", () => {
    const found = ["a", "b", "c"].map((name) =>
      failedTest(`${name}: failed outside of a test`, "no printer", { kind: "suite" }),
    );
    expect(failures({ file: "r.xml", found })).toContain("❌ <b>3 failures</b> · no printer");
  });
});

test("many reports that can't be read for one reason are one entry with their names", () => {
  expect(failures(empty("a.xml"), empty("b.xml"))).toMatch(
    /^- ❌ <b>Can't read a\.xml<\/b> · The file is empty\.\n- ❌ <b>Can't read b/m,
  );
  expect(failures(...["a.xml", "b.xml", "c.xml"].map(empty))).toContain(
    "<details open><summary>❌ <b>3 reports</b> · The file is empty.</summary>\n\n- `a.xml`\n- `b.xml`\n- `c.xml`\n",
  );
});

describe("a failure of several reports", () => {
  const leg = (name: string, found: readonly FindingInput[] = [failedTest("t", "no tea")]) => ({
    file: `reports/${name}/junit.xml`,
    found,
  });

  test("names them by what distinguishes them", () => {
    expect(failures(leg("linux", []), leg("windows-py312"), leg("windows-py313"))).toContain(
      "<b>t</b> in <b>windows-py312 and windows-py313</b> · no tea",
    );
  });

  test("says in how many it is if those are many or all", () => {
    expect(failures(leg("a"), leg("b"))).toContain("<b>t</b> in <b>all 2 reports</b>");
    const five = ["a", "b", "c", "d", "e"].map((name) => leg(name));
    expect(failures(...five, leg("f", []))).toContain("<b>t</b> in <b>5 of 6 reports</b>");
  });
});

describe("tests of one name", () => {
  const named = (at: string, message: string) => failedTest("CartTest > adds", message, { at });

  test("are distinguished by their paths", () => {
    const found = [
      named("core/src/test/java/CartTest.java:3", "no tea"),
      named("web/src/test/java/CartTest.java:3", "no milk"),
      failedTest("CartTest > ships", "no box", { at: "core/src/test/java/CartTest.java:9" }),
    ];
    const summary = failures({ file: "r.xml", found });
    expect(summary).toContain("<b>CartTest > adds</b> in <b>core</b> · no tea");
    expect(summary).toContain("<b>CartTest > adds</b> in <b>web</b> · no milk");
    expect(summary).toContain("<b>CartTest > ships</b> · no box");
  });

  test("without places by their reports", () => {
    const of = (module: string, message: string): ReportInput => ({
      file: `${module}/target/surefire-reports/TEST-CartTest.xml`,
      found: [failedTest("CartTest > adds", message)],
    });
    const summary = failures(of("core", "no tea"), of("web", "no milk"));
    expect(summary).toContain("<b>CartTest > adds</b> in <b>core</b> · no tea");
    expect(summary).toContain("<b>CartTest > adds</b> in <b>web</b> · no milk");
  });

  test("in one file are distinguished by the lines next to them", () => {
    const found = [named("CartTest.java:3", "no tea"), named("CartTest.java:9", "no milk")];
    expect(failures({ file: "r.xml", found })).not.toContain("</b> in <b>");
  });
});

test("a line among fold-outs begins where their texts do", () => {
  const found = [
    failedTest("t", "no tea", { details: "the trace" }),
    failedTest("u", "no milk", { at: "a.ts:1" }),
  ];
  expect(failures({ file: "r.xml", found })).toMatch(/^&emsp;❌ <b>u<\/b> · no milk/m);
});

test("a failure names its report if there are several", () => {
  const report = (file: string, title: string) => ({ file, found: [failedTest(title, "no tea")] });
  expect(failures(report("a.xml", "t"))).not.toContain("a.xml");
  expect(failures(report("a.xml", "t"), report("b.xml", "u"))).toMatch(/ · in `a\.xml`\n/);
});

test("the problem comes before the place, with and without a trace", () => {
  const found = Array.from({ length: 12 }, (_, n) =>
    failedTest(`test ${n}`, `no ${n}.`, { at: `a.ts:${n + 1}`, details: `${n}\n`.repeat(800) }),
  );
  const sections = toFailureSections(toPage([{ file: "r.xml", found }]));
  expect(fitSections(sections, 3000)).toMatch(
    /^&emsp;❌ <b>test (\d+)<\/b> · no \1 · \[`a\.ts:\d+`\]/m,
  );
});

test("the line of a failure ends without a stop, but with the dots of a text that goes on", () => {
  const said = (message: string) =>
    failures({ file: "r.xml", found: [failedTest("t", message, { details: "at x" })] });
  expect(said("No tea.")).toContain("<b>t</b> · No tea · the report");
  expect(said("Asking ...")).toContain("<b>t</b> · Asking ... · the report");
});
