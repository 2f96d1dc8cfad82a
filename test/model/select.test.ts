import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Finding, type Level, levels, type TestFinding } from "../../src/model/finding.ts";
import { type LocatedFinding, locationOf, type PlacedFinding } from "../../src/model/located.ts";
import type { Report } from "../../src/model/report.ts";
import { select, sortFindings } from "../../src/model/select.ts";

const report: Report = {
  file: "r.xml",
  tool: "t",
  suites: [],
  findings: [],
  suppressed: 0,
  known: 0,
  notes: [],
};

function toFinding(
  kind: "report" | "test" | "rule",
  level: Level,
  title: string,
  message: string,
): Finding {
  const texts = { level, title, message, places: [] };
  return kind === "test"
    ? { ...texts, kind, outcome: "failed", test: { suites: [], name: title } }
    : { ...texts, kind };
}

/** Placed and unplaced findings with so few values that equal findings are common. */
const findings: fc.Arbitrary<LocatedFinding[]> = fc.array(
  fc
    .record({
      level: fc.constantFrom(...levels),
      kind: fc.constantFrom("test" as const, "rule" as const),
      line: fc.integer({ min: 0, max: 3 }),
      message: fc.constantFrom("a", "b"),
    })
    .map(
      ({ level, kind, line, message }): LocatedFinding => ({
        report,
        finding: toFinding(kind, level, "t", message),
        ...(line > 0
          ? {
              kind: "placed",
              location: { path: "a.ts", startLine: line, endLine: line },
              further: [],
            }
          : { kind: "unplaced", reason: "no path" }),
      }),
    ),
);

test("two ranges with the same start are two annotations", () => {
  const at = (endColumn: number): LocatedFinding => ({
    kind: "placed",
    further: [],
    report,
    finding: { kind: "rule", level: "failure", title: "t", message: "m", places: [] },
    location: { path: "a.ts", startLine: 1, endLine: 1, startColumn: 1, endColumn },
  });
  const { annotated } = select([at(2), at(3), at(3)], { minLevel: "notice", maxAnnotations: 9 });
  expect(annotated).toHaveLength(2);
});

describe("a finding with further places", () => {
  const at = (line: number) => ({ path: "a.ts", startLine: line, endLine: line });
  test("shares an annotation only if the message at the place is the same", () => {
    const twice = ["one", "other", "other"].map(
      (message): LocatedFinding => ({
        kind: "placed",
        report,
        finding: toFinding("rule", "failure", "t", "m"),
        location: at(1),
        further: [{ location: at(2), message }],
      }),
    );
    const { annotated } = select(twice, { minLevel: "notice", maxAnnotations: 9 });
    expect(annotated.map(({ location, message }) => [location.startLine, message])).toEqual([
      [1, undefined],
      [2, "one"],
      [2, "other"],
    ]);
  });

  const several: LocatedFinding = {
    kind: "placed",
    report,
    finding: toFinding("test", "failure", "t", "first"),
    location: at(1),
    further: [{ location: at(2), message: "second" }, { location: at(3) }],
  };

  test("has an annotation for each", () => {
    const { annotated } = select([several], { minLevel: "notice", maxAnnotations: 9 });
    expect(annotated.map(({ location, message }) => [location.startLine, message])).toEqual([
      [1, undefined],
      [2, "second"],
      [3, undefined],
    ]);
  });

  test("is limited by max-annotations", () => {
    const options = { minLevel: "notice", maxAnnotations: 2 } as const;
    const { annotated, omitted, findings } = select([several, several], options);
    expect([annotated.length, omitted]).toEqual([2, 1]);
    expect(findings).toEqual({ annotated: 2, omitted: 0 });
  });
});

test("tests with the same name and message in different classes have separate annotations", () => {
  const make = (className: string): LocatedFinding => {
    const finding = toFinding("test", "failure", "create", "expected 1");
    const test = { suites: [], className, name: "create" };
    return {
      kind: "placed",
      report,
      finding: { ...finding, test } as Finding,
      location: { path: "a.ts", startLine: 1, endLine: 1 },
      further: [],
    };
  };
  const options = { minLevel: "notice", maxAnnotations: 9 } as const;
  const { annotated } = select([make("orders"), make("users"), make("users")], options);
  expect(annotated).toHaveLength(2);
});

