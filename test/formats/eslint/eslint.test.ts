import { describe, expect, test } from "vitest";
import { ruleOf } from "../../../src/model/finding.ts";
import { findingsOf, reportsOf } from "../read-report.ts";

const message = (more: object) => ({ ruleId: "semi", severity: 2, message: "Missing.", ...more });
const result = (...messages: unknown[]) => ({ filePath: "/repo/src/a.js", messages });

describe("levels", () => {
  test.each([
    [{ severity: 2 }, "failure"],
    [{ severity: 1 }, "warning"],
    [{ severity: 1, fatal: true }, "failure"],
    [{ severity: 2, ruleId: null }, "failure"],
  ])("%j is a %s", (more, level) => {
    expect(findingsOf([result(message(more))])).toMatchObject([{ level }]);
  });

  test.each([[{ severity: 0 }], [{ severity: null }], [{ severity: undefined }]])(
    "%j is skipped, which makes the report incomplete",
    (more) => {
      const [report] = reportsOf([result(message(more), message({}))]);
      expect(report?.findings).toHaveLength(1);
      expect(report?.notes).toEqual(["Messages without a severity, skipped: 1."]);
      expect(report?.incomplete).toBe(true);
    },
  );
});

test("a message becomes a finding of its rule, in its file", () => {
  expect(
    findingsOf([
      result(message({ line: 3, column: 5, endLine: 3, endColumn: 9, nodeType: "Program" })),
    ]),
  ).toEqual([
    {
      kind: "rule",
      level: "failure",
      title: "semi",
      message: "Missing.",
      rule: { id: "semi" },
      places: [{ path: "/repo/src/a.js", line: 3, column: 5, endLine: 3, endColumn: 9 }],
    },
  ]);
});

test("json-with-metadata has the folder and the rules' links, if they are valid", () => {
  const rulesMeta = {
    semi: {
      docs: { description: "Require semicolons", url: "https://eslint.org/docs/rules/semi" },
    },
    evil: { docs: { url: "javascript:alert(1)" } },
  };
  const findings = findingsOf({
    results: [result(message({}), message({ ruleId: "evil" }), message({ ruleId: "constructor" }))],
    metadata: { cwd: "/repo", rulesMeta },
  });
  expect(findings.map(ruleOf)).toEqual([
    { id: "semi", name: "Require semicolons", helpUrl: "https://eslint.org/docs/rules/semi" },
    { id: "evil" },
    { id: "constructor" },
  ]);
  expect(findings[0]?.places).toEqual([{ path: "/repo/src/a.js", base: "/repo" }]);
});

describe("messages without a rule", () => {
  test("a fatal error is of the tool, at line 1 if it has no position", () => {
    const fatal = { ruleId: null, fatal: true, severity: 2, message: "Parsing error: x" };
    expect(findingsOf([result({ ...fatal, line: 4, column: 1 }, fatal)])).toMatchObject([
      { kind: "tool", level: "failure", places: [{ path: "/repo/src/a.js", line: 4 }] },
      { kind: "tool", level: "failure", places: [{ path: "/repo/src/a.js" }] },
    ]);
  });

  test("a file that was ignored is a warning of the tool, in that file", () => {
    const ignored = { fatal: false, severity: 1, message: "File ignored because of a pattern." };
    expect(findingsOf([result(ignored)])).toEqual([
      {
        kind: "tool",
        level: "warning",
        title: "Not linted",
        message: "File ignored because of a pattern.",
        places: [{ path: "/repo/src/a.js" }],
      },
    ]);
  });

  test.each(["", " "])("a file of the name %j has no place, and no part in a title", (filePath) => {
    const messages = [
      { severity: 2, ruleId: "semi", message: "x", line: 1 },
      { severity: 1, fatal: false, message: "File ignored." },
    ];
    expect(findingsOf([{ filePath, messages }])).toMatchObject([
      { title: "semi", places: [] },
      { title: "Not linted", places: [] },
    ]);
  });

  test("an unused directive is a finding at its place", () => {
    const unused = {
      ruleId: null,
      severity: 1,
      message: "Unused eslint-disable",
      line: 2,
      column: 1,
    };
    expect(findingsOf([result(unused)])).toMatchObject([
      { kind: "rule", level: "warning", title: "ESLint", places: [{ line: 2, column: 1 }] },
    ]);
  });
});

