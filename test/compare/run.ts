import type { Digest } from "../../src/compare/digest/digest.ts";
import { appendHiddenLine, openHiddenLine } from "../../src/compare/digest/digest-text.ts";
import type { RunRecord } from "../../src/compare/digest/to-digest.ts";
import { type ComparedFinding, toKeyedFindings } from "../../src/compare/finding-key.ts";
import { matchFindings } from "../../src/compare/match/match-findings.ts";
import { type ComparedTest, openFailureKeys, type TestKey } from "../../src/compare/test-key.ts";
import type { PlacedFinding } from "../../src/model/located.ts";

const toFailureKey = openFailureKeys();

export function finding(
  rule: string,
  file: string,
  line: number,
  lineText: string,
  more: Partial<ComparedFinding> = {},
): ComparedFinding {
  return { tool: "ESLint", rule, file, line, lineText, message: `${rule} is broken`, ...more };
}

export function testCase(name: string, more: Partial<ComparedTest> = {}): ComparedTest {
  return { leg: "", tool: "vitest", suites: ["cart"], name, ...more };
}

/** Returns the key of a test, which doesn't depend on its outcome. */
export function toTestKey(test: ComparedTest): TestKey {
  const { leg, id } = toFailureKey(test, "");
  return { leg, id };
}

/** Appends the complete digest to the text. */
export function appendDigest(text: string, digest: Digest): string {
  return appendHiddenLine(text, openHiddenLine(digest)(Number.MAX_SAFE_INTEGER));
}

/** Returns the record of a run with these results. */
export function record({
  findings = [],
  ...run
}: Omit<Partial<RunRecord>, "findings"> & { findings?: readonly ComparedFinding[] }): RunRecord {
  return {
    isIncomplete: false,
    tools: ["ESLint"],
    detail: "each",
    findings: toKeyedFindings(findings),
    storesTests: true,
    legs: [],
    failed: [],
    flaky: [],
    ran: new Set(),
    ...run,
  };
}

/** Like `matchFindings`, but for findings without keys. */
export function matchFound(
  found: readonly ComparedFinding[],
  ...others: DropFirst<Parameters<typeof matchFindings>>
) {
  return matchFindings(toKeyedFindings(found), ...others);
}

type DropFirst<T extends readonly unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

const none = { suppressed: 0, known: 0, notes: [] };

/** Returns a finding of a rule. Without a line it is about the whole file, and displayed at its first line. */
export function placed(path: string, line?: number, endLine = line): PlacedFinding {
  const range = { ...(line !== undefined && { line }), ...(endLine !== undefined && { endLine }) };
  const finding = { level: "warning", title: "rule", message: "wrong", kind: "rule" } as const;
  return {
    ...{ kind: "placed", further: [] },
    finding: { ...finding, places: [{ path, ...range }] },
    report: { ...{ file: "lint.json", tool: "ESLint", suites: [], findings: [] }, ...none },
    location: { path, startLine: line ?? 1, endLine: endLine ?? 1 },
  };
}
