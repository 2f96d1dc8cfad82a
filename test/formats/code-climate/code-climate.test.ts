import { describe, expect, test } from "vitest";
import { readDocument, readFindings, readReports } from "../read-report.ts";

const issue = {
  type: "issue",
  check_name: "Metrics/MethodLength",
  description: "Method has too many lines.",
  categories: ["Complexity"],
  severity: "minor",
  fingerprint: "1",
  location: { path: "app/cart.rb", lines: { begin: 3, end: 9 } },
};

describe("a Code Climate report", () => {
  test("is read into findings with rule, level and place", () => {
    expect(readReports([issue])).toMatchObject([{ format: "code-climate", tool: "Code quality" }]);
    expect(readFindings([issue])).toEqual([
      {
        kind: "rule",
        level: "warning",
        title: "Metrics/MethodLength",
        message: "Method has too many lines.",
        rule: { id: "Metrics/MethodLength", tags: ["Complexity"] },
        places: [{ path: "app/cart.rb", line: 3, endLine: 9 }],
      },
    ]);
  });

  test.each([
    ["blocker", "failure"],
    ["Critical", "failure"],
    ["major", "failure"],
    ["minor", "warning"],
    [undefined, "warning"],
    ["unheard of", "warning"],
    [10, "warning"],
    ["info", "notice"],
  ])("reads the severity %s as %s", (severity, level) => {
    expect(readFindings([{ ...issue, severity }])).toMatchObject([{ level }]);
  });

  test("needs only the properties that GitLab requires", () => {
    const { type: _, categories: __, ...required } = issue;
    expect(readFindings([required])).toHaveLength(1);
  });

  test.each([
    ["a line number in a string", { lines: { begin: "4" } }, { line: 4 }],
    ["line 0", { lines: { begin: 0 } }, {}],
    ["no line", {}, {}],
    [
      "positions",
      { positions: { begin: { line: 2, column: 5 }, end: { line: 2, column: 9 } } },
      { line: 2, column: 5, endLine: 2, endColumn: 9 },
    ],
    [
      "positions of several lines",
      { positions: { begin: { line: 2 }, end: { line: 4 } } },
      { line: 2, endLine: 4 },
    ],
    [
      "an offset",
      { positions: { begin: { offset: 20 }, end: { offset: 30 } } },
      { offset: { unit: "character", start: 20 } },
    ],
  ])("reads a place that is given as %s", (_name, span, place) => {
    const location = { path: "./a b.c", ...span };
    expect(readFindings([{ ...issue, location }])[0]?.places).toEqual([
      { path: "./a b.c", ...place },
    ]);
  });

  test("skips measurements, and keeps issues of any type", () => {
    expect(readReports([issue, { ...issue, type: "measurement" }])[0]).toMatchObject({
      findings: [{ level: "warning" }],
      notes: [],
    });
    expect(readFindings([{ ...issue, type: "Issue" }])).toHaveLength(1);
    expect(readFindings([{ ...issue, type: "BUG", severity: "blocker" }])).toMatchObject([
      { level: "failure" },
    ]);
  });

  test.each(["error", "Fatal", "critical", " ERROR "])(
    "has a failure for an engine's own problem, of type %s",
    (type) => {
      const problem = {
        type,
        message: "No such configuration: .rubocop.yml\n  at run",
        engine_name: "x",
      };
      const failure = {
        kind: "tool",
        level: "failure",
        title: "x reports an error",
        message: "No such configuration: .rubocop.yml\n  at run",
        places: [],
      };
      expect(readFindings([{ ...issue, engine_name: "x" }, problem])).toEqual([
        expect.objectContaining({ kind: "rule" }),
        failure,
      ]);
      const stream = [problem, issue].map((item) => `${JSON.stringify(item)}\0`).join("");
      expect(readFindings(stream)).toMatchObject([{ kind: "tool" }, { kind: "rule" }]);
    },
  );

  test.each([
    ["warning", "warning", "x reports a warning"],
    ["Warn ", "warning", "x reports a warning"],
    ["note", "notice", "x reports a notice"],
  ])("has an engine's own message of type %j as a %s", (type, level, title) => {
    const message = { type, message: "The cache is old.", engine_name: "x" };
    expect(readReports([issue, message])).toMatchObject([
      {
        findings: [{ kind: "rule" }, { kind: "tool", level, title, message: "The cache is old." }],
        notes: [],
      },
    ]);
  });

  test("skips an entry with the type of a warning but without a text", () => {
    const [report] = readReports([issue, { type: "style", lines: 3 }]);
    expect(report).toMatchObject({ findings: [{ kind: "rule" }], incomplete: true });
  });

  test.each([
    { type: " issue", description: "x", location: { path: "a" } },
    { type: "Measurement ", name: "lines", value: 3 },
  ])("reads a type without its blanks: %j", (entry) => {
    expect(readReports(entry)).toMatchObject([{ format: "code-climate", notes: [] }]);
  });

  test("reads an issue of type error without a severity as a failure", () => {
    const { severity: _, ...rest } = issue;
    expect(readFindings([{ ...rest, type: "error" }])).toMatchObject([{ level: "failure" }]);
    expect(readFindings([{ ...issue, type: "error" }])).toMatchObject([{ level: "warning" }]);
  });

  test("is incomplete if entries have a type that isn't known", () => {
    expect(readReports([issue, { type: "stats", lines: 3 }, { type: "odd" }])).toMatchObject([
      { incomplete: true, findings: [{}], notes: ["Entries of unknown types, skipped: 2."] },
    ]);
  });

  test("is read from an engine's output, which has NUL characters between its objects", () => {
    const measurement = { type: "measurement", name: "lines", value: 3 };
    const stream = [issue, measurement, { ...issue, description: "Another." }]
      .map((item) => `${JSON.stringify(item)}\0\n`)
      .join("");
    expect(readReports(stream)).toMatchObject([
      { format: "code-climate", notes: [], findings: [{}, { message: "Another." }] },
    ]);
  });

  test("is named after its engine if it has only one", () => {
    const tools = (...engines: readonly string[]) =>
      readReports(engines.map((engine_name) => ({ ...issue, engine_name })))[0]?.tool;
    expect(tools("rubocop", "rubocop")).toBe("rubocop");
    expect(tools("rubocop", "reek")).toBe("Code quality");
  });

  test("puts the explanation and the other places into the details, and the link into the rule", () => {
    const content = { body: "Use `===`.\n\n[eqeqeq](https://rules.example/eqeqeq)" };
    const other_locations = [{ path: "b.js", lines: { begin: 7 } }];
    expect(
      readFindings([{ ...issue, check_name: "eqeqeq", content, other_locations }]),
    ).toMatchObject([
      {
        details: "Use ===.\nRelated:\n  b.js:7",
        rule: { helpUrl: "https://rules.example/eqeqeq" },
      },
    ]);
  });

  test("removes the rule that Ruff puts before the message", () => {
    expect(
      readFindings([{ ...issue, check_name: "F401", description: "F401: unused" }]),
    ).toMatchObject([{ message: "unused" }]);
  });

  test("adds a failure if entries aren't issues", () => {
    expect(readFindings([issue, "x", null])).toMatchObject([
      { kind: "rule" },
      {
        kind: "report",
        level: "failure",
        message: expect.stringContaining("Its [1] is a string, not an object, and 1 further entry"),
      },
    ]);
  });

  test("is recognized when empty if the format is requested", () => {
    expect(readReports([], { format: "code-climate" })).toMatchObject([
      { format: "code-climate", findings: [] },
    ]);
    expect(readReports([])).toMatchObject([{ format: "eslint" }]);
  });

  test("keeps the complete issues when it is cut off, and adds a failure", () => {
    const text = JSON.stringify([issue, issue]);
    expect(readFindings(text.slice(0, -20))).toMatchObject([{ kind: "report" }, { kind: "rule" }]);
  });

  test("isn't confused with a GitLab security report", () => {
    const security = { version: "15.0.0", vulnerabilities: [], scan: { type: "sast" } };
    expect(readDocument(security)).toEqual({
      notReport: expect.stringContaining("a GitLab security report"),
    });
  });
});

test("a Code Climate report of an engine is one report even if another document is in between", () => {
  const second = { ...issue, description: "Another." };
  expect(readDocument(`${JSON.stringify(issue)}\n{}\n${JSON.stringify(second)}`)).toMatchObject({
    reports: [{ format: "code-climate", findings: [{}, { message: "Another." }] }],
  });
});
