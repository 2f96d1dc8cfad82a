import type { Diff } from "../compare/diff/diff.ts";
import type { Digest } from "../compare/digest/digest.ts";
import { toDigest } from "../compare/digest/to-digest.ts";
import { hashFile } from "../compare/finding-key.ts";
import { type MatchedFindings, matchFindings } from "../compare/match/match-findings.ts";
import { matchTests } from "../compare/match/match-tests.ts";
import { type LintScope, markOutside } from "../compare/scope.ts";
import { hashLeg } from "../compare/test-key.ts";
import type { Comparison } from "../model/comparison.ts";
import type { LocatedFinding } from "../model/located.ts";
import type { Mark } from "../model/mark.ts";
import type { Report } from "../model/report.ts";
import type { Baseline } from "./baseline.ts";
import { noteComparison, noteScope } from "./notes.ts";
import { groupOf, type LineOf, nameTests, type RecordedRun, recordRun } from "./record.ts";

export interface CompareOptions {
  /** The digest is stored whole, however large. */
  readonly storesAll: boolean;
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
  const run = recordRun(reports, findings, {
    ...options,
    bases: [baseline.run?.digest, baseline.tip].filter((digest) => digest !== undefined),
  });
  const matched = baseline.run && matchRun(run, baseline.run.digest, baseline, options);
  const tip = matched && baseline.tip && matchRun(run, baseline.tip, {}, options);
  const marks = mergeMarks(findings, matched, tip);

  const { lintScope } = options;
  const { outside, unclear } = markOutside(findings, marks, lintScope, baseline.change);
  const marked = findings.map((located, at) =>
    withMark(located, marks[at], outside[at] === true, options),
  );
  const comparison = toComparison(reports, run, baseline, matched, options);
  const scopeNotes = noteScope(lintScope, baseline.change, unclear);
  return {
    findings: marked,
    comparison: { ...comparison, notes: [...comparison.notes, ...scopeNotes] },
    digest: toDigest(run, baseline.run?.digest),
  };
}

type MatchedRun = ReturnType<typeof matchRun>;

/** Returns the mark of each finding. One is known if the base or the tip of its branch has it. */
function mergeMarks(
  findings: readonly LocatedFinding[],
  matched: MatchedRun | undefined,
  tip: MatchedRun | undefined,
): readonly (Mark | undefined)[] {
  const own = matched && marksOf(matched);
  const ofTip = tip && marksOf(tip);
  // Each list has the marks of its group in the order of the findings.
  const taken = { rule: 0, failed: 0, flaky: 0 };
  return findings.map((located) => {
    const group = groupOf(located);
    if (group === "none") return undefined;
    const n = taken[group]++;
    const mark = own?.[group][n];
    const other = ofTip?.[group][n];
    return mark?.state === "new" && other?.state === "known" ? other : mark;
  });
}

function marksOf({ findings, tests }: MatchedRun) {
  return { rule: findings.marks, failed: tests.failed, flaky: tests.flaky };
}

function matchRun(
  run: RecordedRun,
  digest: Digest,
  { diff }: Pick<Baseline, "diff">,
  { files }: CompareOptions,
) {
  const surroundings = { ...(diff && { diff }), ...(files && { files }) };
  return {
    findings: matchFindings(run.findings, digest.findings, surroundings, run.complete),
    tests: matchTests(run, digest.tests),
  };
}

function withMark(
  located: LocatedFinding,
  mark: Mark | undefined,
  isOutside: boolean,
  { failOnKnown }: CompareOptions,
): LocatedFinding {
  const isSetAside = isOutside || (!failOnKnown && mark?.state === "known");
  // Only the mark is added to most findings, and there can be thousands.
  if (!isSetAside) return mark ? { ...located, mark } : located;
  return { ...located, ...(mark && { mark }), ...(isOutside && { isOutside }), isSetAside };
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
    const { why = "There was nothing to compare with.", base } = baseline;
    const looked = base !== undefined && { base };
    return { why, ...looked, fixedTests: [], fixedFindings: [], notRun: 0, notes: [] };
  }
  const { sha, url, behind } = found;
  const { branch } = baseline;
  const names = nameTests(reports, matched.tests.fixed);
  const legs = new Map(run.legs.map((leg) => [hashLeg(leg), leg]));
  return {
    comparedWith: { sha, url, behind, ...(branch !== undefined && { branch }) },
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

function toolsOfFindings({ findings }: RecordedRun): readonly string[] {
  const tools = new Set<string>();
  findings.forEach(({ finding }) => {
    if (!finding.isNeverKnown) tools.add(finding.tool);
  });
  return [...tools];
}

/** Groups findings by file. */
function nameFiles(
  fixed: MatchedFindings["fixed"],
  { diff }: Baseline,
  { files }: CompareOptions,
): Comparison["fixedFindings"] {
  if (fixed.length === 0) return [];
  const paths = findPaths(new Set(fixed.map(({ file }) => file)), diff, files);
  return [...Map.groupBy(fixed, ({ file }) => file)].map(([file, same]) => {
    const path = paths.get(file);
    const count = same.reduce((sum, { count }) => sum + count, 0);
    return { count, ...(path !== undefined && { path }) };
  });
}

/** Finds the paths of hashes. Changed files are searched first, because a repository can have many more files. */
function findPaths(
  wanted: ReadonlySet<number>,
  diff: Diff | undefined,
  files: CompareOptions["files"],
): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  const add = (hash: number, path: string) => {
    if (wanted.has(hash)) paths.set(hash, path);
  };
  for (const { path, oldPath } of diff?.files ?? []) add(hashFile(oldPath ?? path), path);
  for (const path of files?.() ?? []) {
    if (paths.size === wanted.size) break;
    const hash = hashFile(path);
    if (!paths.has(hash)) add(hash, path);
  }
  return paths;
}
