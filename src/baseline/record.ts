import { maxBloomIds } from "../compare/digest/bloom.ts";
import type { RunRecord } from "../compare/digest/to-digest.ts";
import {
  type ComparedFinding,
  type KeyedFinding,
  toKeyedFindings,
} from "../compare/finding-key.ts";
import { legsOf } from "../compare/legs.ts";
import type { TestsOfRun } from "../compare/match/match-tests.ts";
import {
  type FailureKey,
  hashLeg,
  idsOf,
  type TestKey,
  toFailureKey,
} from "../compare/test-key.ts";
import { type TestName, testOf } from "../model/finding.ts";
import { type LocatedFinding, locationOf } from "../model/located.ts";
import type { Report } from "../model/report.ts";
import { once } from "../once.ts";

/**
 * Returns a line of a file in the checkout, starting at 1, or undefined. All lines of a file must be requested in a
 * row.
 */
export type LineOf = (path: string, line: number) => string | undefined;

/** A run as numbers, next to the findings that they represent. */
export interface RecordedRun {
  readonly record: RunRecord;
  readonly tests: TestsOfRun;
  /** The findings of `record.findings`, `failed` and `flaky`, in the same order. */
  readonly ofRules: readonly LocatedFinding[];
  readonly ofFailed: readonly LocatedFinding[];
  readonly ofFlaky: readonly LocatedFinding[];
  /** Tools with complete results. */
  readonly complete: readonly string[];
}

export function recordRun(
  reports: readonly Report[],
  findings: readonly LocatedFinding[],
  lineOf: LineOf,
): RecordedRun {
  const legs = legsOf(reports.filter(({ finds }) => finds === "tests").map(({ file }) => file));
  const legOf = ({ file }: Report) => legs.get(file) ?? "";
  const ofRules = findings.filter(isOfRuleOrTool);
  const ofFailed = findings.filter(isFailedTest);
  const ofFlaky = findings.filter(
    ({ finding }) => finding.kind === "test" && finding.outcome === "flaky",
  );
  const toKey = (located: LocatedFinding) => toFailure(located, legOf(located.report));
  const failed = ofFailed.map(toKey);
  const flaky = ofFlaky.map(toKey);
  // Computed only for a base with unstable tests.
  const ended = once(() => countEnded(reports, legOf));
  const names = [...new Set(legs.values())];
  const broken = new Set(reports.filter(isIncomplete).map(({ tool }) => tool));
  const tools = [...new Set(reports.map(({ tool }) => tool))];
  return {
    record: {
      isIncomplete: broken.size > 0,
      tools,
      findings: toKeyed(ofRules, lineOf),
      ...{ legs: names, failed, flaky },
      ran: idsOfRun(reports, [...failed, ...flaky]),
    },
    tests: {
      ...{ legs: names, failed, flaky },
      passes: ({ leg, id }) => ended().passed.get(leg)?.get(id) ?? 0,
      isSkipped: ({ leg, id }) => ended().skipped.get(leg)?.has(id) === true,
    },
    ...{ ofRules, ofFailed, ofFlaky },
    complete: tools.filter((tool) => !broken.has(tool)),
  };
}

/** The findings in an unreadable report are missing. */
function isIncomplete({ incomplete, findings }: Report): boolean {
  return incomplete === true || findings.some(({ kind }) => kind === "report");
}

function isOfRuleOrTool({ finding: { kind } }: LocatedFinding): boolean {
  return kind === "rule" || kind === "tool" || kind === "report";
}

function isFailedTest({ finding }: LocatedFinding): boolean {
  return finding.kind === "suite" || (finding.kind === "test" && finding.outcome === "failed");
}

function toFailure({ finding, report: { tool } }: LocatedFinding, leg: string): FailureKey {
  const test = testOf(finding) ?? { suites: [], name: finding.title };
  return toFailureKey({ leg, tool, ...test }, finding.message);
}

function toKeyed(located: readonly LocatedFinding[], lineOf: LineOf): readonly KeyedFinding[] {
  const texts = readLines(located, lineOf);
  return toKeyedFindings(
    located.map((item): ComparedFinding => {
      const { finding, report } = item;
      const location = locationOf(item);
      const line = lineIn(item);
      const text = texts.get(item);
      return {
        tool: report.tool,
        rule: finding.kind === "rule" ? (finding.rule?.id ?? "") : "",
        ...(location && { file: location.path }),
        ...(line !== undefined && { line }),
        ...(text !== undefined && { lineText: text }),
        message: finding.message,
        ...(finding.kind === "rule"
          ? finding.fingerprints && { fingerprints: finding.fingerprints }
          : { isNeverKnown: true }),
      };
    }),
  );
}

/** Reads the flagged lines. They are grouped by file so that each file is read once. */
function readLines(
  located: readonly LocatedFinding[],
  lineOf: LineOf,
): ReadonlyMap<LocatedFinding, string> {
  const texts = new Map<LocatedFinding, string>();
  for (const [path, inFile] of Map.groupBy(located, (item) => locationOf(item)?.path)) {
    if (path === undefined) continue;
    for (const item of inFile) {
      const line = lineIn(item);
      const text = line === undefined ? undefined : lineOf(path, line);
      if (text !== undefined) texts.set(item, text);
    }
  }
  return texts;
}

/** Returns undefined for a finding without a line, which is displayed at the first line of its file. */
function lineIn(item: LocatedFinding): number | undefined {
  const hasLine = item.finding.places.some(({ line, offset }) => line !== undefined || offset);
  return hasLine ? locationOf(item)?.startLine : undefined;
}

/** By leg, then by the test's id. */
interface Ended {
  readonly passed: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly skipped: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Returns the ids of all tests that ran, or undefined if there are too many to store. */
function idsOfRun(
  reports: readonly Report[],
  unstable: readonly TestKey[],
): ReadonlySet<number> | undefined {
  const ids = new Set(unstable.map(({ id }) => id));
  for (const { ended, tool } of reports) {
    const toId = idsOf(tool);
    for (const hash of ended?.passed ?? []) {
      ids.add(toId(hash));
      if (ids.size > maxBloomIds) return undefined;
    }
  }
  return ids;
}

function countEnded(reports: readonly Report[], legOf: (report: Report) => string): Ended {
  const passed = new Map<number, Map<number, number>>();
  const skipped = new Map<number, Set<number>>();
  for (const report of reports) {
    if (!report.ended) continue;
    const leg = hashLeg(legOf(report));
    const toId = idsOf(report.tool);
    const counts = passed.get(leg) ?? new Map<number, number>();
    passed.set(leg, counts);
    for (const hash of report.ended.passed) {
      const id = toId(hash);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const set = skipped.get(leg) ?? new Set<number>();
    skipped.set(leg, set);
    for (const hash of report.ended.skipped) set.add(toId(hash));
  }
  return { passed, skipped };
}

/** Returns the names of tests that passed, by id, if they were kept. */
export function nameTests(
  reports: readonly Report[],
  tests: readonly TestKey[],
): ReadonlyMap<number, TestName> {
  const wanted = new Set(tests.map(({ id }) => id));
  const names = new Map<number, TestName>();
  if (wanted.size === 0) return names;
  for (const { ended, tool } of reports) {
    if (!ended) continue;
    const toId = idsOf(tool);
    let index = 0;
    for (const { names: own, ...around } of ended.names) {
      for (const name of own) {
        const id = toId(ended.passed[index++] as number);
        if (wanted.has(id)) names.set(id, { ...around, name });
      }
    }
  }
  return names;
}
