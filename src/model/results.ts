import type { Conclusion } from "./check.ts";
import type { Comparison } from "./comparison.ts";
import type { FailureText } from "./failure.ts";
import type { Finding, LocatedFinding, Report, Suite } from "./report.ts";
import type { Selection } from "./select.ts";

/** All that the reports came to: what rendering shows and the outputs count. */
export interface Results {
  readonly reports: readonly Report[];
  /** Every finding of every report, in the order of `compareFindings`. */
  readonly findings: readonly LocatedFinding[];
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
