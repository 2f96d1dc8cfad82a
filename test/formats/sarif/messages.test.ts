import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFindings, sarifLog } from "../read-report.ts";

const messageOf = (result: object, run?: object) =>
  readFindings(sarifLog([result], run))[0]?.message;

describe("the text of a message", () => {
  const tool = {
    driver: {
      name: "Lint",
      globalMessageStrings: { shared: { text: "Shared {0}." }, default: { text: "Not this." } },
      rules: [
        {
          id: "A",
          shortDescription: { text: "What A is about." },
          messageStrings: { default: { text: "Own {0}." }, fixed: { text: "Always." } },
        },
      ],
    },
  };

  test.each([
    ["is its own", { text: "Here.", id: "default" }, "Here."],
    ["is the rule's, by id", { id: "default", arguments: ["x"] }, "Own x."],
    ["is the tool's, by id, if the rule has none", { id: "shared", arguments: ["y"] }, "Shared y."],
    [
      "is the rule's, by id, if only that has the arguments",
      { text: "Own.", id: "default", arguments: ["w"] },
      "Own w.",
    ],
    [
      "is its own if it has an argument as a word",
      { text: "is w", id: "default", arguments: ["w"] },
      "is w",
    ],
    [
      "is the rule's if an argument is only part of a word",
      { text: "owe", id: "default", arguments: ["w"] },
      "Own w.",
    ],
    [
      "is its own if that says more than the rule's",
      { text: "Some variable isn't used.", id: "default", arguments: ["x"] },
      "Some variable isn't used.",
    ],
    [
      "is its own if it has the arguments",
      { text: "The own x.", id: "default", arguments: ["x", ""] },
      "The own x.",
    ],
    [
      "is its own if it has a place for the arguments",
      { text: "Here {0}.", id: "default", arguments: ["x"] },
      "Here x.",
    ],
    ["is its own without arguments", { text: "Here.", id: "default", arguments: [] }, "Here."],
    [
      "is its own if the rule's has no place for the arguments",
      { text: "Here.", id: "fixed", arguments: ["x"] },
      "Here.",
    ],
    ["is its Markdown if it has no text", { markdown: "**There**" }, "There"],
    ["is the rule's description if its id is unknown", { id: "nowhere" }, "What A is about."],
    ["is the rule's description if it is blank", { text: " \n" }, "What A is about."],
    ["is the rule's description if it has the wrong type", ["x"], "What A is about."],
    [
      "is the rule's description if its id is a property of every object",
      { id: "constructor" },
      "What A is about.",
    ],
  ])("%s", (_name, message, expected) => {
    expect(messageOf({ ruleId: "A", message }, { tool })).toBe(expected);
  });

  test("is the tool's, by id, if the rule isn't described", () => {
    const message = { id: "shared", arguments: ["y"] };
    expect(messageOf({ ruleId: "B", message }, { tool })).toBe("Shared y.");
    const toolExecutionNotifications = [{ level: "error", message }];
    const run = { tool, invocations: [{ toolExecutionNotifications }] };
    expect(readFindings(sarifLog([], run))[0]?.message).toBe("Shared y.");
  });

  test("is the rule's id if there is no description", () => {
    expect(messageOf({ ruleId: "B" })).toBe("B");
    expect(messageOf({})).toBe("The tool gave no message.");
  });
});

describe("a message with only Markdown", () => {
  test.each([
    ["## Unsafe `eval`\n\nNever **ever** use *it*.", "Unsafe eval\n\nNever ever use it."],
    [
      "Call `__init__` of `List<String>`, not __this__ or _that_.",
      "Call __init__ of List<String>, not this or that.",
    ],
    ["snake_case_name and 2 * 3 * 4, a*b*c, C:\\_x", "snake_case_name and 2 * 3 * 4, a*b*c, C:_x"],
    ["before\n```js\nx = 1\n```\nafter", "before\nx = 1\nafter"],
    ["> quoted\n> twice", "quoted\ntwice"],
    ["one<br>two<br/>three <sub>small</sub> <img src=x onerror=alert(1)>", "one\ntwo\nthree small"],
    [
      "![chart](https://e.com/c.png) [docs](https://e.com) <https://e.com/x>",
      "chart docs (https://e.com) https://e.com/x",
    ],
    ["- a\n- b \\*c\\*", "- a\n- b *c*"],
    ["{0} is **{1}**", "{0} is {1}"],
    ["1 < 2 and a <b", "1 < 2 and a <b"],
  ])("is shown without its markup: %j as %j", (markdown, expected) => {
    expect(messageOf({ message: { markdown } })).toBe(expected);
  });

  test("is read in linear time", () => {
    for (const sign of [
      "*",
      "**",
      "_",
      "`",
      "![",
      "<a ",
      "<https:",
      "\\",
      "> ",
      "```",
      "*a ",
      " _a",
    ]) {
      const markdown = sign.repeat(60_000);
      expect(messageOf({ message: { markdown } })?.length).toBeLessThanOrEqual(64 * 1024);
    }
  });
});

