import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFindings, readReports, sarifLog } from "../read-report.ts";

const result = (more: object) => ({ message: { text: "It broke." }, ...more });
const levelsOf = (results: unknown, run?: object) =>
  readFindings(sarifLog(results, run)).map(({ level }) => level);
const driver = (...rules: object[]) => ({ tool: { driver: { name: "Lint", rules } } });

describe("the level of a result", () => {
  test.each([
    ["error", ["failure"]],
    ["warning", ["warning"]],
    ["note", ["notice"]],
    ["none", []],
    ["", ["warning"]],
    ["ERROR", ["failure"]],
    ["Critical", ["failure"]],
    ["high", ["failure"]],
    ["medium", ["warning"]],
    ["info", ["notice"]],
    ["low", ["notice"]],
    ["NONE", []],
    ["constructor", ["warning"]],
    [undefined, ["warning"]],
    [null, ["warning"]],
  ])("is read from %j as %j", (level, expected) => {
    expect(levelsOf([result({ level })])).toEqual(expected);
  });

  test.each(["pass", "notApplicable"])("is ignored with kind %s", (kind) => {
    expect(levelsOf([result({ kind, level: "error" })])).toEqual([]);
  });

  test.each(["open", "review", "informational"])("is kept with kind %s", (kind) => {
    expect(levelsOf([result({ kind, level: "error" })])).toEqual(["failure"]);
  });

  test.each(["open", "review"])("is a warning with kind %s if it is missing", (kind) => {
    const rule = { id: "A", defaultConfiguration: { level: "error" } };
    expect(levelsOf([result({ kind, ruleId: "A" })], driver(rule))).toEqual(["warning"]);
    expect(levelsOf([result({ kind, level: "none" })])).toEqual(["warning"]);
  });

  test("can't be missing with kind informational: the result is only counted in a note", () => {
    const [report] = readReports(sarifLog([result({ kind: "informational" })]));
    expect(report?.findings).toEqual([]);
    expect(report?.notes).toEqual(["Results of kind informational, not findings: 1."]);
  });

  test("is listed once in a note if SARIF doesn't define it", () => {
    const levels = ["ERROR", "ERROR", "critical", "odd", "error", ""];
    const [report] = readReports(sarifLog(levels.map((level) => result({ level }))));
    expect(report?.notes).toEqual([
      'Read levels that the format doesn\'t define: "ERROR" as failure, "critical" as failure, "odd" as warning (unknown).',
    ]);
  });

  test.each(["fail", "", "broken", undefined])("is used with kind %j", (kind) => {
    expect(levelsOf([result({ kind, level: "error" })])).toEqual(["failure"]);
  });
});

describe("a result without a level", () => {
  const error = { id: "A", defaultConfiguration: { level: "error" } };
  const note = { id: "B", defaultConfiguration: { level: "note" } };
  const seventh = { id: 7, defaultConfiguration: { level: "note" } };

  test.each([
    ["has the level of the rule with its ruleIndex", { ruleIndex: 1 }, "notice"],
    ["has the level of the rule with its rule.index", { rule: { index: 1 } }, "notice"],
    ["has the level of the rule with its ruleId", { ruleId: "A" }, "failure"],
    ["has the level of the rule with its ruleId if that is a number", { ruleId: 7 }, "notice"],
    ["has the level of the rule with its rule.id", { rule: { id: "B" } }, "notice"],
    [
      "has the level of the rule with the parent of its hierarchical id",
      { ruleId: "A/strict/2" },
      "failure",
    ],
    [
      "has the level of the rule with its id if an index of 0 contradicts",
      { ruleId: "B", ruleIndex: 0 },
      "notice",
    ],
    [
      "has the level of the rule with its index if no rule has its id",
      { ruleId: "C", ruleIndex: 0 },
      "failure",
    ],
    ["is a warning if its index is -1", { ruleIndex: -1 }, "warning"],
    ["is a warning if its index is out of range", { ruleIndex: 3 }, "warning"],
    ["is a warning if there is no such rule", { ruleId: "__proto__" }, "warning"],
  ])("%s", (_name, more, level) => {
    expect(levelsOf([result(more)], driver(error, note, seventh))).toEqual([level]);
  });

  test("has the level of a rule in an extension by index, guid or id", () => {
    const tool = {
      driver: { name: "Lint", rules: [note] },
      extensions: [
        { name: "empty" },
        { name: "more", guid: "g1", rules: [{ id: "X" }, { ...error, guid: "g2" }] },
      ],
    };
    const reports = [
      { rule: { index: 1, toolComponent: { index: 1 } } },
      { rule: { guid: "g2", toolComponent: { guid: "g1" } } },
      { ruleId: "A" },
    ];
    expect(levelsOf(reports.map(result), { tool })).toEqual(["failure", "failure", "failure"]);
  });

  test("is a warning if its rule has no level", () => {
    expect(levelsOf([result({ ruleId: "X" })], driver({ id: "X" }))).toEqual(["warning"]);
  });
});

