/**
 * What tools say, in one neutral shape. Readers make it; everything after reads it.
 */
import type { Finding, TestName } from "./finding.ts";

export type Outcome = "passed" | "failed" | "skipped";

export interface TestCase {
  readonly name: string;
  readonly className?: string;
  readonly outcome: Outcome;
  /** Passed in the end, after failing before. */
  readonly flaky?: true;
  readonly seconds: number;
  /** Why it was skipped, where the report says. */
  readonly reason?: string;
}

/** Test cases, counted one by one; never the totals that a report claims. `failed` includes errors, `passed` includes flaky ones. */
export interface TestCounts {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly flaky: number;
}

/** Test cases that belong together: of one suite and, where the report tells, of one class and one file. */
export interface Suite {
  /**
   * Names from the outermost suite to this one, but for those of tools. The class of its cases is the last where the
   * suites don't say it, and what it says itself is left out. Empty for cases of which nothing tells where they belong.
   */
  readonly names: readonly string[];
  /** The source file of its cases, as the tool wrote it. */
  readonly file?: string;
  /** Of the cases directly in this suite. */
  readonly counts: TestCounts;
  /** Sum over the cases directly in this suite. */
  readonly seconds: number;
  /** The cases worth naming, in the report's order: failed, flaky and skipped ones, the slowest, and all where `list-tests` asks for them. */
  readonly cases: readonly TestCase[];
}

/** Tests that didn't fail, as hashes: a million names would fill the memory. A number is there as often as such a test ran. */
export interface EndedTests {
  /** At the first try. */
  readonly passed: Float64Array;
  readonly skipped: Float64Array;
  /** The names of the first tests in `passed`, in the same order. */
  readonly names: readonly NamedTests[];
}

/** Neighbours of the same suites and class. */
export interface NamedTests extends Omit<TestName, "name"> {
  readonly names: readonly string[];
}

/** What one tool says in one file. A SARIF file with several runs is several reports. */
export interface Report {
  /** Path of the file, `/`-separated, relative to the repository's root: how it is named to people. */
  readonly file: string;
  /** Absent where the file could not be read far enough to tell. */
  readonly format?: string;
  /** What a report of its format lists. */
  readonly finds?: "tests" | "findings";
  /** The tool's own name where the report tells ("ESLint", "Semgrep OSS"), else the format's; empty where even that is unknown. */
  readonly tool: string;
  readonly suites: readonly Suite[];
  /** Only where runs are compared. */
  readonly ended?: EndedTests;
  readonly findings: readonly Finding[];
  /** Findings that the report itself silences; they are in no other number. */
  readonly suppressed: number;
  /** Findings that the report marks as known from before (SARIF's baselineState unchanged); they are in no other number. */
  readonly known: number;
  /** What was mended or passed over while reading, one clear line each. */
  readonly notes: readonly string[];
  /**
   * Results are missing: the tool could not look, keeps them where they aren't read, or wrote something else in their
   * place. To find nothing here says little.
   */
  readonly incomplete?: true;
}