describe("parametrized tests that fail with the same message on the same line", () => {
  const at = (line: number) => ({ path: "a.ts", startLine: line, endLine: line });
  const failed = (name: string, className: string, message: string, line = 3): PlacedFinding => ({
    kind: "placed",
    report,
    finding: {
      ...(toFinding("test", "failure", name, message) as TestFinding),
      test: { suites: [], className, name },
    },
    location: at(line),
    further: [],
  });
  const select500 = (items: readonly PlacedFinding[]) =>
    select(items, { minLevel: "notice", maxAnnotations: 500 }).annotated.map(
      ({ finding, others }) => [finding.title, others],
    );

  test("share an annotation per class that has their number", () => {
    const items = [
      failed("level[1]", "Stock", "refused"),
      failed("level[2]", "Stock", "refused"),
      failed("level[2]", "Stock", "refused"),
      failed("level[1]", "Cart", "refused"),
      failed("level[3]", "Stock", "refused", 4),
      failed("level[4]", "Stock", "expected 3"),
    ];
    expect(select500(items)).toEqual([
      ["level[1]", 1],
      ["level[1]", 0],
      ["level[3]", 0],
      ["level[4]", 0],
    ]);
  });

  test("have separate annotations if the line is only guessed", () => {
    const items = [failed("a", "Stock", "refused", 1), failed("b", "Stock", "refused", 1)];
    expect(select500(items.map((item) => ({ ...item, isGuessed: true as const })))).toHaveLength(2);
  });
});

test("a tool's finding about its own run is annotated only if it is a failure", () => {
  const make = (level: "failure" | "warning"): LocatedFinding => ({
    kind: "placed",
    further: [],
    report,
    finding: { kind: "tool", level, title: "Not linted", message: "m", places: [] },
    location: { path: "a.ts", startLine: 1, endLine: 1 },
  });
  const options = { minLevel: "notice", maxAnnotations: 9 } as const;
  const { annotated, omitted } = select([make("failure"), make("warning")], options);
  expect(annotated.map(({ finding }) => finding.level)).toEqual(["failure"]);
  expect(omitted).toBe(0);
});

type Annotated = ReturnType<typeof select>["annotated"][number];

const identity = ({ finding, location }: Pick<Annotated, "finding" | "location">) =>
  JSON.stringify([finding.kind, finding.level, finding.message, location]);

describe("a selection of any findings", () => {
  test("annotates the worst, each place and message once, and counts the others", () => {
    fc.assert(
      fc.property(
        findings,
        fc.integer({ min: 0, max: 10 }),
        fc.constantFrom(...levels),
        (all, maxAnnotations, minLevel) => {
          const sorted = sortFindings(all);
          const { annotated, omitted, findings } = select(sorted, { maxAnnotations, minLevel });
          const placed = all.filter(
            (item): item is PlacedFinding =>
              item.kind === "placed" &&
              levels.indexOf(item.finding.level) <= levels.indexOf(minLevel),
          );
          const expected = new Set(placed.map(identity));
          expect(findings.annotated + findings.omitted).toBe(placed.length);
          expect(annotated.length + omitted).toBe(expected.size);
          expect(annotated.length).toBe(Math.min(maxAnnotations, expected.size));
          expect(new Set(annotated.map(identity)).size).toBe(annotated.length);
          const ranks = annotated.map(({ finding }) => levels.indexOf(finding.level));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        },
      ),
      { seed: 1 },
    );
  });

  test("has an order that doesn't depend on the order of the reports", () => {
    fc.assert(
      fc.property(findings, (all) => {
        const order = (items: LocatedFinding[]) =>
          sortFindings(items).map((item) => [
            item.finding.level,
            item.finding.kind,
            locationOf(item),
          ]);
        expect(order(all)).toEqual(order(all.toReversed()));
      }),
      { seed: 1 },
    );
  });
});

test("unreadable reports are sorted before failed tests, and failed tests before lint findings", () => {
  const make = (kind: "report" | "test" | "rule"): LocatedFinding => ({
    report,
    finding: toFinding(kind, "failure", kind, "m"),
    kind: "unplaced",
    reason: "-",
  });
  expect(
    sortFindings([make("rule"), make("test"), make("report")]).map(({ finding }) => finding.kind),
  ).toEqual(["report", "test", "rule"]);
});
