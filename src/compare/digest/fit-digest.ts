import { oncePer } from "../../once.ts";
import { ByteWriter } from "./bytes.ts";
import {
  type Digest,
  type FindingDetail,
  findingDetails,
  type StoredFindings,
  type StoredTests,
  type TestDetail,
  testDetails,
} from "./digest.ts";
import { encodeDigest } from "./encode.ts";
import { writeFindings } from "./findings-bytes.ts";
import { writeTests } from "./tests-bytes.ts";

/**
 * What is dropped first if not everything fits: the set of all tests, then the histories of passing tests, then the
 * keys of single findings. Failed tests are kept longest, because they can't be derived from anything else.
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

/**
 * Makes a function that returns the most complete version of the digest that fits into `room` base64 characters, or
 * undefined if none fits. Each version is made once.
 */
export function openFitter(digest: Digest): (room: number) => Digest | undefined {
  const toFindings = oncePer((detail: FindingDetail) =>
    measure(reduceFindings(digest.findings, detail), writeFindings),
  );
  const toTests = oncePer((detail: TestDetail) =>
    measure(reduceTests(digest.tests, detail), writeTests),
  );
  return (room) => {
    if (encodeDigest(digest).length <= room) return digest;
    for (const [testDetail, findingDetail] of orders) {
      const findings = toFindings(findingDetail);
      const tests = toTests(testDetail);
      if (toBase64(findings.bytes + tests.bytes) <= room) {
        return { ...digest, findings: findings.content, tests: tests.content };
      }
    }
    return undefined;
  };
}

/** Includes the byte before the sections and the checksum after them. */
function toBase64(bytes: number): number {
  return Math.ceil((bytes + 5) / 3) * 4;
}

function measure<T>(content: T, write: (content: T, to: ByteWriter) => void) {
  const writer = new ByteWriter();
  write(content, writer);
  return { content, bytes: writer.result().length };
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

/** All versions leave out the set of all tests. */
function reduceTests(tests: StoredTests, wanted: TestDetail): StoredTests {
  const { runs, legs } = tests;
  const isReduced = testDetails.indexOf(wanted) > testDetails.indexOf(tests.detail);
  const detail = isReduced ? wanted : tests.detail;
  if (detail === "none") return { detail, runs, legs: [] };
  if (detail === "with history") return { detail, runs, legs };
  return {
    detail,
    runs,
    legs: legs.map((leg) => ({ ...leg, steady: [], ...(detail === "ids" && { flaky: [] }) })),
  };
}
