import { describe, expect, test } from "vitest";
import { maxStoredFindings } from "../src/compare/digest/digest.ts";
import { readHiddenDigest } from "../src/compare/digest/digest-text.ts";
import { toDigest } from "../src/compare/digest/to-digest.ts";
import { compareWithBase, withDigest } from "../src/comparing.ts";
import { outputTextBytes } from "../src/limits.ts";
import { finding, placed, record } from "./compare/run.ts";

const findings = (count: number, files: number) =>
  Array.from({ length: count }, (_, n) => finding("no-x", `${n % files}.js`, n, `x = ${n}`));

/** Renders a page of `length` bytes, or as many as it may have, and returns its text with the digest. */
function render(digest: ReturnType<typeof toDigest>, isBase: boolean, length: number) {
  let room = 0;
  const { text = "" } = withDigest(digest, isBase, (bytes) => {
    room = bytes;
    return { title: "", summary: "", text: "p".repeat(Math.min(bytes, length)) };
  });
  const reading = readHiddenDigest(text);
  const detail = "digest" in reading ? reading.digest.findings.detail : undefined;
  return { room, text, detail };
}

describe("the text of a check run", () => {
  const large = toDigest(record({ findings: findings(13_000, 100) }));
  const medium = toDigest(record({ findings: findings(9_000, 100) }));

  test("of a run that others compare with has the digest before the end of the page", () => {
    const { text, room, detail } = render(medium, true, outputTextBytes);
    expect(detail).toBe("each");
    expect(text.length).toBeGreaterThan(outputTextBytes - 8);
    expect(room).toBeGreaterThan(8 * 1024);
  });

  test("of another run has the page before the digest", () => {
    const { detail } = render(medium, false, outputTextBytes - 1000);
    expect(detail).toBe("per rule");
    expect(render(medium, false, outputTextBytes).text).toBe("p".repeat(outputTextBytes - 2));
  });

  test("gives a long page the room that a digest which doesn't fit leaves", () => {
    const { text, detail } = render(large, true, outputTextBytes);
    expect(detail).toBe("per file and rule");
    expect(text.length).toBeGreaterThan(outputTextBytes - 8);
    expect(text.lastIndexOf("p\n\n")).toBeGreaterThan(60_000);
  });

  test("gives a digest the room that a short page leaves", () => {
    const largest = toDigest(record({ findings: findings(11_500, 100) }));
    expect(render(largest, true, outputTextBytes).detail).toBe("per file and rule");
    expect(render(largest, true, 100).detail).toBe("each");
  });
});

test("a run of any size has each of its findings in the json-file, and only there", () => {
  const found = Array.from({ length: maxStoredFindings }, (_, n) => placed("a.js", n + 1));
  const repository = { files: ["a.js"], readText: () => undefined };
  const source = { isCheckedOut: true, isBase: true, isOfFork: false, take: async () => ({}) };
  const detailWith = (jsonFile: string | undefined) =>
    compareWithBase([], { findings: found, repository }, {}, source, {
      ...{ lintScope: "all", failOnKnown: true },
      jsonFile,
    }).digest.findings.detail;
  expect(detailWith("out.json")).toBe("each");
  expect(detailWith(undefined)).toBe("per file and rule");
});
