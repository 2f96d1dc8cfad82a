import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Baseline } from "../../src/baseline/baseline.ts";
import { type CompareOptions, compareResults } from "../../src/baseline/compare-results.ts";
import type { Diff } from "../../src/compare/diff/diff.ts";
import { type Digest, maxStoredFindings, maxStoredTests } from "../../src/compare/digest/digest.ts";
import { openHiddenLine } from "../../src/compare/digest/digest-text.ts";
import { startHash } from "../../src/compare/test-key.ts";
import { outputTextBytes } from "../../src/limits.ts";
import type { LocatedFinding } from "../../src/model/located.ts";
import type { Report } from "../../src/model/report.ts";
import { readReports } from "../../src/reports/read-reports.ts";

const encoder = new TextEncoder();

function read(files: Readonly<Record<string, string>>): readonly Report[] {
  const reportFiles = Object.entries(files).map(([path, text]) => {
    const bytes = encoder.encode(text);
    return { path, explicit: true, chunks: () => [bytes] };
  });
  const options = { mergeRetries: true, listTests: "failed", startHash } as const;
  return readReports(reportFiles, options).reports;
}

/** Places findings at the locations that their reports give. */
function toLocated(reports: readonly Report[]): readonly LocatedFinding[] {
  return reports.flatMap((report) =>
    report.findings.map((finding): LocatedFinding => {
      const { path, line = 1 } = finding.places[0] ?? {};
      if (path === undefined) return { kind: "unplaced", finding, report, reason: "no file" };
      const location = { path, startLine: line, endLine: line };
      return { kind: "placed", finding, report, location, further: [] };
    }),
  );
}

const defaults: CompareOptions = {
  ...{ lintScope: "all", failOnKnown: true, storesAll: false },
  lineOf: (path, line) => `${path} has ${line} lines`,
};

function compare(
  files: Readonly<Record<string, string>>,
  baseline: Baseline = {},
  more: Partial<CompareOptions> = {},
) {
  const reports = read(files);
  return compareResults(reports, toLocated(reports), baseline, { ...defaults, ...more });
}

const toRun = (digest: Digest): NonNullable<Baseline["run"]> => ({
  ...{ sha: "b".repeat(40), url: "https://github.com/octo-org/shop/runs/7" },
  ...{ appId: 15368, digest, behind: 0 },
});

const makeBase = (files: Readonly<Record<string, string>>): Baseline => ({
  run: toRun(compare(files).digest),
});

type Case = "passes" | "skipped" | "flaky" | `fails${string}`;

/** Returns a JUnit report of one suite. A flaky test has two attempts, which `merge-retries` merges. */
function junit(cases: Readonly<Record<string, Case>>): string {
  const toCase = (name: string, inner: string) =>
    `<testcase classname="Cart" name="${name}">${inner}</testcase>`;
  const failure = (message: string) => `<failure message="${message}"/>`;
  const texts = Object.entries(cases).map(([name, end]) => {
    if (end === "passes") return toCase(name, "");
    if (end === "skipped") return toCase(name, "<skipped/>");
    if (end === "flaky") return toCase(name, failure("sometimes")) + toCase(name, "");
    return toCase(name, failure(end.slice("fails".length) || "expected 1"));
  });
  return `<testsuite name="cart">${texts.join("")}</testsuite>`;
}

const makeFiles = (cases: Readonly<Record<string, Case>>) => ({ "r/junit.xml": junit(cases) });

/** Returns each finding's name and its mark in words. */
function describeMarks({ findings }: ReturnType<typeof compare>) {
  return findings.map(({ finding, mark }) => {
    const name = finding.kind === "test" ? finding.test.name : finding.kind;
    const more = mark?.failsDifferently ? ", differently" : mark?.isNewTest ? ", added" : "";
    return `${name}: ${mark?.state}${more}`;
  });
}

