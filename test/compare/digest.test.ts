import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderGitHubMarkdown } from "../../dev/preview/github-markdown.ts";
import { mayHave, toBloom } from "../../src/compare/digest/bloom.ts";
import type { Digest } from "../../src/compare/digest/digest.ts";
import { fitHiddenDigest, readHiddenDigest } from "../../src/compare/digest/digest-text.ts";
import { decodeDigest, encodeDigest } from "../../src/compare/digest/encode.ts";
import { fitDigest } from "../../src/compare/digest/fit-digest.ts";
import { toDigest } from "../../src/compare/digest/to-digest.ts";
import type { ComparedFinding } from "../../src/compare/finding-key.ts";
import { matchTests } from "../../src/compare/match/match-tests.ts";
import { toFailureKey } from "../../src/compare/test-key.ts";
import { outputTextBytes } from "../../src/limits.ts";
import { withChecksum } from "./checksum.ts";
import { appendDigest, finding, matchFound, record, testCase, toTestKey } from "./run.ts";

const some = toDigest(
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

describe("the line at the end of a check's text", () => {
  test.each([
    ["a paragraph", "All 12 tests passed."],
    ["a list", "- one\n- two"],
    ["a table", "| a | b |\n| - | - |\n| 1 | 2 |\n"],
    ["an open quote", "> so it was"],
    ["details", "<details><summary>x</summary>\n\ny\n\n</details>"],
    ["an HTML block", "<div>\n<b>x</b>\n</div>"],
    ["nothing", ""],
  ])("isn't drawn behind %s", (_, text) => {
    const withDigest = appendDigest(text, some);
    expect(renderGitHubMarkdown(withDigest).trimEnd()).toBe(renderGitHubMarkdown(text).trimEnd());
  });

  test("isn't drawn if it was cut, and can't be used", () => {
    const text = appendDigest("page", some);
    for (
      let end = text.length - 1;
      end > "page\n\n[report-to-check-digest]: data:x".length;
      end--
    ) {
      expect(renderGitHubMarkdown(text.slice(0, end)).trimEnd()).toBe("<p>page</p>");
    }
    expect(readHiddenDigest(text.slice(0, -1))).toEqual({ unusable: "damaged" });
  });

  test("is read again", () => {
    expect(readHiddenDigest(appendDigest("page", some))).toEqual({ digest: some });
    expect(readHiddenDigest(`${appendDigest("", some)}\r\n`)).toEqual({ digest: some });
  });

  test("says why it can't be used", () => {
    const text = appendDigest("page", some);
    expect(readHiddenDigest("page")).toEqual({ unusable: "none" });
    expect(readHiddenDigest(text.replace(/version=\d+/, "version=99"))).toEqual({
      unusable: "version",
    });
    const at = text.length - 20;
    const other = text[at] === "A" ? "B" : "A";
    expect(readHiddenDigest(text.slice(0, at) + other + text.slice(at + 1))).toEqual({
      unusable: "damaged",
    });
    expect(readHiddenDigest(appendDigest("page", { ...some, isIncomplete: true }))).toEqual({
      unusable: "incomplete",
    });
  });

  test("counts at the end only: elsewhere the text quotes reports", () => {
    const forged = appendDigest("```\n", some);
    expect(readHiddenDigest(`${forged}\n\`\`\`\nThe end.`)).toEqual({ unusable: "none" });
  });

  test("fits if there is room for it", () => {
    const full = fitHiddenDigest("page", large(9000), outputTextBytes) ?? "";
    expect(Buffer.byteLength(full)).toBeLessThanOrEqual(outputTextBytes);
    expect(readHiddenDigest(full)).toHaveProperty("digest");
  });
});

describe("reading", () => {
  const isRead = (text: string) => {
    const reading = readHiddenDigest(text);
    expect("digest" in reading || "unusable" in reading).toBe(true);
  };

  test("no text makes it throw", () => {
    const begin = appendDigest("", some).slice(0, 90);
    fc.assert(fc.property(fc.string(), (text) => isRead(text)));
    fc.assert(
      fc.property(fc.string(), fc.nat(90), (text, at) => isRead(begin.slice(0, at) + text)),
    );
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        expect(decodeDigest(text)).toBeUndefined();
      }),
    );
  });

  test("no bytes with a good checksum make it throw, or hold more than they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(), (bytes, at) => {
        const whole = Buffer.from(encodeDigest(some), "base64");
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

  test("a count beyond what follows is damage", () => {
    const claims = [0, 0, 0xff, 0xff, 0xff, 0xff, 0x0f];
    expect(decodeDigest(withChecksum(Buffer.from(claims)))).toBeUndefined();
    const endless = [0, 0, ...Array<number>(20).fill(0xff)];
    expect(decodeDigest(withChecksum(Buffer.from(endless)))).toBeUndefined();
  });
});

