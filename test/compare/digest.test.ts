import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderGitHubMarkdown } from "../../dev/preview/github-markdown.ts";
import { mayHave, toBloom } from "../../src/compare/digest/bloom.ts";
import type { Digest } from "../../src/compare/digest/digest.ts";
import { openHiddenLine, readHiddenDigest } from "../../src/compare/digest/digest-text.ts";
import { decodeDigest, encodeDigest } from "../../src/compare/digest/encode.ts";
import { openFitter } from "../../src/compare/digest/fit-digest.ts";
import { toDigest } from "../../src/compare/digest/to-digest.ts";
import type { ComparedFinding } from "../../src/compare/finding-key.ts";
import { matchTests } from "../../src/compare/match/match-tests.ts";
import { openFailureKeys } from "../../src/compare/test-key.ts";
import { outputTextBytes } from "../../src/limits.ts";
import { withChecksum } from "./checksum.ts";
import { appendDigest, finding, matchFound, record, testCase, toTestKey } from "./run.ts";

const toFailureKey = openFailureKeys();

const sampleDigest = toDigest(
  record({
    tools: ["ESLint", "vitest"],
    findings: [
      finding("eqeqeq", "a.js", 1, "a == b"),
      finding("eqeqeq", "a.js", 2, "a == b"),
      finding("no-var", "b.js", 1, "var x", { fingerprints: { id: "3f2a77aa01bb" } }),
      finding("no-var", "b.js", 2, "var y"),
    ],
    legs: ["linux", "windows"],
    failed: [toFailureKey(testCase("adds", { leg: "linux" }), "no tea")],
    flaky: [toFailureKey(testCase("seed=123", { leg: "windows" }), "timed out")],
    ran: new Set([toTestKey(testCase("adds")).id]),
  }),
);

describe("the digest in the last line of a check run's text", () => {
  test.each([
    ["a paragraph", "All 12 tests passed."],
    ["a list", "- one\n- two"],
    ["a table", "| a | b |\n| - | - |\n| 1 | 2 |\n"],
    ["a block quote", "> so it was"],
    ["details", "<details><summary>x</summary>\n\ny\n\n</details>"],
    ["an HTML block", "<div>\n<b>x</b>\n</div>"],
    ["nothing", ""],
  ])("is invisible after %s", (_, text) => {
    const withDigest = appendDigest(text, sampleDigest);
    expect(renderGitHubMarkdown(withDigest).trimEnd()).toBe(renderGitHubMarkdown(text).trimEnd());
  });

  test("is invisible and unusable if it is cut off", () => {
    const text = appendDigest("page", sampleDigest);
    for (
      let end = text.length - 1;
      end > "page\n\n[report-to-check-digest]: data:x".length;
      end--
    ) {
      expect(renderGitHubMarkdown(text.slice(0, end)).trimEnd()).toBe("<p>page</p>");
    }
    expect(readHiddenDigest(text.slice(0, -1))).toEqual({ unusable: "damaged" });
  });

  test("can be read again", () => {
    expect(readHiddenDigest(appendDigest("page", sampleDigest))).toEqual({ digest: sampleDigest });
    expect(readHiddenDigest(`${appendDigest("", sampleDigest)}\r\n`)).toEqual({
      digest: sampleDigest,
    });
  });

  test("has a reason if it can't be used", () => {
    const text = appendDigest("page", sampleDigest);
    expect(readHiddenDigest("page")).toEqual({ unusable: "none" });
    expect(readHiddenDigest(text.replace(/version=\d+/, "version=99"))).toEqual({
      unusable: "version",
    });
    const at = text.length - 20;
    const other = text[at] === "A" ? "B" : "A";
    expect(readHiddenDigest(text.slice(0, at) + other + text.slice(at + 1))).toEqual({
      unusable: "damaged",
    });
    expect(readHiddenDigest(appendDigest("page", { ...sampleDigest, isIncomplete: true }))).toEqual(
      {
        unusable: "incomplete",
      },
    );
  });

  test("is ignored in other lines, which may quote reports", () => {
    const forged = appendDigest("```\n", sampleDigest);
    expect(readHiddenDigest(`${forged}\n\`\`\`\nThe end.`)).toEqual({ unusable: "none" });
  });

  test("fits into the text if there is room for it", () => {
    const full = openHiddenLine(makeLargeDigest(9000))(outputTextBytes);
    expect(Buffer.byteLength(full)).toBeLessThanOrEqual(outputTextBytes);
    expect(readHiddenDigest(full)).toHaveProperty("digest");
  });
});

