import { describe, expect, test } from "vitest";
import { ruleOf, testOf } from "../../src/model/finding.ts";
import { type LocatedFinding, locationOf } from "../../src/model/located.ts";
import { listMarkedFixtures, type Mark } from "./marked-fixture.ts";

const fixtures = (await listMarkedFixtures()).map((marked) => ({
  name: marked.fixture.name,
  marks: marked.marks,
  unlocated: marked.unlocated,
  findings: marked.located.findings,
}));

describe.each(fixtures)("$name", ({ findings, marks, unlocated }) => {
  test("has each finding on its line", () => {
    const wrong = findings
      .map(
        (item) =>
          [item.finding.title, describePlace(item), listExpectedPlaces(item, marks)] as const,
      )
      .filter(([, place, right]) => right.length > 0 && !right.includes(place));
    expect(wrong).toEqual([]);
  });

  test("has no place for findings without a marked line", () => {
    for (const item of findings.filter((each) => listExpectedPlaces(each, marks).length === 0)) {
      expect(locationOf(item), item.finding.title).toBeUndefined();
      expect(unlocated.filter((needle) => isAbout(item, needle)).length).toBeGreaterThan(0);
    }
  });

  test("has a finding on every marked line", () => {
    const places = findings.map(describePlace);
    expect(marks.filter((mark) => !places.includes(toPlace(mark)))).toEqual([]);
  });
});

/**
 * Returns the expected places of a finding: those of the marks with the longest text that names it, because
 * `TestAdd/gone` is more specific than `TestAdd`.
 */
function listExpectedPlaces(item: LocatedFinding, marks: readonly Mark[]): readonly string[] {
  const byName = marks.filter((mark) => isAbout(item, mark.of));
  const named = byName.length > 0 ? byName : marks.filter((mark) => hasDetails(item, mark.of));
  const longest = Math.max(...named.map((mark) => mark.of.length));
  return named.filter((mark) => mark.of.length === longest).map(toPlace);
}

function isAbout({ finding, report }: LocatedFinding, needle: string): boolean {
  const { title, message } = finding;
  const test = testOf(finding);
  const rule = ruleOf(finding);
  const names = test && [test.name, `${test.className}.${test.name}`, test.suites.join(".")];
  const texts = [title, message, rule?.id, report.file, ...(names ?? [])];
  return texts.some((text) => text?.includes(needle));
}

function hasDetails({ finding }: LocatedFinding, needle: string): boolean {
  return finding.details?.includes(needle) ?? false;
}

function describePlace(item: LocatedFinding): string {
  const location = locationOf(item);
  const unlocated = item.kind === "unplaced" ? item.reason : undefined;
  return location ? `${location.path}:${location.startLine}` : `${unlocated}`;
}

function toPlace({ path, line }: Mark): string {
  return `${path}:${line}`;
}