describe("comparing with the base", () => {
  test.each([
    ["failed, and fails again", { a: "fails" }, { a: "fails" }, ["a: known"], 0],
    [
      "failed, and fails with another message now",
      { a: "fails 1" },
      { a: "fails in another way" },
      ["a: known, differently"],
      0,
    ],
    ["passed, and fails now", { a: "passes" }, { a: "fails" }, ["a: new"], 0],
    ["is new, and fails", { b: "passes" }, { a: "fails", b: "passes" }, ["a: new, added"], 0],
    ["failed, and passes now", { a: "fails" }, { a: "passes" }, [], 1],
    ["failed, and is skipped now", { a: "fails" }, { a: "skipped" }, [], 0],
    ["failed, and doesn't run now", { a: "fails" }, { b: "passes" }, [], 0],
    ["was flaky, and fails now", { a: "flaky" }, { a: "fails" }, ["a: new"], 0],
    ["failed, and is flaky now", { a: "fails" }, { a: "flaky" }, ["a: known, differently"], 0],
    ["was skipped, and fails now", { a: "skipped" }, { a: "fails" }, ["a: new"], 0],
    [
      "failed, and has another parameter now",
      { "a[0x7f00dead1234]": "fails" },
      { "a[0x7f00beef5678]": "fails" },
      ["a[0x7f00beef5678]: known"],
      0,
    ],
  ] as const)("marks a test that %s", (_, then, now, marks, fixed) => {
    const compared = compare(makeFiles(now), makeBase(makeFiles(then)));
    expect(describeMarks(compared)).toEqual(marks);
    expect(compared.comparison.fixedTests).toHaveLength(fixed);
  });

  test("a fixed test is named, and a test that didn't run is counted", () => {
    const base = makeBase(makeFiles({ a: "fails", b: "fails" }));
    const { comparison } = compare(makeFiles({ a: "passes" }), base);
    expect(comparison.fixedTests).toEqual([
      { test: { suites: ["cart"], className: "Cart", name: "a" }, count: 1 },
    ]);
    expect(comparison.notRun).toBe(1);
  });

  test("a test that fails in another leg is new, with the legs in which it failed before", () => {
    const legs = (linux: Case, windows: Case) => ({
      "r/linux/junit.xml": junit({ a: linux }),
      "r/windows/junit.xml": junit({ a: windows }),
    });
    const { findings } = compare(legs("fails", "fails"), makeBase(legs("passes", "fails")));
    expect(findings.map(({ mark }) => [mark?.state, mark?.alsoFailedIn])).toEqual([
      ["new", ["windows"]],
      ["known", undefined],
    ]);
  });

  test("a test has a history of the earlier runs", () => {
    let base: Baseline = {};
    for (const end of ["fails", "passes", "flaky", "passes", "fails"] as const) {
      base = { run: toRun(compare(makeFiles({ a: end }), base).digest) };
    }
    const { findings } = compare(makeFiles({ a: "fails" }), base);
    expect(findings[0]?.mark?.history).toEqual({ failed: 3, runs: 5 });
  });

  test("an unreadable report is never known and makes the run incomplete", () => {
    const broken = { "r/junit.xml": junit({ a: "fails" }).slice(0, -30) };
    const { findings, digest } = compare(broken, makeBase(broken));
    expect(findings.find(({ finding }) => finding.kind === "report")?.mark?.state).toBe("new");
    expect(digest.isIncomplete).toBe(true);
  });
});

function eslint(...found: readonly (readonly [file: string, line: number])[]): string {
  const files = Map.groupBy(found, ([file]) => file);
  return JSON.stringify(
    [...files].map(([filePath, inFile]) => ({
      filePath,
      messages: inFile.map(([, line]) => ({ ruleId: "no-x", severity: 2, message: "No x.", line })),
    })),
  );
}

test("all lines of a file are read in a row, whatever the order of the files in a report", () => {
  const paths: string[] = [];
  const results = Array.from({ length: 6 }, (_, i) => ({
    message: { text: "No x." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: i % 2 ? "a.js" : "b.js" },
          region: { startLine: i + 1 },
        },
      },
    ],
  }));
  const sarif = { version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results }] };
  const lineOf = (path: string, line: number) => {
    paths.push(path);
    return `${path} has ${line} lines`;
  };
  compare({ "r/x.sarif": JSON.stringify(sarif) }, {}, { lineOf });
  expect(paths).toEqual(["b.js", "b.js", "b.js", "a.js", "a.js", "a.js"]);
});

