import { describe, expect, test } from "vitest";
import { ruleOf } from "../../../src/model/finding.ts";
import { readFindings, sarifLog } from "../read-report.ts";

const readRule = (rule: object, result: object = {}) => {
  const [finding] = readFindings(
    sarifLog([{ ruleId: "A1", message: { text: "x" }, ...result }], {
      tool: { driver: { name: "Lint", rules: [{ id: "A1", ...rule }] } },
    }),
  );
  return finding && ruleOf(finding);
};

describe("the description of a rule", () => {
  test("has its name, link, tags and security severity", () => {
    const rule = readRule({
      name: "UnusedValue",
      helpUri: "https://example.com/A1",
      properties: { tags: ["a", 7, "b", "a", ""], "security-severity": "7.5" },
    });
    expect(rule).toEqual({
      id: "A1",
      name: "UnusedValue",
      helpUrl: "https://example.com/A1",
      tags: ["a", "b"],
      securitySeverity: 7.5,
    });
  });

  test.each([
    [
      { name: "UnusedValue", shortDescription: { text: "A value is unused." } },
      "A value is unused",
    ],
    [{ name: "Unused values", shortDescription: { text: "Longer." } }, "Unused values"],
    [{ name: "A1", shortDescription: { text: "Says more." } }, "Says more"],
    [{ name: "a-1", shortDescription: { text: "Says more." } }, "Says more"],
    [{ shortDescription: { text: "Finding: A1" } }, undefined],
    [{ shortDescription: { text: "a-1." } }, undefined],
    [{ shortDescription: { text: "A 1." } }, "A 1"],
    [{ shortDescription: { text: "`{name}` is unused" } }, undefined],
    [{ shortDescription: { text: "x".repeat(121) } }, undefined],
    [{ name: ["A"], shortDescription: "A" }, undefined],
  ])("%j has the name %j", (rule, name) => {
    expect(readRule(rule)?.name).toBe(name);
    expect(readFindings(sarifLog([{ ruleId: "A1" }]))[0]?.title).toBe("A1");
  });

  describe("that is the message of one result", () => {
    const titlesOf = (description: string, ...messages: string[]) =>
      readFindings(
        sarifLog(
          messages.map((text) => ({ ruleId: "A1", message: { text } })),
          {
            tool: {
              driver: {
                name: "Lint",
                rules: [{ id: "A1", shortDescription: { text: description } }],
              },
            },
          },
        ),
      ).map(({ title }) => title);

    test.each([
      ["Unused variable: a", ["Unused variable: a", "Unused variable: other"]],
      ["a is never used", ["a is never used", "other is never used."]],
      [
        "The value of 'x' is never used",
        ["The value of 'longer' is never used.", "The value of 'x' is never used."],
      ],
      [
        "Uses the verb ‘put’ without a body.",
        ["Uses the verb ‘put’ without a body.", "Uses the verb ‘get’ without a body."],
      ],
    ])("isn't the title of the others: %s", (description, messages) => {
      expect(titlesOf(description, ...messages)).toEqual(["A1", "A1"]);
    });

    test.each([
      ["Unused variable", ["Unused variable", "Unused variable: a"]],
      ["SQL injection", ["SQL injection", "The input flows into a query"]],
      ["Unused variable", ["Unused variable", "Unused variable"]],
      ["Unused variable", ["Unused function", "Unused variety"]],
      ["Unused value", ["Unused value", "Unuse other"]],
    ])("is a title if the others don't vary it: %s", (description, messages) => {
      expect(titlesOf(description, ...messages)).toEqual([description, description]);
    });

    test("is judged by the results of its own rule", () => {
      const shortDescription = { text: "Unused variable: a" };
      const rules = ["A1", "B1"].map((id) => ({ id, shortDescription }));
      const results = [
        ["A1", "Unused variable: a"],
        ["B1", "Unused variable: other"],
      ].map(([ruleId, text]) => ({ ruleId, message: { text } }));
      const findings = readFindings(
        sarifLog(results, { tool: { driver: { name: "Lint", rules } } }),
      );
      expect(findings.map(({ title }) => title)).toEqual([
        "Unused variable: a",
        "Unused variable: a",
      ]);
    });
  });

  test.each([
    "javascript:alert(1)",
    "ftp://example.com",
    "https://github.com@example.com/",
    "https://:secret@example.com/",
    "https://",
    "https://exa mple.com",
    'https://example.com/"onclick',
    `https://example.com/${"x".repeat(3000)}`,
    7,
  ])("has no link if that is %s", (helpUri) => {
    expect(readRule({ helpUri })).toEqual({ id: "A1" });
  });

  test.each([
    ["0", 0],
    ["10.0", 10],
    [9.8, 9.8],
    ["11", undefined],
    ["-1", undefined],
    ["high", undefined],
    ["", undefined],
    ["1e1", undefined],
    [null, undefined],
  ])("has the security severity %j as %j", (severity, expected) => {
    expect(readRule({ properties: { "security-severity": severity } })?.securitySeverity).toBe(
      expected,
    );
  });

  test("has the security severity of the result if that has one", () => {
    const own = { properties: { "security-severity": "2.0" } };
    expect(readRule({ properties: { "security-severity": "9.0" } }, own)?.securitySeverity).toBe(2);
  });

  test("has related CWE weaknesses as tags", () => {
    const target = { id: "79", toolComponent: { name: "CWE" } };
    const relationships = [{ target }, { target: { id: "x", toolComponent: { name: "Other" } } }];
    expect(readRule({ relationships })?.tags).toEqual(["CWE-79"]);
  });
});