describe("placeholders in a message", () => {
  test.each([
    ["{0} and {1}", ["a", "b"], "a and b"],
    ["{1}{0}{1}", ["a", "b"], "bab"],
    ["{{0}} is {0}", ["a"], "{0} is a"],
    ["{2}", ["a"], "{2}"],
    ["{0}", ["{1}", "x"], "{1}"],
    ["{0} of {1}", [3, null], "3 of {1}"],
    ["{x} {-1} {", ["a"], "{x} {-1} {"],
  ])("are replaced in %j by %j: %j", (text, values, expected) => {
    expect(messageOf({ message: { text, arguments: values } })).toBe(expected);
  });

  test.each([[undefined], [[]], [null]])("are kept as written with arguments %j", (values) => {
    const text = "Use '([0-9]{2})' or {{0}}.";
    expect(messageOf({ message: { text, arguments: values } })).toBe(text);
  });
});

describe("embedded links in a message", () => {
  const relatedLocations = [
    { id: 0, physicalLocation: { artifactLocation: { uri: "a.c" }, region: { startLine: 7 } } },
    { id: 12, physicalLocation: { artifactLocation: { uri: "b%20c.c" } } },
    { id: 13 },
  ];

  test.each([
    ["Read [here](0).", "Read here (a.c:7)."],
    ["Read [{0}](12).", "Read x (b c.c)."],
    ["Read [\\[it\\]](0).", "Read [it] (a.c:7)."],
    ["See [the rule](https://example.com/a).", "See the rule (https://example.com/a)."],
    ["See [that result](sarif:/runs/0/results/1).", "See that result."],
    ["Read [nowhere](13) and [neither](99).", "Read nowhere and [neither](99)."],
    ["handlers[i](event) is \\[no\\](0)", "handlers[i](event) is \\[no\\](0)"],
    ["[[nested](0)](0)", "[nested (a.c:7)](0)"],
    ["[](0)", "(a.c:7)"],
  ])("are shown as text: %j as %j", (text, expected) => {
    expect(messageOf({ message: { text, arguments: ["x"] }, relatedLocations })).toBe(expected);
  });

  test("can point to a location of the result itself", () => {
    const locations = [{ ...relatedLocations[0], id: 5 }];
    expect(messageOf({ message: { text: "[This](5)" }, locations })).toBe("This (a.c:7)");
  });
});

test("a message without brackets and braces is kept as written", () => {
  const text = fc
    .string({ unit: "grapheme-ascii", minLength: 1 })
    .filter((s) => !/[[\]{}]/.test(s));
  fc.assert(
    fc.property(text, (words) => {
      const message = `x${words}x`;
      expect(messageOf({ message: { text: message, arguments: ["a"] } })).toBe(message);
    }),
    { seed: 1 },
  );
});

test.each([
  ["open brackets", "["],
  ["escaped brackets", "[\\["],
  ["brackets that almost link", "[a]("],
  ["empty links", "[]()"],
  ["open braces", "{"],
  ["digits in braces", "{11111"],
  ["escapes", "\\"],
])("megabytes of %s are read in linear time", (_name, piece) => {
  const text = `${piece.repeat(2_000_000 / piece.length)}](`;
  const message = messageOf({ message: { text, arguments: ["a"] } });
  expect(message?.length).toBeLessThanOrEqual(64 * 1024);
});