describe("reading a digest", () => {
  const expectReading = (text: string) => {
    const reading = readHiddenDigest(text);
    expect("digest" in reading || "unusable" in reading).toBe(true);
  };

  test("doesn't throw for any text", () => {
    const begin = appendDigest("", sampleDigest).slice(0, 90);
    fc.assert(fc.property(fc.string(), (text) => expectReading(text)));
    fc.assert(
      fc.property(fc.string(), fc.nat(90), (text, at) => expectReading(begin.slice(0, at) + text)),
    );
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        expect(decodeDigest(text)).toBeUndefined();
      }),
    );
  });

  test("doesn't throw for any bytes with a correct checksum, or return more keys than there are bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(), (bytes, at) => {
        const whole = Buffer.from(encodeDigest(sampleDigest), "base64");
        const mixed = Buffer.concat([whole.subarray(0, at % whole.length), bytes]);
        const digest = decodeDigest(withChecksum(mixed));
        if (!digest) return;
        const groups = digest.findings.tools.flatMap((tool) => tool.groups);
        const size = groups.reduce((sum, { keys }) => sum + keys.length, groups.length);
        expect(size).toBeLessThanOrEqual(mixed.length);
        matchFound([finding("eqeqeq", "a.js", 1, "a == b")], digest.findings, {}, ["ESLint"]);
        const key = toFailureKey(testCase("adds"), "no tea");
        const run = {
          legs: [""],
          failed: [key],
          flaky: [key],
          passes: () => 1,
          isSkipped: () => false,
        };
        matchTests(run, digest.tests);
      }),
      { numRuns: 1000 },
    );
  });

  test("fails if a count is larger than the rest of the bytes", () => {
    const tooMany = [0, 0, 0xff, 0xff, 0xff, 0xff, 0x0f];
    expect(decodeDigest(withChecksum(Buffer.from(tooMany)))).toBeUndefined();
    const endless = [0, 0, ...Array<number>(20).fill(0xff)];
    expect(decodeDigest(withChecksum(Buffer.from(endless)))).toBeUndefined();
  });
});