describe("a round trip", () => {
  const line = fc.constantFrom("a == b", "var x", "x()", "if (a == b) {", "", "  a==b");
  const anyFinding: fc.Arbitrary<ComparedFinding> = fc.record({
    tool: fc.constantFrom("ESLint", "Ruff"),
    rule: fc.constantFrom("eqeqeq", "no-var", ""),
    file: fc.constantFrom("a.js", "b.js", "lib/c.js"),
    line: fc.nat(30),
    lineText: line,
    message: fc.constantFrom("x is 1", "x is 2", "y"),
  });

  test("changes nothing of what is known", () => {
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
    // Findings that share neither file, rule and line nor message with the base's.
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

  test("of 7,000 findings knows 7,000 others for what they are", () => {
    const digest = decodeDigest(encodeDigest(large(7000))) as Digest;
    const others = Array.from({ length: 7000 }, (_, n) =>
      finding("no-var", "src/file0.js", n + 1, `other(${n})`),
    );
    const { marks } = matchFound(others, digest.findings, { diff: { files: [] } }, []);
    expect(marks.filter(({ state }) => state === "known")).toHaveLength(0);
  });
});

/** Over 500 files, of 40 rules. */
function large(findings: number): Digest {
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

describe("what doesn't fit", () => {
  const details = (digest: Digest, room: number) => {
    const fitted = fitDigest(digest, room);
    if (!fitted) return undefined;
    expect(encodeDigest(fitted).length).toBeLessThanOrEqual(room);
    return [fitted.findings.detail, fitted.tests.detail, fitted.tests.ran ? "all ids" : ""];
  };

  test("7,000 findings fit into a check", () => {
    expect(encodeDigest(large(7000)).length).toBeLessThan(outputTextBytes - 1000);
  });

  test("is left out step by step, the set of all tests first", () => {
    const digest = large(1000);
    const full = encodeDigest(digest).length;
    expect(details(digest, full)).toEqual(["each", "with history", "all ids"]);
    expect(details(digest, full - 1)).toEqual(["each", "with history", ""]);
    expect(details(digest, full - 120)?.[0]).toBe("per file and rule");
    expect(details(digest, 500)).toEqual(["per rule", "with history", ""]);
    expect(details(digest, 40)).toEqual(["none", "none", ""]);
    expect(details(digest, 10)).toBeUndefined();
  });

  test("is compared by counts, without saying more than was known", () => {
    const base = [1, 2, 3].map((line) => finding("eqeqeq", "a.js", line, `a == ${line}`));
    const head = [1, 2, 3, 4].map((line) => finding("eqeqeq", "a.js", line, `b == ${line}`));
    const other = finding("eqeqeq", "b.js", 1, "c == d");
    const digest = toDigest(record({ findings: base }));
    const per = (detail: "per file and rule" | "per rule") => ({
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
      matchFound([other, ...head], per(detail), surroundings, []).marks.map(
        ({ by }) => by ?? "new",
      );
    expect(states("per file and rule")).toEqual(["new", "count", "count", "count", "new"]);
    expect(states("per rule")).toEqual(["count", "count", "count", "new", "new"]);
    // The line that the change touched is the likelier one to be new.
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

test("a set has all of its ids, and 1 in 100 other ids", () => {
  const id = (n: number) => toTestKey(testCase(`test ${n}`)).id;
  const own = Array.from({ length: 5000 }, (_, n) => id(n));
  const set = toBloom(new Set(own));
  expect(own.every((each) => mayHave(set, each))).toBe(true);
  const others = Array.from({ length: 10_000 }, (_, n) => id(n + 5000));
  expect(others.filter((each) => mayHave(set, each)).length).toBeLessThan(150);
  expect(mayHave(toBloom(new Set()), 1)).toBe(false);
});
