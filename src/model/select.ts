import { identityOf } from "./identity.ts";
import { type Finding, type Level, type LocatedFinding, levels } from "./report.ts";

export interface SelectOptions {
  readonly minLevel: Level;
  readonly maxAnnotations: number;
}

export interface Selection {
  /** To be annotated: located, about a line, at least `minLevel`, each place and message once, worst first, at most `maxAnnotations`. */
  readonly annotated: readonly (LocatedFinding & Required<Pick<LocatedFinding, "location">>)[];
  /** How many more there would have been without `maxAnnotations`. */
  readonly omitted: number;
}

const rank = (level: Level) => levels.indexOf(level);

/** Worst first; within a level tests before rules, then by path and line, so that equal input gives equal output. */
export function compareFindings(a: LocatedFinding, b: LocatedFinding): number {
  return (
    rank(a.finding.level) - rank(b.finding.level) ||
    kindRank[a.finding.kind] - kindRank[b.finding.kind] ||
    compareText(a.location?.path ?? "", b.location?.path ?? "") ||
    (a.location?.startLine ?? 0) - (b.location?.startLine ?? 0) ||
    (a.location?.startColumn ?? 0) - (b.location?.startColumn ?? 0)
  );
}

const kindRank = { report: 0, tool: 1, suite: 2, test: 3, rule: 4 };

/** By UTF-16 units: the same order on every machine, unlike a locale's. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Picks what is annotated from findings in the order of `compareFindings`. */
export function select(sorted: readonly LocatedFinding[], options: SelectOptions): Selection {
  const seen = new Set<string>();
  const annotated: Selection["annotated"][number][] = [];
  let omitted = 0;
  for (const item of sorted) {
    const { finding, location } = item;
    if (!location || !isAboutLine(finding) || rank(finding.level) > rank(options.minLevel))
      continue;
    const identity = identityOf(item);
    if (seen.has(identity)) continue;
    seen.add(identity);
    if (annotated.length < options.maxAnnotations) annotated.push({ ...item, location });
    else omitted++;
  }
  return { annotated, omitted };
}

/** A file that a linter passed over, as it was told to, is worth a line of the page, but nothing is wrong in that file. */
function isAboutLine({ kind, level }: Finding): boolean {
  return kind !== "tool" || level === "failure";
}