describe("encoding and decoding a digest", () => {
  const line = fc.constantFrom("a == b", "var x", "x()", "if (a == b) {", "", "  a==b");
  const anyFinding: fc.Arbitrary<ComparedFinding> = fc.record({
    tool: fc.constantFrom("ESLint", "Ruff"),
    rule: fc.constantFrom("eqeqeq", "no-var", ""),
    file: fc.constantFrom("a.js", "b.js", "lib/c.js"),
    line: fc.nat(30),
    lineText: line,
    message: fc.constantFrom("x is 1", "x is 2", "y"),
  });

  test("doesn't change which findings are known", () => {
    const anyFindings = fc.array(anyFinding, { maxLength: 30 });
    fc.assert(
      fc.property(anyFindings, anyFindings, (base, head) => {
        const digest = toDigest(record({ findings: base }));
        const read = decodeDigest(encodeDigest(digest)) as Digest;
        expect(matchFound(head, read.findings, {}, ["ESLint"])).toEqual(
          matchFound(head, digest.findings, {}, ["ESLint"]),
        );
      }),
    );
  });

  test("never turns a new finding into a known one", () => {
    // Findings that differ from the base's in rule, line or message.
    const words = fc.array(fc.tuple(fc.string(), fc.boolean()), { minLength: 1, maxLength: 200 });
    const diff = { files: [] };
    fc.assert(
      fc.property(words, (parts) => {
        const findings = parts.map(([text, isOld], at) => ({
          isOld,
          finding: finding(`rule ${at % 5}`, "a.js", at + 1, `${text} ${at}`),
        }));
        const old = findings.filter(({ isOld }) => isOld).map((each) => each.finding);
        const digest = decodeDigest(encodeDigest(toDigest(record({ findings: old })))) as Digest;
        const all = findings.map((each) => each.finding);
        const { marks } = matchFound(all, digest.findings, { diff }, ["ESLint"]);
        expect(marks.map(({ state }) => state === "known")).toEqual(
          findings.map(({ isOld }) => isOld),
        );
      }),
    );
  });

  test("never turns a new failure into a known one", () => {
    const names = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z ]{0,20}$/), fc.boolean()), {
      selector: ([name]) => name,
      maxLength: 100,
    });
    fc.assert(
      fc.property(names, (tests) => {
        const keys = tests.map(([name], at) =>
          toFailureKey(testCase(`${name} of ${at % 1000}`), `message ${at}`),
        );
        const old = keys.filter((_, at) => tests[at]?.[1]);
        const digest = decodeDigest(encodeDigest(toDigest(record({ failed: old })))) as Digest;
        const run = {
          legs: [""],
          failed: keys,
          flaky: [],
          passes: () => 0,
          isSkipped: () => false,
        };
        const { failed } = matchTests(run, digest.tests);
        expect(failed.map(({ state }) => state === "known")).toEqual(tests.map(([, is]) => is));
      }),
    );
  });

  test("doesn't turn 7,000 new findings into known ones with 7,000 findings in the digest", () => {
    const digest = decodeDigest(encodeDigest(makeLargeDigest(7000))) as Digest;
    const others = Array.from({ length: 7000 }, (_, n) =>
      finding("no-var", "src/file0.js", n + 1, `other(${n})`),
    );
    const { marks } = matchFound(others, digest.findings, { diff: { files: [] } }, []);
    expect(marks.filter(({ state }) => state === "known")).toHaveLength(0);
  });
});

/** Returns a digest of this many findings in 500 files and of 40 rules. */
function makeLargeDigest(findings: number): Digest {
  return toDigest(
    record({
      findings: Array.from({ length: findings }, (_, n) =>
        finding(`rule-${(n * 7) % 40}`, `src/file${n % 500}.js`, n, `call(${n}, "text of it")`),
      ),
      legs: [""],
      failed: [toFailureKey(testCase("adds"), "no tea")],
      ran: new Set(Array.from({ length: 50 }, (_, n) => toTestKey(testCase(`test ${n}`)).id)),
    }),
  );
}

