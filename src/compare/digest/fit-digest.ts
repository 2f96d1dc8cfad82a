import { ByteWriter } from "./bytes.ts";
import {
  type Digest,
  type FindingDetail,
  findingDetails,
  type StoredFindings,
  type StoredTests,
  type TestDetail,
} from "./digest.ts";
import { encodeDigest } from "./encode.ts";
import { writeFindings } from "./findings-bytes.ts";
import { writeTests } from "./tests-bytes.ts";

/**
 * What is given up first, where not everything fits: the set of all tests, then the histories of tests that pass, then
 * what tells single findings apart. That a test failed is kept longest, as nothing else says it.
 */
const orders: readonly (readonly [TestDetail, FindingDetail])[] = [
  ["with history", "each"],
  ["failed and flaky", "each"],
  ["ids", "each"],
  ["with history", "per file and rule"],
  ["failed and flaky", "per file and rule"],
  ["ids", "per file and rule"],
  ["with history", "per rule"],
  ["failed and flaky", "per rule"],
  ["ids", "per rule"],
  ["failed and flaky", "none"],
  ["ids", "none"],
  ["none", "each"],
  ["none", "per file and rule"],
  ["none", "per rule"],
  ["none", "none"],
];

/** The same digest with as much in it as `room` characters of base64 hold; undefined where not even the least fits. */
export function fitDigest(digest: Digest, room: number): Digest | undefined {
  if (encodeDigest(digest).length <= room) return digest;
  const findings = new Map<FindingDetail, Section<StoredFindings>>();
  const tests = new Map<TestDetail, Section<StoredTests>>();
  for (const [testDetail, findingDetail] of orders) {
    const f = remember(findings, findingDetail, () => {
      const content = reduceFindings(digest.findings, findingDetail);
      return { content, bytes: bytesOf(content, writeFindings) };
    });
    const t = remember(tests, testDetail, () => {
      const content = reduceTests(digest.tests, testDetail);
      return { content, bytes: bytesOf(content, writeTests) };
    });
    if (toBase64(f.bytes + t.bytes) <= room) {
      return { ...digest, findings: f.content, tests: t.content };
    }
  }
  return undefined;
}

interface Section<T> {
  readonly content: T;
  readonly bytes: number;
}

/** With the byte before the sections, and the checksum behind them. */
function toBase64(bytes: number): number {
  return Math.ceil((bytes + 5) / 3) * 4;
}

function bytesOf<T>(content: T, write: (content: T, to: ByteWriter) => void): number {
  const writer = new ByteWriter();
  write(content, writer);
  return writer.result().length;
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function reduceFindings(findings: StoredFindings, detail: FindingDetail): StoredFindings {
  if (findingDetails.indexOf(detail) <= findingDetails.indexOf(findings.detail)) return findings;
  const tools = findings.tools.map(({ tool, groups }) => {
    if (detail === "none") return { tool, groups: [] };
    const counts = groups.map((group) => ({ ...group, keys: [], fingerprints: [] }));
    if (detail === "per file and rule") return { tool, groups: counts };
    const rules = Map.groupBy(counts, ({ rule }) => rule);
    return {
      tool,
      groups: [...rules].map(([rule, same]) => ({
        file: 0,
        rule,
        count: same.reduce((sum, { count }) => sum + count, 0),
        keys: [],
        fingerprints: [],
      })),
    };
  });
  return { detail, tools };
}

/** Always without the set of all tests. */
function reduceTests({ runs, legs }: StoredTests, detail: TestDetail): StoredTests {
  if (detail === "none") return { detail, runs, legs: [] };
  if (detail === "with history") return { detail, runs, legs };
  return {
    detail,
    runs,
    legs: legs.map((leg) => ({ ...leg, steady: [], ...(detail === "ids" && { flaky: [] }) })),
  };
}
