import { maxBloomIds } from "../compare/digest/bloom.ts";
import { type Digest, maxStoredFindings, maxStoredTests } from "../compare/digest/digest.ts";
import type { RunRecord } from "../compare/digest/to-digest.ts";
import {
  type ComparedFinding,
  type RecordedDetail,
  toKeyedFindings,
} from "../compare/finding-key.ts";
import { legsOf } from "../compare/legs.ts";
import type { TestsOfRun } from "../compare/match/match-tests.ts";
import { hashLeg, idsOf, openFailureKeys, type TestKey } from "../compare/test-key.ts";
import { groupBy } from "../group-by.ts";
import { type TestName, testOf } from "../model/finding.ts";
import { type LocatedFinding, lineIn, locationOf } from "../model/located.ts";
import type { Report } from "../model/report.ts";
import { once, oncePer } from "../once.ts";

/** Returns a line of a file in the checkout, from 1, or undefined. All lines of a file must be requested in a row. */
export type LineOf = (path: string, line: number) => string | undefined;

/** A run as numbers. */
export interface RecordedRun extends RunRecord, TestsOfRun {
  /** Tools with complete results. */
  readonly complete: readonly string[];
}

interface RecordOptions {
  readonly lineOf: LineOf;
  /** The digest is stored whole, however large. */
  readonly storesAll: boolean;
  /** The digests that the run is compared with. */
  readonly bases: readonly Digest[];
}

/** The numbers are in the order of the findings, those of each group by themselves: see `groupOf`. */
export function recordRun(
  reports: readonly Report[],
  findings: readonly LocatedFinding[],
  { lineOf, storesAll, bases }: RecordOptions,
): RecordedRun {
  const legs = legsOf(reports.filter(({ finds }) => finds === "tests").map(({ file }) => file));
  const legOf = ({ file }: Report) => legs.get(file) ?? "";
  const {
    rule: ofRules = [],
    failed: ofFailed = [],
    flaky: ofFlaky = [],
  } = Object.groupBy(findings, groupOf);
  const toFailureKey = openFailureKeys();
  const toKey = ({ finding, report }: LocatedFinding) => {
    const test = testOf(finding) ?? { suites: [], name: finding.title };
    return toFailureKey({ leg: legOf(report), tool: report.tool, ...test }, finding.message);
  };
  const storesTests =
    storesAll || bases.length > 0 || ofFailed.length + ofFlaky.length < maxStoredTests;
  const failed = storesTests ? ofFailed.map(toKey) : [];
  const flaky = storesTests ? ofFlaky.map(toKey) : [];
  const detail = toDetail(ofRules.length, storesAll, bases);
  // Computed only for a base with unstable tests.
  const ended = once(() => countEnded(reports, legOf));
  const names = [...new Set(legs.values())];
  const broken = new Set(reports.filter(isIncomplete).map(({ tool }) => tool));
  const tools = [...new Set(reports.map(({ tool }) => tool))];
  return {
    isIncomplete: broken.size > 0,
    tools,
    legs: names,
    storesTests,
    failed,
    flaky,
    detail,
    findings: toKeyedFindings(
      toCompared(ofRules, detail === "each" ? lineOf : () => undefined),
      detail,
    ),
    ran: storesTests ? idsOfRun(reports, [...failed, ...flaky]) : undefined,
    passes: ({ leg, id }) => ended().passed(leg).get(id) ?? 0,
    isSkipped: ({ leg, id }) => ended().skipped(leg).has(id),
    complete: tools.filter((tool) => !broken.has(tool)),
  };
}

/** Each finding is needed only if it can be stored, or if a base has each of its findings. */
function toDetail(findings: number, storesAll: boolean, bases: readonly Digest[]): RecordedDetail {
  const isStored = storesAll || findings < maxStoredFindings;
  return isStored || bases.some(({ findings: { detail } }) => detail === "each")
    ? "each"
    : "per file and rule";
}

/** The findings in an unreadable report are missing. */
function isIncomplete({ incomplete, findings }: Report): boolean {
  return incomplete === true || findings.some(({ kind }) => kind === "report");
}

/** Returns with which findings one is matched. */
export function groupOf({ finding }: LocatedFinding): "rule" | "failed" | "flaky" | "none" {
  if (finding.kind === "run") return "none";
  if (finding.kind === "suite") return "failed";
  if (finding.kind !== "test") return "rule";
  return finding.outcome === "warned" ? "none" : finding.outcome;
}

/** Findings are grouped by file so that each file is read once. */
function toCompared(found: readonly LocatedFinding[], lineOf: LineOf): readonly ComparedFinding[] {
  const compared = new Array<ComparedFinding>(found.length);
  const pathAt = (at: number) => locationOf(found[at] as LocatedFinding)?.path;
  for (const inFile of groupBy(found.keys(), pathAt)) {
    inFile.forEach((at) => {
      compared[at] = toComparedFinding(found[at] as LocatedFinding, lineOf);
    });
  }
  return compared;
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

/** Returns by leg how often each test passed, and which ones were skipped. */
function countEnded(reports: readonly Report[], legOf: (report: Report) => string) {
  const passed = oncePer((_leg: number) => new Map<number, number>());
  const skipped = oncePer((_leg: number) => new Set<number>());
  for (const report of reports) {
    if (!report.ended) continue;
    const leg = hashLeg(legOf(report));
    const toId = idsOf(report.tool);
    const counts = passed(leg);
    for (const hash of report.ended.passed) {
      const id = toId(hash);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const hash of report.ended.skipped) skipped(leg).add(toId(hash));
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
