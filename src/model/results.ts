import type { Conclusion } from "./check.ts";
import type { Comparison } from "./comparison.ts";
import type { FailureText } from "./failure.ts";
import { type Finding, type Level, levels } from "./finding.ts";
import type { LocatedFinding } from "./located.ts";
import type { Report, Suite } from "./report.ts";
import { type Selection, type SelectOptions, select, sortFindings } from "./select.ts";
import { type CountedReport, type Totals, toTotals } from "./totals.ts";

/** All results of the reports, as rendering and the outputs need them. */
export interface Results {
  readonly reports: readonly Report[];
  /** All findings of all reports, sorted by `sortFindings`. */
  readonly findings: readonly LocatedFinding[];
  readonly totals: Totals;
  /** Returns the content of a finding's texts. They are read once, on first use. */
  readonly failureOf: (finding: Finding) => FailureText;
  /** The tracked files of suites, if they were found. */
  readonly suiteFiles: ReadonlyMap<Suite, string>;
  readonly selection: Selection;
  readonly conclusion: Conclusion;
  /** Absent if no comparison was requested. */
  readonly comparison?: Comparison;
  /** Other events, one line each: files that aren't reports, rules that matched nothing. */
  readonly notes: readonly string[];
  /** A line for one of these inputs that would place most of the unplaced findings. */
  readonly hint?: { readonly input: "strip-prefix" | "path-prefix"; readonly line: string };
  /** What was searched if no report was found. */
  readonly nothingFound?: {
    readonly reports: readonly string[];
    /** The value of the input `format`, unless it is `auto`. */
    readonly format?: string;
    /** The common name of such a report: "JUnit XML". */
    readonly title: string;
  };
}

/** The input for results. */
export type Found = Omit<Results, "reports" | "totals" | "selection" | "conclusion"> & {
  /** Each report with its numbers, by `countReport`. */
  readonly counted: readonly CountedReport[];
};

/** Sorts the findings, counts everything once, selects the annotations and decides the conclusion. */
export function makeResults(
  { counted, ...found }: Found,
  options: SelectOptions & { readonly failOn: Level | "never" },
): Results {
  const findings = sortFindings(found.findings);
  return {
    ...found,
    reports: counted.map(({ report }) => report),
    findings,
    totals: toTotals(counted, findings, found.comparison),
    selection: select(findings, options),
    conclusion: toConclusion(findings, options.failOn),
  };
}

/** A check passes only if no finding of level failure counts: `never` makes it neutral. */
function toConclusion([worst]: readonly LocatedFinding[], failOn: Level | "never"): Conclusion {
  // Findings that don't count come last.
  if (!worst || worst.isSetAside) return "success";
  const { level } = worst.finding;
  if (failOn !== "never" && levels.indexOf(level) <= levels.indexOf(failOn)) return "failure";
  return level === "failure" ? "neutral" : "success";
}
