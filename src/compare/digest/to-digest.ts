import { type FindingKey, hashTool, type KeyedFinding } from "../finding-key.ts";
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
  /** The legs of the tests that ran: see `legsOf`. */
  readonly legs: readonly string[];
  readonly failed: readonly FailureKey[];
  readonly flaky: readonly FailureKey[];
  /** The ids of all tests that ran, of all legs. Undefined if there are too many to store. */
  readonly ran: ReadonlySet<number> | undefined;
}

/** Makes the complete digest; see `fitDigest` for a shorter one. `previous` is the digest of the preceding run. */
export function toDigest(run: RunRecord, previous?: Digest): Digest {
  return {
    isIncomplete: run.isIncomplete,
    findings: toStoredFindings(run),
    tests: toStoredTests(run, previous?.tests),
  };
}

function toStoredFindings({ tools, findings }: RunRecord): StoredFindings {
  const keys = findings.filter(({ finding }) => !finding.isNeverKnown).map(({ key }) => key);
  const byTool = Map.groupBy(keys, ({ tool }) => tool);
  const ids = new Set([...tools.map(hashTool), ...byTool.keys()]);
  return {
    detail: "each",
    tools: [...ids].map((tool) => ({ tool, groups: toGroups(byTool.get(tool) ?? []) })),
  };
}

function toGroups(findings: readonly FindingKey[]): readonly StoredGroup[] {
  const groups: StoredGroup[] = [];
  Map.groupBy(findings, ({ file }) => file).forEach((inFile, file) => {
    Map.groupBy(inFile, ({ rule }) => rule).forEach((same, rule) => {
      groups.push({ file, rule, count: same.length, ...toKeys(same) });
    });
  });
  return groups;
}

/** Findings with a fingerprint come first, so that fingerprints and keys have the same order. */
function toKeys(same: readonly FindingKey[]): Pick<StoredGroup, "keys" | "fingerprints"> {
  const marked: number[] = [];
  const fingerprints: number[] = [];
  const others: number[] = [];
  for (const { key, fingerprint } of same) {
    if (fingerprint === undefined) others.push(key);
    else {
      marked.push(key);
      fingerprints.push(fingerprint);
    }
  }
  return { keys: [...marked, ...others], fingerprints };
}

function toStoredTests(run: RunRecord, previous: StoredTests | undefined): StoredTests {
  const hasHistory = previous?.detail === "with history" || previous?.detail === "failed and flaky";
  const before = hasHistory ? previous : undefined;
  const isTested = run.ran === undefined || run.ran.size > 0 || run.failed.length > 0;
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
    runs: Math.min(32, (before?.runs ?? 0) + (isTested ? 1 : 0)),
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
