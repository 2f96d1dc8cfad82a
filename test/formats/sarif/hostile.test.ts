import { expect, test } from "vitest";
import { type Finding, ruleOf } from "../../../src/model/finding.ts";
import { findingsOf, sarifLog } from "../read-report.ts";

/*
 * Small files that refer to one large object many times. If it were copied or visited each time, these tests would run
 * out of time or memory.
 */

const many = 10_000;
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const lengthOf = (texts: readonly (string | undefined)[]) =>
  texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);

test("an argument put in thousands of times is not", () => {
  const message = { text: "{0}".repeat(many), arguments: ["x".repeat(1_000_000)] };
  expect(lengthOf(findingsOf(sarifLog([{ message }])).map((it) => it.message))).toBeLessThan(
    70_000,
  );
});

test("a location with a long name linked thousands of times is named in short", () => {
  const uri = "x".repeat(10_000);
  const relatedLocations = [{ id: 1, physicalLocation: { artifactLocation: { uri } } }];
  const message = { text: "[a](1)".repeat(many) };
  const [finding] = findingsOf(sarifLog([{ message, relatedLocations }]));
  expect(finding?.message.length).toBeLessThanOrEqual(64 * 1024);
});

test("a long description of a rule is read for some of its results, and its head for the others", () => {
  const shortDescription = { text: "About. ".repeat(1_000_000) };
  const findings = findingsOf(
    sarifLog(
      times(many, () => ({ ruleId: "A" })),
      { tool: { driver: { rules: [{ id: "A", shortDescription }] } } },
    ),
  );
  expect(findings).toHaveLength(many);
  expect(lengthOf(findings.map(({ message }) => message))).toBeLessThan(25_000_000);
});

test("a long message of a rule, too", () => {
  const messageStrings = { m: { text: "[a](1){0}".repeat(100_000) } };
  const findings = findingsOf(
    sarifLog(
      times(1000, () => ({ ruleId: "A", message: { id: "m", arguments: ["x"] } })),
      { tool: { driver: { rules: [{ id: "A", messageStrings }] } } },
    ),
  );
  expect(lengthOf(findings.map(({ message }) => message))).toBeLessThan(25_000_000);
});

test("thousands of extensions are not searched for each of thousands of unknown rules", () => {
  const extensions = times(many, (index) => ({ guid: `g${index}`, rules: [{ id: `r${index}` }] }));
  const results = times(many, (index) => ({
    ruleId: `a/b/c/${index}`,
    rule: { toolComponent: { guid: `g${many}` } },
  }));
  expect(findingsOf(sarifLog(results, { tool: { extensions } }))).toHaveLength(many);
});

test("a chain of thousands of bases is not followed", () => {
  const originalUriBaseIds = Object.fromEntries(
    times(many, (index) => [`b${index}`, { uri: "x/", uriBaseId: `b${index + 1}` }]),
  );
  const results = times(many, (index) => ({
    locations: [{ physicalLocation: { artifactLocation: { uri: `${index}.c`, uriBaseId: "b0" } } }],
  }));
  const findings = findingsOf(sarifLog(results, { originalUriBaseIds }));
  expect(findings[1]?.places).toEqual([{ path: "1.c" }]);
});

test("a name of megabytes isn't a path", () => {
  const uris = ["x", "./", "%41", "file:///"].map((piece) => piece.repeat(2_000_000));
  const locations = uris.map((uri) => ({ physicalLocation: { artifactLocation: { uri } } }));
  expect(findingsOf(sarifLog([{ locations }]))).toMatchObject([{ places: [] }]);
});

test("an id of a million slashes takes only a few lookups", () => {
  expect(findingsOf(sarifLog([{ ruleId: "/a".repeat(1_000_000) }]))).toHaveLength(1);
});

test("of a hundred thousand locations ten are places", () => {
  const location = { physicalLocation: { artifactLocation: { uri: "a.c" } } };
  const [finding] = findingsOf(sarifLog([{ locations: times(100_000, () => location) }]));
  expect(finding?.places).toHaveLength(10);
});

test("hundreds of thousands of tags are twenty", () => {
  const properties = { tags: times(200_000, String) };
  const [finding] = findingsOf(
    sarifLog([{ ruleIndex: 0 }], { tool: { driver: { rules: [{ id: "A", properties }] } } }),
  );
  expect(ruleOf(finding as Finding)?.tags).toHaveLength(20);
});