describe("a linter's finding", () => {
  const change: Diff = {
    files: [
      {
        ...{ kind: "modified", path: "a.js" },
        changes: [{ oldStart: 4, newStart: 5, removed: [], added: ["a.js has 5 lines"] }],
      },
      { kind: "modified", path: "large.js" },
    ],
  };
  const found = { "l.json": eslint(["a.js", 5], ["a.js", 9], ["b.js", 1], ["large.js", 3]) };

  test("outside of the changed lines is out of scope, unless it is new or the changes are unknown", () => {
    const then = { "l.json": eslint(["a.js", 9], ["a.js", 5], ["large.js", 3]) };
    const scoped = { lintScope: "changed-lines" } as const;
    const { findings, comparison } = compare(found, { ...makeBase(then), change }, scoped);
    expect(findings.map(({ mark, isOutside }) => [mark?.state, isOutside === true])).toEqual([
      ["known", false],
      ["known", true],
      // Untouched, but the base doesn't have it: the change may have caused it.
      ["new", false],
      ["known", false],
    ]);
    expect(comparison.notes).toEqual([
      'The changes are unknown in "large.js", so all findings there are in scope.',
    ]);
  });

  test("is known if either of two bases has it, and so is a failed test", () => {
    const lines = (...numbers: readonly number[]) => ({
      "l.json": eslint(...numbers.map((line) => ["a.js", line] as const)),
      ...makeFiles({ a: numbers.includes(9) ? "fails" : "passes" }),
    });
    const statesWith = (baseline: Baseline) =>
      compare(lines(5, 9), baseline).findings.map(({ mark }) => mark?.state);
    const first = makeBase(lines(5));
    const tip = compare(lines(9)).digest;
    expect(statesWith(first)).toEqual(["known", "new", "new"]);
    expect(statesWith({ ...first, tip })).toEqual(["known", "known", "known"]);
    expect(statesWith({ ...first, tip: compare(lines()).digest })).toEqual(["known", "new", "new"]);
  });

  test("about an ignored file can be known, and one about a file that can't be parsed never is", () => {
    const messages = [
      { ruleId: null, fatal: false, severity: 1, message: "File ignored by a pattern." },
      { ruleId: null, fatal: true, severity: 2, message: "Parsing error: Unexpected token {" },
    ];
    const skipped = { "l.json": JSON.stringify([{ filePath: "a.js", messages }]) };
    const { findings } = compare(skipped, makeBase(skipped));
    expect(findings.map(({ finding, mark }) => [finding.kind, finding.level, mark?.state])).toEqual(
      [
        ["tool", "warning", "known"],
        ["tool", "failure", "new"],
      ],
    );
  });

  test("is always in scope without a diff, and a note says so", () => {
    const { findings, comparison } = compare(found, {}, { lintScope: "changed-files" });
    expect(findings.some(({ isSetAside }) => isSetAside)).toBe(false);
    expect(comparison.notes[0]).toMatch(
      /^The changes are unknown, so `lint-scope: changed-files` has no effect/,
    );
  });

  test("is new if the base has no results of its tool, and a note says so", () => {
    const { findings, comparison } = compare(found, makeBase(makeFiles({ a: "passes" })));
    expect(findings.every(({ mark }) => mark?.state === "new")).toBe(true);
    expect(comparison.notes).toEqual([
      "The base's check run has no results of ESLint, so all its findings count as new.",
    ]);
  });

  const sarif = (ruleId: string, line: number, text: string, more: object = {}) => {
    const physicalLocation = { artifactLocation: { uri: "a.js" }, region: { startLine: line } };
    const results = [{ ruleId, message: { text }, locations: [{ physicalLocation }], ...more }];
    const run = { tool: { driver: { name: "Scan" } }, results };
    return { "s.sarif": JSON.stringify({ version: "2.1.0", runs: [run] }) };
  };

  test.each([
    ["is known by the tool's fingerprint", "39fa2ee980eb94b0:1", "same"],
    ["is known by the count of its rule if the fingerprint is a line number", "a.js:7", "count"],
  ])("with another line and message %s", (_, hash, by) => {
    const own = { partialFingerprints: { "primaryLocationLineHash/v1": hash } };
    const base = makeBase(sarif("sql", 3, "Query from `name`.", own));
    const { findings } = compare(sarif("sql", 7, "Statement made of user input.", own), base);
    expect(findings[0]?.mark?.by).toBe(by);
  });

  test.each(["invalid-syntax", "E999", "SyntaxError", "parse-error"])(
    "is never out of scope if it is a parse error: %s",
    (rule) => {
      const scoped = { lintScope: "changed-lines" } as const;
      const outside = (id: string) => {
        const files = sarif(id, 40, "Unexpected end.");
        return compare(files, { ...makeBase(files), change }, scoped).findings[0]?.isOutside;
      };
      expect([outside(rule), outside("no-console")]).toEqual([undefined, true]);
    },
  );

  test("that is fixed is counted by file", () => {
    const { comparison } = compare({ "l.json": eslint(["a.js", 5]) }, makeBase(found), {
      files: () => ["a.js", "b.js"],
    });
    expect(comparison.fixedFindings).toEqual([
      { count: 1, path: "a.js" },
      { count: 1, path: "b.js" },
      { count: 1 },
    ]);
  });
});

