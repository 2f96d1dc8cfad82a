import type { Digest } from "../compare/digest/digest.ts";
import { toDigest } from "../compare/digest/to-digest.ts";
import { hashFile } from "../compare/finding-key.ts";
import { eitherKnown } from "../compare/mark.ts";
import { type MatchedFindings, matchFindings } from "../compare/match/match-findings.ts";
import { type MatchedTests, matchTests } from "../compare/match/match-tests.ts";
import { type LintScope, markOutside } from "../compare/scope.ts";
import { hashLeg } from "../compare/test-key.ts";
import type { Comparison } from "../model/comparison.ts";
import { type Finding, ruleOf } from "../model/finding.ts";
import { type LocatedFinding, locationOf } from "../model/located.ts";
import type { Mark } from "../model/mark.ts";
import type { Report } from "../model/report.ts";
import type { Baseline } from "./baseline.ts";
import { noteComparison, noteScope } from "./notes.ts";
import { type LineOf, nameTests, type RecordedRun, recordRun } from "./record.ts";

export interface CompareOptions {
  readonly lintScope: LintScope;
  /** `false`: known findings don't affect the conclusion and get no annotation. */
  readonly failOnKnown: boolean;
  /** Reads lines of the tested commit. */
  readonly lineOf: LineOf;
  /** All files of the tested commit, if it is checked out. */
  readonly files?: () => Iterable<string>;
}

export interface ComparedResults {
  /** In their original order. */
  readonly findings: readonly LocatedFinding[];
  readonly comparison: Comparison;
  /** The data for runs that compare with this one. */
  readonly digest: Digest;
}

/** Marks each finding as new or known. */
export function compareResults(
  reports: readonly Report[],
  findings: readonly LocatedFinding[],
  baseline: Baseline,
  options: CompareOptions,
): ComparedResults {
  const run = recordRun(reports, findings, options.lineOf);
  const matched = baseline.run && matchRun(run, baseline.run.digest, baseline, options);
  const tip = matched && baseline.tip && matchRun(run, baseline.tip, {}, options);
  const marks = new Map<LocatedFinding, Mark>();
  const add = (items: readonly LocatedFinding[], own: readonly Mark[] = [], other = own) => {
    for (const [at, mark] of eitherKnown(own, other).entries()) {
      marks.set(items[at] as LocatedFinding, mark);
    }
  };
  add(run.ofRules, matched?.findings.marks, tip?.findings.marks);
  add(run.ofFailed, matched?.tests.failed, tip?.tests.failed);
  add(run.ofFlaky, matched?.tests.flaky, tip?.tests.flaky);

  const scope = markOutside(
    findings.map((located) => toScoped(located, marks.get(located))),
    options.lintScope,
    baseline.change,
  );
  const marked = findings.map((located, at): LocatedFinding => {
    const mark = marks.get(located);
    const isOutside = scope.outside[at] === true;
    const isSetAside = isOutside || (!options.failOnKnown && mark?.state === "known");
    return {
      ...located,
      ...(mark && { mark }),
      ...(isOutside && { isOutside }),
      ...(isSetAside && { isSetAside }),
    };
  });
  const comparison = toComparison(reports, run, baseline, matched, options);
  const scopeNotes = noteScope(options.lintScope, baseline.change, scope.unclear);
  return {
    findings: marked,
    comparison: { ...comparison, notes: [...comparison.notes, ...scopeNotes] },
    digest: toDigest(run.record, baseline.run?.digest),
  };
}

interface MatchedRun {
  readonly findings: MatchedFindings;
  readonly tests: MatchedTests;
}

function matchRun(
  { record, tests, complete }: RecordedRun,
  digest: Digest,
  { diff }: Pick<Baseline, "diff">,
  { files }: CompareOptions,
): MatchedRun {
  const surroundings = { ...(diff && { diff }), ...(files && { files }) };
  return {
    findings: matchFindings(record.findings, digest.findings, surroundings, complete),
    tests: matchTests(tests, digest.tests),
  };
}

function toScoped(located: LocatedFinding, mark: Mark | undefined) {
  const location = locationOf(located);
  return {
    isOfRule: located.finding.kind === "rule",
    ...(isParseError(located.finding) && { isParseError: true as const }),
    ...(mark && { isNew: mark.state === "new" }),
    ...(location && {
      file: location.path,
      startLine: location.startLine,
      endLine: location.endLine,
    }),
  };
}

/** The rule names that linters use for a file they can't parse: flake8 `E999`, Ruff `invalid-syntax`. */
const parseErrorIds = /^(?:E9\d\d|invalid-syntax|syntax-?error|pars(?:e|er|ing)-?error)$/i;

function isParseError(finding: Finding): boolean {
  return parseErrorIds.test(ruleOf(finding)?.id ?? "");
}

function toComparison(
  reports: readonly Report[],
  run: RecordedRun,
  baseline: Baseline,
  matched: MatchedRun | undefined,
  options: CompareOptions,
): Comparison {
  const found = baseline.run;
  if (!found || !matched) {
    const why = baseline.why ?? "There was nothing to compare with.";
    return { why, fixedTests: [], fixedFindings: [], notRun: 0, notes: [] };
  }
  const { sha, url, behind } = found;
  const names = nameTests(reports, matched.tests.fixed);
  const legs = new Map(run.tests.legs.map((leg) => [hashLeg(leg), leg]));
  return {
    comparedWith: { sha, url, behind },
    fixedTests: matched.tests.fixed.map(({ leg, id, count }) => {
      const test = names.get(id);
      const name = legs.get(leg);
      return { count, ...(test && { test }), ...(name && { leg: name }) };
    }),
    fixedFindings: nameFiles(matched.findings.fixed, baseline, options),
    notRun: matched.tests.notRun,
    notes: noteComparison(toolsOfFindings(run), found),
  };
}

function toolsOfFindings({ ofRules }: RecordedRun): readonly string[] {
  const tools = ofRules.flatMap(({ finding, report }) =>
    finding.kind === "rule" ? report.tool : [],
  );
  return [...new Set(tools)];
}

/** Groups findings by file. */
function nameFiles(
  fixed: MatchedFindings["fixed"],
  { diff }: Baseline,
  { files }: CompareOptions,
): Comparison["fixedFindings"] {
  if (fixed.length === 0) return [];
  const paths = new Map<number, string>();
  for (const path of files?.() ?? []) paths.set(hashFile(path), path);
  for (const { path, oldPath } of diff?.files ?? []) paths.set(hashFile(oldPath ?? path), path);
  return [...Map.groupBy(fixed, ({ file }) => file)].map(([file, same]) => {
    const path = paths.get(file);
    const count = same.reduce((sum, { count }) => sum + count, 0);
    return { count, ...(path !== undefined && { path }) };
  });
}
