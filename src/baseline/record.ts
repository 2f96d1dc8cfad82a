import { maxBloomIds } from "../compare/digest/bloom.ts";
import type { RunRecord } from "../compare/digest/to-digest.ts";
import { type ComparedFinding, toKeyedFindings } from "../compare/finding-key.ts";
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
import { type LocatedFinding, lineIn, locationOf } from "../model/located.ts";
import type { Report } from "../model/report.ts";
import { once } from "../once.ts";

/** Returns a line of a file in the checkout, from 1, or undefined. All lines of a file must be requested in a row. */
export type LineOf = (path: string, line: number) => string | undefined;

/** A run as numbers, and the findings that they represent. */
export interface RecordedRun extends RunRecord, TestsOfRun {
  /** The indices of the findings of `findings`, `failed` and `flaky`, in the same order. */
  readonly ofRules: readonly number[];
  readonly ofFailed: readonly number[];
  readonly ofFlaky: readonly number[];
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
  const { ofRules, ofFailed, ofFlaky } = sortOut(findings);
  const toKey = (at: number) => {
    const located = findings[at] as LocatedFinding;
    return toFailure(located, legOf(located.report));
  };
  const failed = ofFailed.map(toKey);
  const flaky = ofFlaky.map(toKey);
  // Computed only for a base with unstable tests.
  const ended = once(() => countEnded(reports, legOf));
  const names = [...new Set(legs.values())];
  const broken = new Set(reports.filter(isIncomplete).map(({ tool }) => tool));
  const tools = [...new Set(reports.map(({ tool }) => tool))];
  return {
    ...{ isIncomplete: broken.size > 0, tools, legs: names, failed, flaky },
    findings: toKeyedFindings(toCompared(findings, ofRules, lineOf)),
    ran: idsOfRun(reports, [...failed, ...flaky]),
    passes: ({ leg, id }) => ended().passed.get(leg)?.get(id) ?? 0,
    isSkipped: ({ leg, id }) => ended().skipped.get(leg)?.has(id) === true,
    ...{ ofRules, ofFailed, ofFlaky },
    complete: tools.filter((tool) => !broken.has(tool)),
  };
}

/** The findings in an unreadable report are missing. */
function isIncomplete({ incomplete, findings }: Report): boolean {
  return incomplete === true || findings.some(({ kind }) => kind === "report");
}

/** Returns the indices of the findings for each kind of matching. */
function sortOut(
  findings: readonly LocatedFinding[],
): Pick<RecordedRun, "ofRules" | "ofFailed" | "ofFlaky"> {
  const ofRules: number[] = [];
  const ofFailed: number[] = [];
  const ofFlaky: number[] = [];
  findings.forEach(({ finding }, at) => {
    if (finding.kind === "test") {
      if (finding.outcome === "failed") ofFailed.push(at);
      if (finding.outcome === "flaky") ofFlaky.push(at);
    } else if (finding.kind === "suite") ofFailed.push(at);
    else if (finding.kind !== "run") ofRules.push(at);
  });
  return { ofRules, ofFailed, ofFlaky };
}

function toFailure({ finding, report: { tool } }: LocatedFinding, leg: string): FailureKey {
  const test = testOf(finding) ?? { suites: [], name: finding.title };
  return toFailureKey({ leg, tool, ...test }, finding.message);
}

/** Findings are grouped by file so that each file is read once. */
function toCompared(
  findings: readonly LocatedFinding[],
  indices: readonly number[],
  lineOf: LineOf,
): readonly ComparedFinding[] {
  const compared = new Map<number, ComparedFinding>();
  const pathOf = (at: number) => locationOf(findings[at] as LocatedFinding)?.path;
  Map.groupBy(indices, pathOf).forEach((inFile) => {
    inFile.forEach((at) => {
      compared.set(at, toComparedFinding(findings[at] as LocatedFinding, lineOf));
    });
  });
  return indices.map((at) => compared.get(at) as ComparedFinding);
}

function toComparedFinding(item: LocatedFinding, lineOf: LineOf): ComparedFinding {
  const { finding, report } = item;
  const file = locationOf(item)?.path;
  const line = lineIn(item);
  const isOfRule = finding.kind === "rule";
  return {
    tool: report.tool,
    rule: isOfRule ? (finding.rule?.id ?? "") : "",
    file,
    line,
    lineText: file === undefined || line === undefined ? undefined : lineOf(file, line),
    message: finding.message,
    fingerprints: isOfRule ? finding.fingerprints : undefined,
    // A file that the tool skips as configured is reported each time.
    isNeverKnown: !isOfRule && finding.level === "failure",
  };
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