describe("a run with more findings and failed tests than a digest holds", () => {
  const lint = eslint(
    ...Array.from({ length: maxStoredFindings }, (_, n): [string, number] => [
      `${n % 300}.js`,
      n + 1,
    ]),
  );
  const cases = Object.fromEntries(
    Array.from({ length: maxStoredTests }, (_, n) => [`t${n}`, "fails"] as const),
  );
  const large = { "l.json": lint, ...makeFiles(cases) };

  test("stores the same as if each had its key", () => {
    const lines: string[] = [];
    const lineOf = (path: string) => {
      lines.push(path);
      return "x";
    };
    const { digest } = compare(large, {}, { lineOf });
    const whole = compare(large, {}, { storesAll: true }).digest;
    expect(whole.findings.detail).toBe("each");
    expect(lines).toEqual([]);
    for (const room of [150, 500, 3000, 30_000, outputTextBytes]) {
      const text = openHiddenLine(digest)(room);
      expect(text).not.toBe("");
      // The texts are too long to be printed.
      expect(text === openHiddenLine(whole)(room), `${room} bytes`).toBe(true);
    }
  });

  test("has a key for each finding and failed test if one less was found", () => {
    const { digest } = compare({
      "l.json": eslint(
        ...Array.from({ length: maxStoredFindings - 1 }, (_, n): [string, number] => ["a.js", n]),
      ),
      ...makeFiles(Object.fromEntries(Object.entries(cases).slice(1))),
    });
    expect(digest.findings.detail).toBe("each");
    expect(digest.tests.legs[0]?.failed).toHaveLength(maxStoredTests - 1);
  });

  test("recognizes each finding and failed test that the base has", () => {
    const base = { "l.json": eslint(["1.js", 2]), ...makeFiles({ t7: "fails", t8: "passes" }) };
    const { findings } = compare(large, makeBase(base));
    const known = findings.filter(({ mark }) => mark?.state === "known");
    expect(known.map(({ finding: { title } }) => title)).toEqual(["no-x", "Cart > t7"]);
  });
});

const ends = fc.constantFrom<Case>("passes", "fails", "skipped", "flaky", "fails 2");
const run = fc.record({
  tests: fc.dictionary(fc.constantFrom("a", "b", "c", "d"), ends),
  lint: fc.array(fc.tuple(fc.constantFrom("a.js", "b.js"), fc.integer({ min: 1, max: 6 })), {
    maxLength: 6,
  }),
});
const toFiles = ({ tests, lint }: typeof run extends fc.Arbitrary<infer T> ? T : never) => ({
  ...makeFiles(tests),
  "l.json": eslint(...lint),
});

test("no finding is set aside by default or without a base, and a run compared with itself has only known findings", () => {
  fc.assert(
    fc.property(run, run, (then, now) => {
      const compared = compare(toFiles(now), makeBase(toFiles(then)));
      expect(compared.findings.some(({ isSetAside }) => isSetAside)).toBe(false);
      const alone = compare(toFiles(now), { why: "x" }, { failOnKnown: false });
      expect(alone.findings.some(({ isSetAside, mark }) => isSetAside || mark)).toBe(false);
      // Compared with itself, everything is known.
      const same = compare(toFiles(now), makeBase(toFiles(now)), { failOnKnown: false });
      expect(same.findings.every(({ isSetAside }) => isSetAside)).toBe(true);
      expect(same.comparison).toMatchObject({ fixedTests: [], fixedFindings: [], notRun: 0 });
    }),
    { numRuns: 150, seed: 4 },
  );
});
