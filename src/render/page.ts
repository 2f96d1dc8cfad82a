import type { LocatedFinding } from "../model/located.ts";
import type { Results } from "../model/results.ts";
import { describeReports } from "./counts.ts";
import { type FailureGroup, groupFailures, haveOneCause } from "./failures/group.ts";
import type { CodeSource } from "./links.ts";
import { type Parts, toParts } from "./parts.ts";
import { type NamedSuite, nameSuites, type SuiteRow, toSuiteRows } from "./suites/rows.ts";

export interface Page {
  readonly results: Results;
  readonly parts: Parts;
  /** New failures and known ones, for the page and the log. */
  readonly groups: Readonly<Record<"failures" | "knownFailures", readonly FailureGroup[]>>;
  readonly source: CodeSource;
  /** Which test cases are named. */
  readonly listTests: "failed" | "all" | "none";
  /** The result on one line. It has only numbers and our own words, so it is short and safe everywhere. */
  readonly title: string;
  /** All failed tests have the same error at the same place. */
  readonly hasOneCause: boolean;
  /** In the order of the reports. */
  readonly suites: readonly NamedSuite[];
  /** All suites that have tests, the worst first. */
  readonly suiteRows: readonly SuiteRow[];
}

/** Prepares what the check, the job summary, the comment, the files and the log have in common. */
export function makePage(results: Results, source: CodeSource, listTests: Page["listTests"]): Page {
  const { findings } = results;
  const hasOneCause = haveOneCause(findings);
  const suites = nameSuites(results);
  const parts = toParts(findings);
  return {
    results,
    parts,
    groups: {
      failures: groupFailures(parts.failures),
      knownFailures: groupFailures(parts.knownFailures),
    },
    source: { ...source, showsOwners: haveSeveralOwners(findings) },
    listTests,
    title: renderTitle(results, hasOneCause),
    hasOneCause,
    suites,
    suiteRows: toSuiteRows(suites),
  };
}

/** Returns true if the files of the findings have different owners, or if some have none. */
function haveSeveralOwners(findings: readonly LocatedFinding[]): boolean {
  let first: string | undefined;
  for (const item of findings) {
    if (item.kind === "unplaced") continue;
    const owners = item.owners?.join(" ") ?? "";
    first ??= owners;
    if (owners !== first) return true;
  }
  return false;
}

function renderTitle(results: Results, hasOneCause: boolean): string {
  const { nothingFound, findings, totals, comparison } = results;
  if (nothingFound) return "No reports found";
  const tooFew = findings.flatMap(({ finding }) => (finding.kind === "run" ? finding.message : []));
  const compared = comparison?.comparedWith
    ? { added: totals.added, fixed: totals.fixedTests }
    : {};
  const summary = [...tooFew, describeReports(totals.sum, { hasOneCause, ...compared })].join(", ");
  return summary.charAt(0).toUpperCase() + summary.slice(1);
}