describe("the title of a result", () => {
  const run = {
    tool: { driver: { name: " Lint ", rules: [{ id: "A1", name: "Unused" }, { id: "A2" }] } },
  };

  test.each([
    [{ ruleId: "A1" }, "Unused", "A1"],
    [{ ruleIndex: 1 }, "A2", "A2"],
    [{ ruleId: "A1/strict" }, "Unused", "A1/strict"],
    [{ rule: { id: "B" } }, "B", "B"],
    [{}, "Lint", undefined],
  ])("with %j is %s, and its rule is %s", (result, title, id) => {
    const [finding] = readFindings(sarifLog([result], run));
    expect(finding?.title).toBe(title);
    expect(finding && ruleOf(finding)?.id).toBe(id);
  });
});

describe("the details of a result", () => {
  const at = (uri: string, startLine: number, text?: string) => ({
    physicalLocation: { artifactLocation: { uri }, region: { startLine } },
    ...(text && { message: { text } }),
  });

  test("list related places, the first flow and the first stack", () => {
    const [finding] = readFindings(
      sarifLog(
        [
          {
            message: { text: "x" },
            relatedLocations: [at("a.c", 1, "defined\nhere"), {}],
            codeFlows: [
              {
                threadFlows: [{ locations: [{ location: at("b.c", 2, "source") }, { index: 0 }] }],
              },
            ],
            stacks: [{ frames: [{ location: at("d.c", 4, "main"), module: "shop" }] }],
          },
        ],
        { threadFlowLocations: [{ location: at("c.c", 3) }] },
      ),
    );
    expect(finding?.details).toBe(
      [
        "Related:",
        "  a.c:1: defined here",
        "Flow:",
        "  b.c:2: source",
        "  c.c:3",
        "Stack:",
        "  d.c:4: main (shop)",
      ].join("\n"),
    );
  });

  test("name the logical location if there is no file", () => {
    const logical = [{ fullyQualifiedName: "shop.Cart.total()" }, { name: "image" }];
    const results = [
      { locations: [{ logicalLocations: [logical[0]] }] },
      { locations: [{ logicalLocations: [{ index: 1 }] }] },
      { locations: [{ physicalLocation: { address: { name: "0x00" } } }] },
      {},
    ];
    const findings = readFindings(sarifLog(results, { logicalLocations: logical }));
    expect(findings.map(({ details }) => details)).toEqual([
      "In shop.Cart.total()",
      "In image",
      "In 0x00",
      undefined,
    ]);
  });

  test("list thirty places and count the rest", () => {
    const relatedLocations = Array.from({ length: 100 }, (_, line) => at("a.c", line + 1));
    const details = readFindings(sarifLog([{ relatedLocations }]))[0]?.details;
    expect(details?.split("\n")).toHaveLength(32);
    expect(details).toMatch(/\n {2}a\.c:30\n {2}… and 70 more$/);
  });
});

test("results of the same rule share one rule object", () => {
  const [a, b] = readFindings(sarifLog([{ ruleId: "A" }, { ruleId: "A" }]));
  expect(a && ruleOf(a)).toBe(b && ruleOf(b));
});
