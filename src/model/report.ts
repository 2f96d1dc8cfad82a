/** The neutral model of all reports. Readers produce it and everything else uses it. */
import type { Finding, TestName } from "./finding.ts";

export type Outcome = "passed" | "failed" | "skipped";

export interface TestCase {
  readonly name: string;
  readonly className?: string;
  readonly outcome: Outcome;
  /** Passed after failing. */
  readonly flaky?: true;
  readonly seconds: number;
  /** Why it was skipped, if the report has a reason. */
  readonly reason?: string;
}

/**
 * The number of test cases, counted one by one instead of taken from a report's totals. `failed` includes errors,
 * `passed` includes flaky ones.
 */
export interface TestCounts {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly flaky: number;
}

/** Test cases of one suite and, if the report has these, of one class and one file. */
export interface Suite {
  /**
   * Names from the outermost suite to this one, without those of tools. The class of the cases is the last name unless
   * the suites already contain it, and is shortened by the names before. Empty if the cases' suite is unknown.
   */
  readonly names: readonly string[];
  /** The source file of its cases, as the tool wrote it. */
  readonly file?: string;
  /** For the cases directly in this suite. */
  readonly counts: TestCounts;
  /** The sum of the cases directly in this suite. */
  readonly seconds: number;
  /**
   * The cases that are named, in the report's order: failed, flaky and skipped ones, the slowest, and all of them if
   * `list-tests` asks for them.
   */
  readonly cases: readonly TestCase[];
}

/** Tests that didn't fail, as hashes because a million names need too much memory. Each occurs as often as it ran. */
export interface EndedTests {
  /** Tests that passed on the first attempt. */
  readonly passed: Float64Array;
  readonly skipped: Float64Array;
  /** The names of the first tests in `passed`, in the same order. */
  readonly names: readonly NamedTests[];
}

/** Adjacent tests with the same suites and class. */
export interface NamedTests extends Omit<TestName, "name"> {
  readonly names: readonly string[];
}

/** The results of one tool in one file. A SARIF file with several runs is several reports. */
export interface Report {
  /** The path of the file, separated by `/` and relative to the repository's root. It is shown to users. */
  readonly file: string;
  /** Absent if the format couldn't be detected. */
  readonly format?: string;
  /** What reports of this format contain. */
  readonly finds?: "tests" | "findings";
  /** The tool's own name if the report has it ("ESLint", "Semgrep OSS"), else the format's. Empty if unknown. */
  readonly tool: string;
  readonly suites: readonly Suite[];
  /** Set only if runs are compared. */
  readonly ended?: EndedTests;
  readonly findings: readonly Finding[];
  /** Findings that the report itself suppresses. No other number includes them. */
  readonly suppressed: number;
  /** Findings that the report marks as known (SARIF's baselineState unchanged). No other number includes them. */
  readonly known: number;
  /** What was corrected or skipped while reading, one line each. */
  readonly notes: readonly string[];
  /** Results are missing: the tool couldn't scan, or stores them elsewhere. The absence of findings means little. */
  readonly incomplete?: true;
}
