import { expect, test } from "vitest";
import { type Finding, ruleOf } from "../../../src/model/finding.ts";
import { readFindings, sarifLog } from "../read-report.ts";

/*
 * Small files that refer to one large object many times. If it were copied or visited each time, these tests would run
 * out of time or memory.
 */

const many = 10_000;
const makeMany = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const sumLengths = (texts: readonly (string | undefined)[]) =>
  texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);

test("an argument isn't inserted thousands of times", () => {
  const message = { text: "{0}".repeat(many), arguments: ["x".repeat(1_000_000)] };
  expect(sumLengths(readFindings(sarifLog([{ message }])).map((it) => it.message))).toBeLessThan(
    70_000,
  );
});

test("the name of a location that is linked thousands of times is shortened", () => {
  const uri = "x".repeat(10_000);
  const relatedLocations = [{ id: 1, physicalLocation: { artifactLocation: { uri } } }];
  const message = { text: "[a](1)".repeat(many) };
  const [finding] = readFindings(sarifLog([{ message, relatedLocations }]));
  expect(finding?.message.length).toBeLessThanOrEqual(64 * 1024);
});

test("a rule's long description is shortened for most of its results", () => {
  const shortDescription = { text: "About. ".repeat(1_000_000) };
  const findings = readFindings(
    sarifLog(
      makeMany(many, () => ({ ruleId: "A" })),
      { tool: { driver: { rules: [{ id: "A", shortDescription }] } } },
    ),
  );
  expect(findings).toHaveLength(many);
  expect(sumLengths(findings.map(({ message }) => message))).toBeLessThan(25_000_000);
});

const template = { id: "A", messageStrings: { m: { text: "[a](1){0}".repeat(100_000) } } };
const tool = { driver: { name: "Lint", rules: [template], notifications: [template] } };

test.each([
  ["results", (results: readonly object[]) => sarifLog(results, { tool })],
  [
    "notifications",
    (toolExecutionNotifications: readonly object[]) =>
      sarifLog([], { tool, invocations: [{ toolExecutionNotifications }] }),
  ],
])(
  "a long message of a descriptor is shortened for 200 %s before its placeholders are filled",
  (_, makeLog) => {
    const message = { id: "m", arguments: ["x"] };
    const item = { ruleId: "A", descriptor: { id: "A" }, level: "error", message };
    const findings = readFindings(makeLog(makeMany(200, () => item)));
    expect(findings).toHaveLength(200);
    // Of the template's 900,000 characters, 250 are kept.
    expect(findings.at(-1)?.message).toContain("[… 899750 characters left out …]");
  },
);

test("thousands of extensions aren't searched again for each unknown rule", () => {
  const extensions = makeMany(many, (index) => ({
    guid: `g${index}`,
    rules: [{ id: `r${index}` }],
  }));
  const results = makeMany(many, (index) => ({
    ruleId: `a/b/c/${index}`,
    rule: { toolComponent: { guid: `g${many}` } },
  }));
  expect(readFindings(sarifLog(results, { tool: { extensions } }))).toHaveLength(many);
});

test("a chain of thousands of bases isn't followed", () => {
  const originalUriBaseIds = Object.fromEntries(
    makeMany(many, (index) => [`b${index}`, { uri: "x/", uriBaseId: `b${index + 1}` }]),
  );
  const results = makeMany(many, (index) => ({
    locations: [{ physicalLocation: { artifactLocation: { uri: `${index}.c`, uriBaseId: "b0" } } }],
  }));
  const findings = readFindings(sarifLog(results, { originalUriBaseIds }));
  expect(findings[1]?.places).toEqual([{ path: "1.c" }]);
});

test("a URI of megabytes isn't a path", () => {
  const uris = ["x", "./", "%41", "file:///"].map((piece) => piece.repeat(2_000_000));
  const locations = uris.map((uri) => ({ physicalLocation: { artifactLocation: { uri } } }));
  expect(readFindings(sarifLog([{ locations }]))).toMatchObject([{ places: [] }]);
});

test("an id with a million slashes needs only a few lookups", () => {
  expect(readFindings(sarifLog([{ ruleId: "/a".repeat(1_000_000) }]))).toHaveLength(1);
});

test("ten of a hundred thousand locations are kept", () => {
  const location = { physicalLocation: { artifactLocation: { uri: "a.c" } } };
  const [finding] = readFindings(sarifLog([{ locations: makeMany(100_000, () => location) }]));
  expect(finding?.places).toHaveLength(10);
});

test("twenty of hundreds of thousands of tags are kept", () => {
  const properties = { tags: makeMany(200_000, String) };
  const [finding] = readFindings(
    sarifLog([{ ruleIndex: 0 }], { tool: { driver: { rules: [{ id: "A", properties }] } } }),
  );
  expect(ruleOf(finding as Finding)?.tags).toHaveLength(20);
});
