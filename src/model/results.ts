import type { Conclusion } from "./check.ts";
import type { Comparison } from "./comparison.ts";
import { conclude } from "./conclude.ts";
import type { FailureText } from "./failure.ts";
import type { Finding, Level } from "./finding.ts";
import type { LocatedFinding } from "./located.ts";
import type { Report, Suite } from "./report.ts";
import { compareFindings, type Selection, type SelectOptions, select } from "./select.ts";
import { type CountedReport, type Totals, toTotals } from "./totals.ts";

/** All that the reports came to: what rendering shows and the outputs count. */
export interface Results {
  readonly reports: readonly Report[];
  /** Every finding of every report, in the order of `compareFindings`. */
  readonly findings: readonly LocatedFinding[];
  readonly totals: Totals;
  /** What the texts of a finding say. They are read when this is first asked, and once. */
  readonly failureOf: (finding: Finding) => FailureText;
  /** The tracked files of suites, where there are such. */
  readonly suiteFiles: ReadonlyMap<Suite, string>;
  readonly selection: Selection;
  readonly conclusion: Conclusion;
  /** Absent where nothing was to be compared. */
  readonly comparison?: Comparison;
  /** What happened besides: files that were no reports, rules that matched nothing; one clear line each. */
  readonly notes: readonly string[];
  /** A line for `strip-prefix` that would place most of the findings that have no place. */
  readonly stripPrefixHint?: string;
  /** The same for `path-prefix`, where that is what helps. */
  readonly pathPrefixHint?: string;
  /** What was looked for, where no report was found. */
  readonly nothingFound?: {
    readonly reports: readonly string[];
    /** The value of the input `format`, unless it is `auto`. */
    readonly format?: string;
    /** What a report of it is called: "JUnit XML". */
    readonly title: string;
  };
}

/** What results are made of. */
export type Found = Omit<Results, "reports" | "totals" | "selection" | "conclusion"> & {
  /** Each report with its numbers, by `countReport`. */
  readonly counted: readonly CountedReport[];
};

/** Sorts the findings, counts everything once, selects what is annotated and draws the conclusion. */
export function makeResults(
  { counted, ...found }: Found,
  options: SelectOptions & { readonly failOn: Level | "never" },
): Results {
  const findings = found.findings.toSorted(compareFindings);
  const deciding = findings.filter(({ isSetAside }) => !isSetAside);
  return {
    ...found,
    reports: counted.map(({ report }) => report),
    findings,
    totals: toTotals(counted, findings, found.comparison),
    selection: select(findings, options),
    conclusion: conclude(
      deciding.map(({ finding }) => finding),
      options.failOn,
    ),
  };
}
