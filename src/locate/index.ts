import { type Finding, testOf } from "../model/finding.ts";
import type { LocatedFinding } from "../model/located.ts";
import type { Report, Suite } from "../model/report.ts";
import { reasons } from "./find/no-file.ts";
import { type Finder, openFinder } from "./finder.ts";
import { openFixes } from "./fixes.ts";
import { openOwners } from "./owners/owners.ts";
import { type PathRuleHint, suggestPathRule } from "./path-rule-hint.ts";
import { locateFinding, locateParts } from "./place-finding.ts";
import { findOrigin } from "./place-frames.ts";
import type { LocateOptions, Repository } from "./repository.ts";
import { findSuiteFiles } from "./suite-files.ts";
import { whyUnplaced } from "./unplaced.ts";

export interface Located {
  /** All findings of all reports, in the reports' order. */
  readonly findings: readonly LocatedFinding[];
  /** The tracked files of suites, if they were found. */
  readonly suiteFiles: ReadonlyMap<Suite, string>;
  /** Rules that changed nothing and limits that were reached, one line each. */
  readonly notes: readonly string[];
  /** A line for an input that would place most of the unplaced findings. */
  readonly hint?: PathRuleHint;
}

const ranOut =
  "The repository's sources are too large to look for every test in them: some findings are placed less exactly, or not at all.";

/** Assigns findings to tracked files and lines. Never throws, whatever the reports contain. */
export function locate(
  reports: readonly Report[],
  repository: Repository,
  options: LocateOptions,
): Located {
  const finder = openFinder(repository, options);
  const readTracked = (path: string) =>
    repository.files.includes(path) ? repository.readText(path) : undefined;
  const showFix = openFixes(finder);
  const ownersOf = openOwners(repository.readBaseText ?? readTracked);
  const locateOne = (finding: Finding, report: Report): LocatedFinding => {
    const lookup = { finder, finding, report, test: testOf(finding) };
    const [first, ...further] = locateParts(lookup);
    const located = first ? { ...first, isGuessed: false } : locateFinding(lookup);
    if (!located) {
      const { reason, ...rest } = whyUnplaced(lookup);
      return { kind: "unplaced", finding, report, reason: reasons[reason], ...rest };
    }
    const { location, isGuessed } = located;
    const origin = findOrigin(lookup, location.path);
    const fix = showFix(finding, report, location);
    const owners = ownersOf(location.path);
    const placed = { kind: "placed", finding, report, location, further } as const;
    if (!isGuessed && !origin && !fix && owners.length === 0) return placed;
    return {
      ...placed,
      ...(isGuessed && { isGuessed }),
      ...(origin && { origin }),
      ...(fix && { fix }),
      ...(owners.length > 0 && { owners }),
    };
  };
  const findings = reports.flatMap((report) =>
    report.findings.map((finding) => locateOne(finding, report)),
  );
  const hint = suggestPathRule(finder, findings);
  const suiteFiles = findSuiteFiles(finder, reports);
  return {
    findings,
    suiteFiles,
    notes: [
      ...(findings.length > 0 ? noteUnusedRules(finder, options) : []),
      ...(finder.sources.ranOut ? [ranOut] : []),
    ],
    ...(hint && { hint }),
  };
}

function noteUnusedRules(finder: Finder, options: LocateOptions): readonly string[] {
  return [...options.stripPrefix, ...options.pathPrefix]
    .filter((rule) => !finder.usedRules.has(rule))
    .map(
      ({ input, lineNumber, text }) =>
        `${input}, line ${lineNumber} (${text}): it matches no path.`,
    );
}