describe("places", () => {
  test.each([
    ["a column of 0 is none", { line: 2, column: 0 }, { line: 2 }],
    ["a line of 0 is none", { line: 0, column: 3 }, {}],
    ["an end before the start is none", { line: 5, endLine: 4 }, { line: 5 }],
    [
      "an end is kept as written",
      { line: 2, column: 3, endLine: 4, endColumn: 1 },
      { line: 2, column: 3, endLine: 4, endColumn: 1 },
    ],
    ["a number may be a text", { line: "7", column: null }, { line: 7 }],
    ["what isn't a number is none", { line: "7th", column: null }, {}],
  ])("%s", (_name, more, place) => {
    const [finding] = findingsOf([result(message(more))]);
    expect(finding?.places).toEqual([{ path: "/repo/src/a.js", ...place }]);
  });

  test("code from standard input has none", () => {
    expect(
      findingsOf([{ filePath: "<text>", messages: [message({ line: 1 })] }])[0]?.places,
    ).toEqual([]);
  });
});

test("suppressed messages are counted and nothing else", () => {
  const [report] = reportsOf([
    { ...result(message({})), suppressedMessages: [message({}), message({ severity: 1 }), null] },
  ]);
  expect(report).toMatchObject({ suppressed: 2, known: 0 });
  expect(report?.findings).toHaveLength(1);
});

test("an empty list is a report without findings", () => {
  expect(reportsOf("[]")).toMatchObject([{ format: "eslint", tool: "ESLint", findings: [] }]);
});

test("entries of the wrong type cost themselves, and are a failure", () => {
  const [report] = reportsOf([null, 7, { filePath: "a.js" }, result(null, [], message({}))]);
  expect(report?.findings).toMatchObject([
    { kind: "rule" },
    {
      kind: "report",
      level: "failure",
      message:
        "Its [0] is null, not a result with filePath and messages, and 4 further entries can't be read either. The missing data can't be recovered. Have the tool write the report again.",
    },
  ]);
  const [one] = reportsOf([result(message({}), 7)]);
  expect(one?.findings[1]?.message).toMatch(
    /^Its messages\[1\] of ".+" is a number, not an object\./,
  );
});

test.each([
  ["error", "failure"],
  ["Error", "failure"],
  ["2", "failure"],
  ["warn", "warning"],
  ["1", "warning"],
  ["info", "notice"],
  ["odd", "warning"],
])("the severity %j makes a %s", (severity, level) => {
  const [finding] = findingsOf([result(message({ severity }))]);
  expect(finding?.level).toBe(level);
});

describe("what the report claims and doesn't show", () => {
  test("errors without any message are a failure", () => {
    const [finding] = findingsOf([{ filePath: "/repo/a.js", messages: [], errorCount: 3 }]);
    expect(finding).toMatchObject({
      kind: "tool",
      level: "failure",
      message: "The report counts 3 errors in this file, but has no message for it.",
    });
  });

  test("results that aren't a list are a failure", () => {
    const document = { results: {}, metadata: { rulesMeta: {} } };
    expect(findingsOf(document)).toMatchObject([{ kind: "report", level: "failure" }]);
  });

  test("a first message with a loc doesn't make it another linter's report", () => {
    const [first, second] = findingsOf([result(message({ loc: {} }), message({}))]);
    expect([first?.kind, second?.kind]).toEqual(["rule", "rule"]);
  });
});

test("a message of colours and control characters is plain", () => {
  const [finding] = findingsOf([
    result(message({ message: "\u001b[31mred\u001b[0m\u0000 line\r\nnext" })),
  ]);
  expect(finding?.message).toBe("red line\nnext");
});

test("a message of megabytes keeps its head, and says how much is missing", () => {
  const [finding] = findingsOf([result(message({ message: `head ${"x".repeat(3_000_000)}` }))]);
  expect(finding?.message.length).toBeLessThanOrEqual(64 * 1024);
  expect(finding?.message).toMatch(/^head x+\n\[… 29\d{5} characters left out …\]\nx+$/);
});

test("findings of one rule share the rule and their texts", () => {
  const [a, b] = findingsOf([result(message({ line: 1 }), message({ line: 2 }))]);
  expect(a && ruleOf(a)).toBe(b && ruleOf(b));
});