describe("a digest that is too large", () => {
  const details = (digest: Digest, room: number) => {
    const fitted = openFitter(digest)(room);
    if (!fitted) return undefined;
    expect(encodeDigest(fitted).length).toBeLessThanOrEqual(room);
    return [fitted.findings.detail, fitted.tests.detail, fitted.tests.ran ? "all ids" : ""];
  };

  test("has more than 7,000 findings", () => {
    expect(encodeDigest(makeLargeDigest(7000)).length).toBeLessThan(outputTextBytes - 1000);
  });

  test("is shortened step by step, first by the set of all tests", () => {
    const digest = makeLargeDigest(1000);
    const full = encodeDigest(digest).length;
    expect(details(digest, full)).toEqual(["each", "with history", "all ids"]);
    expect(details(digest, full - 1)).toEqual(["each", "with history", ""]);
    expect(details(digest, full - 120)?.[0]).toBe("per file and rule");
    expect(details(digest, 500)).toEqual(["per rule", "with history", ""]);
    expect(details(digest, 40)).toEqual(["none", "none", ""]);
    expect(details(digest, 10)).toBeUndefined();
  });

  test("keeps the numbers of findings, and of each test less and less", () => {
    const failed = [toFailureKey(testCase("adds"), "no tea")];
    const before = toDigest(
      record({ legs: [""], failed: [toFailureKey(testCase("pays"), "no money")] }),
    );
    const run = record({
      findings: Array.from({ length: 40 }, (_, n) => finding("no-x", `${n % 20}.js`, n, `x${n}`)),
      legs: [""],
      failed,
      flaky: [toFailureKey(testCase("waits"), "slow")],
    });
    const shorten = openFitter(toDigest(run, before));
    const stored = [400, 300, 200, 110, 60].map((room) => {
      const fitted = shorten(room) as Digest;
      // It also fits into exactly as many characters as it has.
      expect(shorten(encodeDigest(fitted).length)).toEqual(fitted);
      const { findings, tests } = fitted;
      const groups = findings.tools.flatMap(({ groups }) => groups);
      const count = groups.reduce((sum, group) => sum + group.count, 0);
      const [leg] = tests.legs;
      const numbers = leg && [leg.failed.length, leg.flaky.length, leg.steady.length];
      return [findings.detail, groups.length, count, tests.detail, numbers];
    });
    expect(stored).toEqual([
      ["per file and rule", 20, 40, "with history", [1, 1, 1]],
      ["per file and rule", 20, 40, "failed and flaky", [1, 1, 0]],
      ["per rule", 1, 40, "with history", [1, 1, 1]],
      ["per rule", 1, 40, "failed and flaky", [1, 1, 0]],
      ["per rule", 1, 40, "ids", [1, 0, 0]],
    ]);
  });

  test("is compared by counts if it has no keys", () => {
    const base = [1, 2, 3].map((line) => finding("eqeqeq", "a.js", line, `a == ${line}`));
    const head = [1, 2, 3, 4].map((line) => finding("eqeqeq", "a.js", line, `b == ${line}`));
    const other = finding("eqeqeq", "b.js", 1, "c == d");
    const digest = toDigest(record({ findings: base }));
    const shorten = (detail: "per file and rule" | "per rule") => ({
      detail,
      tools: digest.findings.tools.map(({ tool, groups }) => ({
        tool,
        groups: groups.map((group) => ({
          ...group,
          file: detail === "per rule" ? 0 : group.file,
          keys: [],
        })),
      })),
    });
    const states = (detail: "per file and rule" | "per rule", surroundings = {}) =>
      matchFound([other, ...head], shorten(detail), surroundings, []).marks.map(
        ({ by }) => by ?? "new",
      );
    expect(states("per file and rule")).toEqual(["new", "count", "count", "count", "new"]);
    expect(states("per rule")).toEqual(["count", "count", "count", "new", "new"]);
    // The finding on a changed line is more likely to be the new one.
    const changes = [{ oldStart: 2, newStart: 2, removed: ["x"], added: ["b == 2"] }];
    const diff = { files: [{ kind: "modified", path: "a.js", changes }] };
    expect(states("per file and rule", { diff })).toEqual([
      "new",
      "count",
      "new",
      "count",
      "count",
    ]);
  });
});

test("a Bloom filter has all of its ids, and about 1% of other ids", () => {
  const id = (n: number) => toTestKey(testCase(`test ${n}`)).id;
  const own = Array.from({ length: 5000 }, (_, n) => id(n));
  const set = toBloom(new Set(own));
  expect(own.every((each) => mayHave(set, each))).toBe(true);
  const others = Array.from({ length: 10_000 }, (_, n) => id(n + 5000));
  expect(others.filter((each) => mayHave(set, each)).length).toBeLessThan(150);
  expect(mayHave(toBloom(new Set()), 1)).toBe(false);
});
