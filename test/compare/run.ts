import type { RunRecord } from "../../src/compare/digest/to-digest.ts";
import type { ComparedFinding } from "../../src/compare/finding-key.ts";
import type { ComparedTest } from "../../src/compare/test-key.ts";

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

export function record(run: Partial<RunRecord>): RunRecord {
  return {
    isIncomplete: false,
    tools: ["ESLint"],
    findings: [],
    legs: [],
    failed: [],
    flaky: [],
    ran: new Set(),
    ...run,
  };
}
