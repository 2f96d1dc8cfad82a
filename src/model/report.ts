/**
 * What tools say, in one neutral shape. Readers make it; everything after reads it.
 */
import type { Mark } from "./mark.ts";

/** How bad a finding is, worst first, in GitHub's words for an annotation. */
export const levels = ["failure", "warning", "notice"] as const;
export type Level = (typeof levels)[number];

/**
 * A place as the tool wrote it: a claim, not yet held against the repository.
 * Lines and columns are 1-based; `endLine` is inclusive, `endColumn` exclusive (as in SARIF and ESLint).
 */
export interface Place {
  /** A relative or absolute path (of any machine), a `file:` URI or a bare file name, verbatim. */
  readonly path: string;
  /** The folder that `path` is relative to, where the report says so: an absolute path or a `file:` URI. */
  readonly base?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
  /** Where the tool counts from the start of the file instead of in lines. */
  readonly offset?: { readonly unit: "byte" | "character"; readonly start: number };
  /** The line is where the test begins, not where it failed; a stack frame in the same file is better. */
  readonly isDefinition?: true;
}

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
export interface RuleFinding extends BaseFinding {
  readonly kind: "rule";
  readonly rule?: Rule;
  readonly fix?: Fix;
  /** By name, what the tool tells its own findings apart by from run to run. */
  readonly fingerprints?: Readonly<Record<string, string>>;
}

/** What a tool proposes to write instead. */
export interface Fix {
  /** What it does, in one line, where the tool says. */
  readonly description?: string;
  /** The file that it changes. */
  readonly file: Pick<Place, "path" | "base">;
  readonly edits: readonly Edit[];
}

/** A range of a file that is replaced by a text. */
export interface Edit {
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
  readonly text: string;
}

/**
 * In UTF-16 units from the start of the file, without its byte order mark; or a line and a column, both 1-based. The
 * column behind the last one of a line is infinite where the tool doesn't give it.
 */
export type Position = number | { readonly line: number; readonly column: number };

/** A fix as lines of the file: "-" before what goes, "+" before what comes. At most ten. */
export interface FixDiff {
  readonly description?: string;
  readonly lines: readonly string[];
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

/**
 * A line of a file of the repository. Only `locate/` makes one.
 * Columns (1-based, inclusive) are both given or both absent, and only on one-line locations.
 */
export interface Location {
  /** Relative to the repository's root, `/`-separated, exactly as git tracks it. */
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** A finding with the report it came from, and its place in the repository or the reason why it has none. */
export type LocatedFinding = PlacedFinding | UnplacedFinding;

/** What comparing with the base says of a finding. */
interface Compared {
  /** Absent where there was nothing to compare with. */
  readonly mark?: Mark;
  /** Outside of `lint-scope`. */
  readonly isOutside?: true;
  /** It doesn't decide and isn't annotated: it is outside, or known with `fail-on-known: false`. */
  readonly isSetAside?: true;
}

export interface PlacedFinding extends Compared {
  readonly kind: "placed";
  readonly finding: Finding;
  readonly report: Report;
  readonly location: Location;
  /** Nothing says that it failed at this line: the test begins there, or it is the first line of the file. */
  readonly isGuessed?: true;
  /** Of a failed test with a trace. */
  readonly origin?: Origin;
  /** Its other places, none of them at the same line as another. */
  readonly further: readonly FurtherLocation[];
  /** What the tool proposes, where that is short and fits the file. */
  readonly fix?: FixDiff;
  /** Who owns the file by CODEOWNERS: "@octo-org/cart". Absent without owners. */
  readonly owners?: readonly string[];
}

/** Where an error came up: the innermost line of the project's own code that a trace goes through. */
export interface Origin {
  /** Relative to the repository's root, as git tracks it. */
  readonly path: string;
  readonly line: number;
}

export interface FurtherLocation {
  readonly location: Location;
  /** What is wrong at this place, where it isn't what the finding says. */
  readonly message?: string;
  readonly details?: string;
}

export interface UnplacedFinding extends Compared {
  readonly kind: "unplaced";
  readonly finding: Finding;
  readonly report: Report;
  /** One short clause: "no such file in the repository". */
  readonly reason: string;
  /** What leads to no file, where the report names any. */
  readonly lookedFor?: LookedFor;
}

/** A path of a finding or of its trace that is no place in the repository. */
export interface LookedFor {
  /** As written; of a frame of Java's kind the file's name in the folder of its package. */
  readonly path: string;
  readonly line?: number;
  /** Where several files fit, the first three of them. */
  readonly files?: readonly string[];
}

/** The test that a finding is about, or the suite. */
export function testOf(finding: Finding): TestName | undefined {
  return finding.kind === "test" || finding.kind === "suite" ? finding.test : undefined;
}

export function ruleOf(finding: Finding): Rule | undefined {
  return finding.kind === "rule" ? finding.rule : undefined;
}

export function locationOf(located: LocatedFinding): Location | undefined {
  return located.kind === "placed" ? located.location : undefined;
}

/** How many failures a test shows; 1 for any other finding. */
export function failuresOf(finding: Finding): number {
  return finding.kind === "test" ? (finding.failures ?? 1) : 1;
}

export function isFlaky(finding: Finding): boolean {
  return finding.kind === "test" && finding.outcome === "flaky";
}
