/**
 * `npm run bench:compare`: the processor's time for a digest of 7,000 findings to be read and matched with 7,000
 * others, and for digests and diffs that are made to be slow.
 */
import type { Diff } from "../src/compare/diff/diff.ts";
import type { Digest, StoredTool } from "../src/compare/digest/digest.ts";
import { decodeDigest, encodeDigest } from "../src/compare/digest/encode.ts";
import { fitDigest } from "../src/compare/digest/fit-digest.ts";
import { toDigest } from "../src/compare/digest/to-digest.ts";
import { type ComparedFinding, hashFile, toKeyedFindings } from "../src/compare/finding-key.ts";
import { matchFindings } from "../src/compare/match/match-findings.ts";
import { matchTests } from "../src/compare/match/match-tests.ts";
import { toFailureKey } from "../src/compare/test-key.ts";

const count = 7_000;
const numbers = Array.from({ length: count }, (_, n) => n);

const findings = (text: (n: number) => string, file: (n: number) => string) =>
  numbers.map((n): ComparedFinding => {
    const rule = `rule-${n % 40}`;
    return {
      tool: "ESLint",
      rule,
      file: file(n),
      line: n + 1,
      lineText: text(n),
      message: `Bad ${n}`,
    };
  });
const record = (found: readonly ComparedFinding[]) => ({
  isIncomplete: false,
  tools: ["ESLint"],
  findings: toKeyedFindings(found),
  legs: [],
  failed: [],
  flaky: [],
  ran: new Set<number>(),
});

const file = (n: number) => `packages/shop/src/folder/file${n % 500}.ts`;
const text = (n: number) =>
  `    const value${n} = this.cart.items.find((item) => item.id == id${n});`;
const old = findings(text, file);
const encoded = encodeDigest(toDigest(record(old)));

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
measure("read, and match the same", readAndMatch(encoded, old, { files: [] }));
const others = findings((n) => `${text(n)} // edited`, file);
measure("read, and match others, without a diff", readAndMatch(encoded, others));
measure(
  "read, and match others in other files, without a diff",
  readAndMatch(
    encoded,
    findings(text, (n) => `x/${file(n)}`),
  ),
);

// All lines of one file were edited at once, and each had a finding.
const one = findings(text, () => "a.ts");
const now = findings(
  (n) => `${text(n)} // edited`,
  () => "a.ts",
);
const changes = [
  {
    oldStart: 1,
    newStart: 1,
    removed: numbers.map(text),
    added: now.map((each) => each.lineText ?? ""),
  },
];
const edited: Diff = { files: [{ kind: "modified", path: "a.ts", changes }] };
measure(
  "read, and match edits in one change of 7,000 lines",
  readAndMatch(encodeDigest(toDigest(record(one))), now, edited),
);

// As much as a check's text holds of what takes longest to look through.
const [{ key } = { key: undefined }] = toKeyedFindings(old.slice(0, 1));
const gone: StoredTool = {
  tool: key?.tool ?? 0,
  groups: Array.from({ length: 4_000 }, (_, n) => ({
    file: hashFile(`gone ${n}`),
    rule: key?.rule ?? 0,
    count: 1,
    keys: [key?.key ?? 0],
    fingerprints: [],
  })),
};
const hostile = toDigest(record([]));
const sameKey = numbers.map(
  (n): ComparedFinding => ({ ...(old[0] as ComparedFinding), file: `new ${n}` }),
);
const manyGone = encodeDigest({ ...hostile, findings: { detail: "each", tools: [gone] } });
measure("hostile: one finding in 4,000 files that are gone", readAndMatch(manyGone, sameKey));
const tools = Array.from({ length: 9_000 }, (_, n) => ({ tool: n, groups: [] }));
const manyTools = encodeDigest({ ...hostile, findings: { detail: "each", tools } });
measure("hostile: 9,000 tools", readAndMatch(manyTools, sameKey));

const failed = numbers
  .slice(0, 3_000)
  .map((n) => toFailureKey({ leg: "", tool: "vitest", suites: ["cart"], name: "same" }, `no ${n}`));
const tests = toDigest({ ...record([]), legs: [""], failed });
const run = { legs: [""], failed, flaky: failed, passes: () => 0, isSkipped: () => false };
measure("3,000 failed tests of one name", () => matchTests(run, tests.tests));
measure("write 7,000 findings, and fit them into half the room", () =>
  fitDigest(toDigest(record(old)), encoded.length / 2),
);
