import type { Fix } from "./fix.ts";
import type { Place } from "./place.ts";

/** The severity of a finding, worst first, in GitHub's terms for annotations. */
export const levels = ["failure", "warning", "notice"] as const;
export type Level = (typeof levels)[number];

/** A rule of a linter or scanner. */
export interface Rule {
  readonly id: string;
  /** A short readable title, unless it repeats the id. */
  readonly name?: string;
  /** http or https only. */
  readonly helpUrl?: string;
  readonly tags?: readonly string[];
  /** SARIF's `security-severity`, 0 to 10. */
  readonly securitySeverity?: number;
  /** The tool's word for the severity if it isn't a number: "HIGH". */
  readonly severity?: string;
}

export interface TestName {
  /** Names of the suites around it, outermost first. */
  readonly suites: readonly string[];
  readonly className?: string;
  readonly name: string;
}

interface BaseFinding {
  readonly level: Level;
  /** One line: the test's name, the rule, or what happened. */
  readonly title: string;
  /** The point in the tool's words. Can have several lines. Never empty. */
  readonly message: string;
  /** Everything else that helps: stack trace, diff, output. */
  readonly details?: string;
  /** Best guess first. Places that occur only in the texts (stack frames) aren't included. */
  readonly places: readonly Place[];
  /** Two or more parts with their own places, at most `maxParts`: failures of one test, or locations of one result. */
  readonly parts?: readonly Part[];
}

/** The number of places of one finding that can be annotated. */
export const maxParts = 10;

export interface Part {
  /** Best guess first. */
  readonly places: readonly Place[];
  /** Message and details of the part, if they differ from the finding's. */
  readonly message?: string;
  readonly details?: string;
}

/** A test case that failed, is flaky, or passed with a warning. */
export interface TestFinding extends BaseFinding {
  readonly kind: "test";
  readonly outcome: "failed" | "flaky" | "warned";
  readonly test: TestName;
  /** For a flaky or repeated test: how often it ran. */
  readonly attempts?: number;
  /** For a test with several failures: their number, at least 2. The message is that of the first failure with one. */
  readonly failures?: number;
  /** It failed only because of its subtests, which have their own findings. */
  readonly isParent?: true;
}

/** A failure outside of any test case, or one that the report counts without containing it. */
interface SuiteFinding extends BaseFinding {
  readonly kind: "suite";
  readonly test?: TestName;
}

/** A violation of a linter's or scanner's rule. */
interface RuleFinding extends BaseFinding {
  readonly kind: "rule";
  readonly rule?: Rule;
  readonly fix?: Fix;
  /** Identifiers by name that the tool uses to recognize its findings in later runs. */
  readonly fingerprints?: Readonly<Record<string, string>>;
}

/**
 * - `tool`: a message of a tool about its own run: it crashed, or couldn't parse a file
 * - `report`: a report that couldn't be read completely
 * - `run`: a problem with all reports together: there are fewer tests than required
 */
interface OtherFinding extends BaseFinding {
  readonly kind: "tool" | "report" | "run";
}

/**
 * Anything that needs attention. All texts are plain text, without ANSI sequences and control characters other than
 * `\n` and `\t`.
 */
export type Finding = TestFinding | SuiteFinding | RuleFinding | OtherFinding;

/** Returns the test or the suite that a finding is about. */
export function testOf(finding: Finding): TestName | undefined {
  return finding.kind === "test" || finding.kind === "suite" ? finding.test : undefined;
}

export function ruleOf(finding: Finding): Rule | undefined {
  return finding.kind === "rule" ? finding.rule : undefined;
}

/** Returns the number of failures of a test; 1 for other findings. */
export function failuresOf(finding: Finding): number {
  return finding.kind === "test" ? (finding.failures ?? 1) : 1;
}

export function isFlaky(finding: Finding): boolean {
  return finding.kind === "test" && finding.outcome === "flaky";
}
