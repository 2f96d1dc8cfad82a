/**
 * `npm run bench:compare`: measures the processor time for reading a digest of 7,000 findings and matching it with 7,000
 * others, and for hostile digests and diffs.
 */
import type { Diff } from "../src/compare/diff/diff.ts";
import type { Digest, StoredTool } from "../src/compare/digest/digest.ts";
import { decodeDigest, encodeDigest } from "../src/compare/digest/encode.ts";
import { openFitter } from "../src/compare/digest/fit-digest.ts";
import { type RunRecord, toDigest } from "../src/compare/digest/to-digest.ts";
import { type ComparedFinding, hashFile, toKeyedFindings } from "../src/compare/finding-key.ts";
import { matchFindings } from "../src/compare/match/match-findings.ts";
import { matchTests } from "../src/compare/match/match-tests.ts";
import { openFailureKeys } from "../src/compare/test-key.ts";

const toFailureKey = openFailureKeys();

const count = 7_000;
const numbers = Array.from({ length: count }, (_, n) => n);

const makeFindings = (textOf: (n: number) => string, fileOf: (n: number) => string) =>
  numbers.map((n): ComparedFinding => {
    const rule = `rule-${n % 40}`;
    return {
      tool: "ESLint",
      rule,
      file: fileOf(n),
      line: n + 1,
      lineText: textOf(n),
      message: `Bad ${n}`,
    };
  });
const makeRecord = (found: readonly ComparedFinding[]): RunRecord => ({
  isIncomplete: false,
  tools: ["ESLint"],
  findings: toKeyedFindings(found),
  detail: "each",
  storesTests: true,
  legs: [],
  failed: [],
  flaky: [],
  ran: new Set<number>(),
});

const pathOf = (n: number) => `packages/shop/src/folder/file${n % 500}.ts`;
const textOf = (n: number) =>
  `    const value${n} = this.cart.items.find((item) => item.id == id${n});`;
const oldFindings = makeFindings(textOf, pathOf);
const encoded = encodeDigest(toDigest(makeRecord(oldFindings)));

function measure(name: string, run: () => unknown): void {
  const times = [1, 2, 3, 4, 5].map(() => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return Math.round((user + system) / 1000);
  });
  console.log(`${name}: ${times.join(", ")} ms of CPU`);
}

const readAndMatch = (from: string, now: readonly ComparedFinding[], diff?: Diff) => () => {
  const digest = decodeDigest(from) as Digest;
  const surroundings = diff ? { diff } : { files: () => [] };
  return matchFindings(toKeyedFindings(now), digest.findings, surroundings, ["ESLint"]);
};

console.log(`${count} findings in a digest of ${encoded.length} bytes`);
measure("read and match the same findings", readAndMatch(encoded, oldFindings, { files: [] }));
const others = makeFindings((n) => `${textOf(n)} // edited`, pathOf);
measure("read and match edited findings, without a diff", readAndMatch(encoded, others));
measure(
  "read and match findings in other files, without a diff",
  readAndMatch(
    encoded,
    makeFindings(textOf, (n) => `x/${pathOf(n)}`),
  ),
);

// One change edits all lines of a file, each with a finding.
const oneFile = makeFindings(textOf, () => "a.ts");
const now = makeFindings(
  (n) => `${textOf(n)} // edited`,
  () => "a.ts",
);
const changes = [
  {
    oldStart: 1,
    newStart: 1,
    removed: numbers.map(textOf),
    added: now.map((each) => each.lineText ?? ""),
  },
];
const edited: Diff = { files: [{ kind: "modified", path: "a.ts", changes }] };
measure(
  "read and match edits in one change of 7,000 lines",
  readAndMatch(encodeDigest(toDigest(makeRecord(oneFile))), now, edited),
);

// The slowest digests that fit into a check's text.
const [{ key } = { key: undefined }] = toKeyedFindings(oldFindings.slice(0, 1));
const removed: StoredTool = {
  tool: key?.tool ?? 0,
  groups: Array.from({ length: 4_000 }, (_, n) => ({
    file: hashFile(`removed ${n}`),
    rule: key?.rule ?? 0,
    count: 1,
    keys: [key?.key ?? 0],
    fingerprints: [],
  })),
};
const hostile = toDigest(makeRecord([]));
const sameKey = numbers.map(
  (n): ComparedFinding => ({ ...(oldFindings[0] as ComparedFinding), file: `new ${n}` }),
);
const manyRemoved = encodeDigest({ ...hostile, findings: { detail: "each", tools: [removed] } });
measure("hostile: one finding in 4,000 removed files", readAndMatch(manyRemoved, sameKey));
const tools = Array.from({ length: 9_000 }, (_, n) => ({ tool: n, groups: [] }));
const manyTools = encodeDigest({ ...hostile, findings: { detail: "each", tools } });
measure("hostile: 9,000 tools", readAndMatch(manyTools, sameKey));

const failed = numbers
  .slice(0, 3_000)
  .map((n) => toFailureKey({ leg: "", tool: "vitest", suites: ["cart"], name: "same" }, `no ${n}`));
const tests = toDigest({ ...makeRecord([]), legs: [""], failed });
const run = { legs: [""], failed, flaky: failed, passes: () => 0, isSkipped: () => false };
measure("match 3,000 failed tests with the same name", () => matchTests(run, tests.tests));
measure("write 7,000 findings and fit them into half the space", () =>
  openFitter(toDigest(makeRecord(oldFindings)))(encoded.length / 2),
);
