import type { Fix } from "./fix.ts";
import type { Place } from "./place.ts";

/** How bad a finding is, worst first, in GitHub's words for an annotation. */
export const levels = ["failure", "warning", "notice"] as const;
export type Level = (typeof levels)[number];

/** A rule of a linter or scanner. */
export interface Rule {
  readonly id: string;
  /** A short human title, where the report has one that is not the id again. */
  readonly name?: string;
  /** http or https only. */
  readonly helpUrl?: string;
  readonly tags?: readonly string[];
  /** SARIF's `security-severity`, 0 to 10. */
  readonly securitySeverity?: number;
  /** The tool's word for it, where it isn't a number: "HIGH". */
  readonly severity?: string;
}

/** Which test a finding is about. */
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
  /** The point, in the tool's words; may have several lines; never empty. */
  readonly message: string;
  /** The rest that helps: stack trace, diff, output. */
  readonly details?: string;
  /** Best guess first; places that only the text names (stack frames) are not among them. */
  readonly places: readonly Place[];
  /** At least two parts with places of their own, at most `mostParts`: failures of one test, locations of one result. */
  readonly parts?: readonly Part[];
}

/** So many places of one finding are annotated. */
export const mostParts = 10;

export interface Part {
  /** Best guess first. */
  readonly places: readonly Place[];
  /** Its own message and details, where they differ from the finding's. */
  readonly message?: string;
  readonly details?: string;
}

/** A test case that failed, is flaky, or passed with a warning of its tool. */
export interface TestFinding extends BaseFinding {
  readonly kind: "test";
  readonly outcome: "failed" | "flaky" | "warned";
  readonly test: TestName;
  /** Of a flaky or repeated test: how often it ran. */
  readonly attempts?: number;
  /** Of a test with several failures: how many, at least 2. The message is that of the first that has one. */
  readonly failures?: number;
  /** It failed only because tests within it did: those have findings of their own. */
  readonly isParent?: true;
}

/** A failure that a test report holds outside of any case, or claims without showing. */
interface SuiteFinding extends BaseFinding {
  readonly kind: "suite";
  readonly test?: TestName;
}

/** A rule of a linter or scanner that was broken. */
interface RuleFinding extends BaseFinding {
  readonly kind: "rule";
  readonly rule?: Rule;
  readonly fix?: Fix;
  /** By name, what the tool tells its own findings apart by from run to run. */
  readonly fingerprints?: Readonly<Record<string, string>>;
}

/** What a tool says of its own run: it crashed, or could not parse a file. */
interface ToolFinding extends BaseFinding {
  readonly kind: "tool";
}

/** A report that could not be read, as a whole or from some point on. */
interface ReportFinding extends BaseFinding {
  readonly kind: "report";
}

/** What is wrong with all reports together: there are fewer tests than asked for. */
interface RunFinding extends BaseFinding {
  readonly kind: "run";
}

/**
 * Anything that somebody should look at. All texts are plain text: no ANSI sequences, no control characters but `\n`
 * and `\t`.
 */
export type Finding =
  | TestFinding
  | SuiteFinding
  | RuleFinding
  | ToolFinding
  | ReportFinding
  | RunFinding;

/** The test that a finding is about, or the suite. */
export function testOf(finding: Finding): TestName | undefined {
  return finding.kind === "test" || finding.kind === "suite" ? finding.test : undefined;
}

export function ruleOf(finding: Finding): Rule | undefined {
  return finding.kind === "rule" ? finding.rule : undefined;
}

/** How many failures a test shows; 1 for any other finding. */
export function failuresOf(finding: Finding): number {
  return finding.kind === "test" ? (finding.failures ?? 1) : 1;
}

export function isFlaky(finding: Finding): boolean {
  return finding.kind === "test" && finding.outcome === "flaky";
}
