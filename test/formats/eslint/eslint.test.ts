import { describe, expect, test } from "vitest";
import { ruleOf } from "../../../src/model/finding.ts";
import { readFindings, readReports } from "../read-report.ts";

const message = (more: object) => ({ ruleId: "semi", severity: 2, message: "Missing.", ...more });
const result = (...messages: unknown[]) => ({ filePath: "/repo/src/a.js", messages });

describe("a message's level", () => {
  test.each([
    [{ severity: 2 }, "failure"],
    [{ severity: 1 }, "warning"],
    [{ severity: 1, fatal: true }, "failure"],
    [{ severity: 2, ruleId: null }, "failure"],
  ])("is read from %j as %s", (more, level) => {
    expect(readFindings([result(message(more))])).toMatchObject([{ level }]);
  });

  test.each([[{ severity: 0 }], [{ severity: null }], [{ severity: undefined }]])(
    "is missing with %j: the message is skipped and the report is incomplete",
    (more) => {
      const [report] = readReports([result(message(more), message({}))]);
      expect(report?.findings).toHaveLength(1);
      expect(report?.notes).toEqual(["Messages without a severity, skipped: 1."]);
      expect(report?.incomplete).toBe(true);
    },
  );
});

test("a message becomes a finding with its rule and place", () => {
  expect(
    readFindings([
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

test("json-with-metadata provides the folder and the valid links of the rules", () => {
  const rulesMeta = {
    semi: {
      docs: { description: "Require semicolons", url: "https://eslint.org/docs/rules/semi" },
    },
    evil: { docs: { url: "javascript:alert(1)" } },
  };
  const findings = readFindings({
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

describe("a message without a rule", () => {
  test("is a tool failure if it is fatal", () => {
    const fatal = { ruleId: null, fatal: true, severity: 2, message: "Parsing error: x" };
    expect(readFindings([result({ ...fatal, line: 4, column: 1 }, fatal)])).toMatchObject([
      { kind: "tool", level: "failure", places: [{ path: "/repo/src/a.js", line: 4 }] },
      { kind: "tool", level: "failure", places: [{ path: "/repo/src/a.js" }] },
    ]);
  });

  test("is a tool warning if the file was ignored", () => {
    const ignored = { fatal: false, severity: 1, message: "File ignored because of a pattern." };
    expect(readFindings([result(ignored)])).toEqual([
      {
        kind: "tool",
        level: "warning",
        title: "Not linted",
        message: "File ignored because of a pattern.",
        places: [{ path: "/repo/src/a.js" }],
      },
    ]);
  });

  test.each(["", " "])("has no place if the file's name is %j", (filePath) => {
    const messages = [
      { severity: 2, ruleId: "semi", message: "x", line: 1 },
      { severity: 1, fatal: false, message: "File ignored." },
    ];
    expect(readFindings([{ filePath, messages }])).toMatchObject([
      { title: "semi", places: [] },
      { title: "Not linted", places: [] },
    ]);
  });

  test("is a finding if it is about an unused directive", () => {
    const unused = {
      ruleId: null,
      severity: 1,
      message: "Unused eslint-disable",
      line: 2,
      column: 1,
    };
    expect(readFindings([result(unused)])).toMatchObject([
      { kind: "rule", level: "warning", title: "ESLint", places: [{ line: 2, column: 1 }] },
    ]);
  });
});

describe("a message's place", () => {
  test.each([
    ["has no column if that is 0", { line: 2, column: 0 }, { line: 2 }],
    ["has no line if that is 0", { line: 0, column: 3 }, {}],
    ["has no end before its start", { line: 5, endLine: 4 }, { line: 5 }],
    [
      "an end is kept as written",
      { line: 2, column: 3, endLine: 4, endColumn: 1 },
      { line: 2, column: 3, endLine: 4, endColumn: 1 },
    ],
    ["can have a number in a string", { line: "7", column: null }, { line: 7 }],
    ["has no line if that isn't a number", { line: "7th", column: null }, {}],
  ])("%s", (_name, more, place) => {
    const [finding] = readFindings([result(message(more))]);
    expect(finding?.places).toEqual([{ path: "/repo/src/a.js", ...place }]);
  });

  test("doesn't exist for code from standard input", () => {
    expect(
      readFindings([{ filePath: "<text>", messages: [message({ line: 1 })] }])[0]?.places,
    ).toEqual([]);
  });
});

test("suppressed messages are counted but aren't findings", () => {
  const [report] = readReports([
    { ...result(message({})), suppressedMessages: [message({}), message({ severity: 1 }), null] },
  ]);
  expect(report).toMatchObject({ suppressed: 2, known: 0 });
  expect(report?.findings).toHaveLength(1);
});

test("an empty list is a report without findings", () => {
  expect(readReports("[]")).toMatchObject([{ format: "eslint", tool: "ESLint", findings: [] }]);
});

test("entries of the wrong type are skipped and reported as one failure", () => {
  const [report] = readReports([null, 7, { filePath: "a.js" }, result(null, [], message({}))]);
  expect(report?.findings).toMatchObject([
    { kind: "rule" },
    {
      kind: "report",
      level: "failure",
      message:
        "Its [0] is null, not a result with filePath and messages, and 4 further entries can't be read either. The missing data can't be recovered. Have the tool write the report again.",
    },
  ]);
  const [one] = readReports([result(message({}), 7)]);
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
  [3, "warning"],
  ["3", "warning"],
])("the severity %j is read as %s", (severity, level) => {
  const [finding] = readFindings([result(message({ severity }))]);
  expect(finding?.level).toBe(level);
});

describe("an inconsistent ESLint report", () => {
  test("is a failure if it counts errors but has no messages", () => {
    const [finding] = readFindings([{ filePath: "/repo/a.js", messages: [], errorCount: 3 }]);
    expect(finding).toMatchObject({
      kind: "tool",
      level: "failure",
      message: "The report counts 3 errors in this file, but shows none.",
    });
  });

  test("is a failure if it counts errors but no message has a severity", () => {
    const messages = [{ ruleId: "semi", message: "Missing." }];
    const [report] = readReports([{ filePath: "/repo/a.js", messages, errorCount: 1 }]);
    expect(report?.findings).toMatchObject([{ kind: "tool", level: "failure" }]);
    expect(report?.incomplete).toBe(true);
  });

  test("is a failure if it counts errors but has only warnings", () => {
    const messages = [message({ severity: 1 }), { ruleId: "no-undef", message: "Missing." }];
    const [report] = readReports([{ filePath: "/repo/a.js", messages, errorCount: 1 }]);
    expect(report?.findings.map(({ level }) => level)).toEqual(["warning", "failure"]);
  });

  test("is a failure if its results aren't a list", () => {
    const document = { results: {}, metadata: { rulesMeta: {} } };
    expect(readFindings(document)).toMatchObject([{ kind: "report", level: "failure" }]);
  });

  test("is still ESLint's if a message has a loc", () => {
    const [first, second] = readFindings([result(message({ loc: {} }), message({}))]);
    expect([first?.kind, second?.kind]).toEqual(["rule", "rule"]);
  });
});

test("colours and control characters are removed from a message", () => {
  const [finding] = readFindings([
    result(message({ message: "\u001b[31mred\u001b[0m\u0000 line\r\nnext" })),
  ]);
  expect(finding?.message).toBe("red line\nnext");
});

test("a message of megabytes is shortened and says how many characters are missing", () => {
  const [finding] = readFindings([result(message({ message: `head ${"x".repeat(3_000_000)}` }))]);
  expect(finding?.message.length).toBeLessThanOrEqual(64 * 1024);
  expect(finding?.message).toMatch(/^head x+\n\[… 29\d{5} characters left out …\]\nx+$/);
});

test("findings of the same rule share one rule object", () => {
  const [a, b] = readFindings([result(message({ line: 1 }), message({ line: 2 }))]);
  expect(a && ruleOf(a)).toBe(b && ruleOf(b));
});
