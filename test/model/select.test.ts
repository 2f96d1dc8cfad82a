import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LocatedFinding, levels, type Report } from "../../src/model/report.ts";
import { compareFindings, select } from "../../src/model/select.ts";

const report: Report = {
  file: "r.xml",
  tool: "t",
  suites: [],
  findings: [],
  suppressed: 0,
  known: 0,
  notes: [],
};

/** Located or not, with so few values that equal findings are common. */
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
        finding: { kind, level, title: "t", message, places: [] },
        ...(line > 0
          ? { location: { path: "a.ts", startLine: line, endLine: line } }
          : { unlocated: "no path" }),
      }),
    ),
);

test("two ranges that begin at one place are two annotations", () => {
  const at = (endColumn: number): LocatedFinding => ({
    report,
    finding: { kind: "rule", level: "failure", title: "t", message: "m", places: [] },
    location: { path: "a.ts", startLine: 1, endLine: 1, startColumn: 1, endColumn },
  });
  const { annotated } = select([at(2), at(3), at(3)], { minLevel: "notice", maxAnnotations: 9 });
  expect(annotated).toHaveLength(2);
});

test("what a tool says of its run is annotated only where it failed", () => {
  const of = (level: "failure" | "warning"): LocatedFinding => ({
    report,
    finding: { kind: "tool", level, title: "Not linted", message: "m", places: [] },
    location: { path: "a.ts", startLine: 1, endLine: 1 },
  });
  const options = { minLevel: "notice", maxAnnotations: 9 } as const;
  const { annotated, omitted } = select([of("failure"), of("warning")], options);
  expect(annotated.map(({ finding }) => finding.level)).toEqual(["failure"]);
  expect(omitted).toBe(0);
});

const identity = ({ finding, location }: LocatedFinding) =>
  JSON.stringify([finding.level, finding.message, location]);

describe("of any findings", () => {
  test("the worst are annotated, each place and message once, and what is left out is counted", () => {
    fc.assert(
      fc.property(
        findings,
        fc.integer({ min: 0, max: 10 }),
        fc.constantFrom(...levels),
        (all, maxAnnotations, minLevel) => {
          const sorted = all.toSorted(compareFindings);
          const { annotated, omitted } = select(sorted, { maxAnnotations, minLevel });
          const wanted = new Set(
            all
              .filter(
                ({ finding, location }) =>
                  location && levels.indexOf(finding.level) <= levels.indexOf(minLevel),
              )
              .map(identity),
          );
          expect(annotated.length + omitted).toBe(wanted.size);
          expect(annotated.length).toBe(Math.min(maxAnnotations, wanted.size));
          expect(new Set(annotated.map(identity)).size).toBe(annotated.length);
          const ranks = annotated.map(({ finding }) => levels.indexOf(finding.level));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        },
      ),
      { seed: 1 },
    );
  });

  test("the order is by level, kind and place, in whatever order the reports were read", () => {
    fc.assert(
      fc.property(findings, (all) => {
        const order = (items: LocatedFinding[]) =>
          items
            .toSorted(compareFindings)
            .map(({ finding, location }) => [finding.level, finding.kind, location]);
        expect(order(all)).toEqual(order(all.toReversed()));
      }),
      { seed: 1 },
    );
  });
});

test("a broken report comes before failed tests, and those before broken rules", () => {
  const of = (kind: "report" | "test" | "rule"): LocatedFinding => ({
    report,
    finding: { kind, level: "failure", title: kind, message: "m", places: [] },
    unlocated: "-",
  });
  expect(
    [of("rule"), of("test"), of("report")].sort(compareFindings).map(({ finding }) => finding.kind),
  ).toEqual(["report", "test", "rule"]);
});
