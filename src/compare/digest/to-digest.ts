import { oncePer } from "../../once.ts";
import {
  type FindingKey,
  hashTool,
  type KeyedFinding,
  type RecordedDetail,
} from "../finding-key.ts";
import { type FailureKey, hashLeg } from "../test-key.ts";
import { toBloom } from "./bloom.ts";
import type {
  Digest,
  StoredFindings,
  StoredGroup,
  StoredLeg,
  StoredTest,
  StoredTests,
} from "./digest.ts";

/** The results of one run, as needed for a digest. */
export interface RunRecord {
  readonly isIncomplete: boolean;
  /** The names of all tools whose reports were read. */
  readonly tools: readonly string[];
  readonly findings: readonly KeyedFinding[];
  /** How precisely the findings were recorded. */
  readonly detail: RecordedDetail;
  /** Set to false if the digest can't hold all failed tests. Then it says nothing about tests. */
  readonly storesTests: boolean;
  /** The legs of the tests that ran: see `legsOf`. */
  readonly legs: readonly string[];
  readonly failed: readonly FailureKey[];
  readonly flaky: readonly FailureKey[];
  /** The ids of all tests that ran, of all legs. Undefined if there are too many to store. */
  readonly ran: ReadonlySet<number> | undefined;
}

/** Makes the complete digest; see `openFitter` for a shorter one. `previous` is the digest of the preceding run. */
export function toDigest(run: RunRecord, previous?: Digest): Digest {
  return {
    isIncomplete: run.isIncomplete,
    findings: toStoredFindings(run),
    tests: toStoredTests(run, previous?.tests),
  };
}

function toStoredFindings({ tools, detail, findings }: RunRecord): StoredFindings {
  const stored: { readonly tool: number; readonly files: OpenGroup[][] }[] = [];
  const ofTool = oncePer((tool: number) => {
    const files: OpenGroup[][] = [];
    stored.push({ tool, files });
    return oncePer((file: number) => {
      const groups: OpenGroup[] = [];
      files.push(groups);
      return oncePer((rule: number) => {
        const group = { file, rule, count: 0, keys: [], fingerprints: [], others: [] };
        groups.push(group);
        return group;
      });
    });
  });
  for (const tool of tools) ofTool(hashTool(tool));
  // V8 would compile a loop over so many findings once more while it runs.
  findings.forEach(({ finding, key }) => {
    if (finding.isNeverKnown) return;
    const group = ofTool(key.tool)(key.file)(key.rule);
    group.count++;
    if (detail === "each") addKey(group, key);
  });
  return {
    detail,
    tools: stored.map(({ tool, files }) => ({
      tool,
      groups: detail === "each" ? files.flat().map(close) : files.flat(),
    })),
  };
}

/** A group while findings are added. */
interface OpenGroup {
  readonly file: number;
  readonly rule: number;
  count: number;
  /** Of the findings with a fingerprint, in the same order. */
  readonly keys: number[];
  readonly fingerprints: number[];
  /** Of the findings without one. */
  readonly others: number[];
}

function addKey(group: OpenGroup, { key, fingerprint }: FindingKey): void {
  if (fingerprint === undefined) group.others.push(key);
  else {
    group.keys.push(key);
    group.fingerprints.push(fingerprint);
  }
}

function close({ others, keys, ...group }: OpenGroup): StoredGroup {
  return { ...group, keys: [...keys, ...others] };
}

function toStoredTests(run: RunRecord, previous: StoredTests | undefined): StoredTests {
  const hasHistory = previous?.detail === "with history" || previous?.detail === "failed and flaky";
  const before = hasHistory ? previous : undefined;
  const isTested = run.ran === undefined || run.ran.size > 0 || run.failed.length > 0;
  const runs = Math.min(32, (before?.runs ?? 0) + (isTested ? 1 : 0));
  if (!run.storesTests) return { detail: "none", runs, legs: [] };
  const older = new Map((before?.legs ?? []).map((leg) => [leg.leg, leg]));
  const failed = Map.groupBy(run.failed, ({ leg }) => leg);
  const flaky = Map.groupBy(run.flaky, ({ leg }) => leg);
  const legs = new Set([
    ...run.legs.map(hashLeg),
    ...failed.keys(),
    ...flaky.keys(),
    ...older.keys(),
  ]);
  return {
    detail: "with history",
    runs,
    legs: [...legs].map((leg) => {
      const now = { failed: failed.get(leg) ?? [], flaky: flaky.get(leg) ?? [] };
      return toStoredLeg(leg, now, older.get(leg), isTested);
    }),
    ...(run.ran && run.ran.size > 0 && { ran: toBloom(run.ran) }),
  };
}

function toStoredLeg(
  leg: number,
  now: Pick<RunRecord, "failed" | "flaky">,
  before: StoredLeg | undefined,
  isTested: boolean,
): StoredLeg {
  const older = before ? [...before.failed, ...before.flaky, ...before.steady] : [];
  const histories = new Map<number, number>();
  // The lasting id continues the history if a parameter of the test changes.
  for (const { lasting, history } of older) {
    histories.set(lasting, ((histories.get(lasting) ?? 0) | history) >>> 0);
  }
  const toStored = ({ id, lasting, method, message }: FailureKey): StoredTest => {
    const history = (((histories.get(lasting) ?? 0) << 1) | 1) >>> 0;
    return { id, lasting, method, message, history };
  };
  const failed = now.failed.map(toStored);
  const flaky = now.flaky.map(toStored);
  const stored = new Set([...failed, ...flaky].map(({ lasting }) => lasting));
  const steady: StoredTest[] = [];
  for (const test of older) {
    const history = ((histories.get(test.lasting) ?? 0) << (isTested ? 1 : 0)) >>> 0;
    if (history === 0 || stored.has(test.lasting)) continue;
    stored.add(test.lasting);
    steady.push({ ...test, history });
  }
  return { leg, failed, flaky, steady };
}