describe("an invocation's configuration", () => {
  const overriding = (level?: string, more: object = {}) => ({
    ...driver({ id: "A", defaultConfiguration: { level: "note" } }),
    invocations: [
      {
        ruleConfigurationOverrides: [{ descriptor: { index: 0 }, configuration: { level } }],
        ...more,
      },
    ],
  });

  test("overrides a rule's default", () => {
    expect(levelsOf([result({ ruleId: "A" })], overriding("error"))).toEqual(["failure"]);
  });

  test("doesn't override a result's own level", () => {
    expect(levelsOf([result({ ruleId: "A", level: "warning" })], overriding("error"))).toEqual([
      "warning",
    ]);
  });

  test("keeps the default if it has no level", () => {
    expect(levelsOf([result({ ruleId: "A" })], overriding())).toEqual(["notice"]);
  });

  test("applies only to results that name its invocation if there are several", () => {
    const run = overriding("error");
    const invocations = [{}, ...run.invocations];
    const results = [
      result({ ruleId: "A" }),
      result({ ruleId: "A", provenance: { invocationIndex: 1 } }),
    ];
    expect(levelsOf(results, { ...run, invocations })).toEqual(["notice", "failure"]);
  });
});

describe("a suppressed or known result", () => {
  test.each([
    [[{ kind: "inSource" }], 1],
    [[{ kind: "inSource", status: "accepted" }], 1],
    [[{ status: "accepted" }, { status: "underReview" }], 0],
    [[{ status: "rejected" }], 0],
    [[{ status: 5 }], 0],
    [[{ status: "accepted" }, { status: "rejected" }], 0],
    [[{ status: "accepted" }, { kind: "inSource" }], 1],
    [[{ kind: "inSource" }, { status: "underReview" }], 0],
    [[{ status: "Accepted" }], 1],
    [[{ status: "" }], 1],
    [[{ status: "REJECTED" }], 0],
    [[{ status: "requested" }], 0],
    [[{ state: "accepted" }], 1],
    [[{ state: "rejected" }], 0],
    [[], 0],
    [null, 0],
    [[null], 0],
  ])("is recognized by its suppressions: %j suppress %i", (suppressions, suppressed) => {
    const [report] = readReports(sarifLog([result({ suppressions })]));
    expect(report).toMatchObject({ suppressed, known: 0 });
    expect(report?.findings).toHaveLength(1 - suppressed);
  });

  test.each([
    ["new", 1, 0],
    ["updated", 1, 0],
    ["unchanged", 0, 1],
    ["absent", 0, 0],
  ])(
    "is recognized by its baseline state: %s makes %i findings and %i known",
    (baselineState, findings, known) => {
      const [report] = readReports(sarifLog([result({ baselineState })]));
      expect(report?.findings).toHaveLength(findings);
      expect(report).toMatchObject({ known, suppressed: 0 });
    },
  );
});

test("every result is counted once unless its level, kind or baseline state excludes it", () => {
  const optionally = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
  const record = fc.record({
    level: optionally("error", "warning", "note", "none", "?"),
    kind: optionally("fail", "pass", "notApplicable"),
    baselineState: optionally("new", "unchanged", "absent"),
    suppressions: optionally([], [{}], [{ status: "rejected" }]),
  });
  fc.assert(
    fc.property(fc.array(record), (results) => {
      const [report] = readReports(sarifLog(results.map(result)));
      const excluded = results.filter(
        ({ level, kind, baselineState }) =>
          level === "none" || (kind ?? "fail") !== "fail" || baselineState === "absent",
      );
      const { findings = [], suppressed = 0, known = 0 } = report ?? {};
      expect(findings.length + suppressed + known + excluded.length).toBe(results.length);
    }),
    { seed: 1 },
  );
});
