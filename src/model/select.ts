import { type Finding, type Level, levels } from "./finding.ts";
import type { FixDiff } from "./fix.ts";
import { annotatedSubjectOf, subjectOf } from "./identity.ts";
import { type FurtherLocation, type LocatedFinding, locationOf } from "./located.ts";
import type { Location } from "./place.ts";

export interface SelectOptions {
  readonly minLevel: Level;
  readonly maxAnnotations: number;
}

/** One place of a finding that is to be annotated. */
interface Annotated extends FurtherLocation {
  readonly finding: Finding;
  /** Further tests that fail by the same message on this line. */
  readonly others: number;
  /** At the first place of a finding only. */
  readonly fix?: FixDiff;
}

export interface Selection {
  /** Placed, not set aside, about a line, at least `minLevel`, each place and message once, worst first, at most `maxAnnotations`. */
  readonly annotated: readonly Annotated[];
  /** How many more there would have been without `maxAnnotations`. */
  readonly omitted: number;
}

const rank = (level: Level) => levels.indexOf(level);

/**
 * Worst first; within a level what is new before what is known, tests before rules, then by path and line, so that equal
 * input gives equal output. What is set aside comes last.
 */
export function compareFindings(a: LocatedFinding, b: LocatedFinding): number {
  return (
    Number(a.isSetAside === true) - Number(b.isSetAside === true) ||
    rank(a.finding.level) - rank(b.finding.level) ||
    Number(a.mark?.state === "known") - Number(b.mark?.state === "known") ||
    kindRank[a.finding.kind] - kindRank[b.finding.kind] ||
    compareLocations(locationOf(a), locationOf(b))
  );
}

/** What has no place comes first. */
function compareLocations(a: Location | undefined, b: Location | undefined): number {
  return (
    compareText(a?.path ?? "", b?.path ?? "") ||
    (a?.startLine ?? 0) - (b?.startLine ?? 0) ||
    (a?.startColumn ?? 0) - (b?.startColumn ?? 0)
  );
}

const kindRank = { run: 0, report: 1, test: 2, suite: 3, tool: 4, rule: 5 };

/** By UTF-16 units: the same order on every machine, unlike a locale's. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Picks what is annotated from findings in the order of `compareFindings`. */
export function select(sorted: readonly LocatedFinding[], options: SelectOptions): Selection {
  const seen = new Map<string, Set<string>>();
  const annotated: (Omit<Annotated, "others"> & { readonly subjects: ReadonlySet<string> })[] = [];
  let omitted = 0;
  for (const item of sorted) {
    const { finding } = item;
    if (item.kind === "unplaced" || item.isSetAside || !isAboutLine(finding)) continue;
    if (rank(finding.level) > rank(options.minLevel)) continue;
    const shared = annotatedSubjectOf(item);
    const { location: own, fix } = item;
    for (const place of [{ location: own, ...(fix && { fix }) }, ...item.further]) {
      const { location, message = finding.message } = { message: undefined, ...place };
      const identity = [...Object.values(location), finding.level, shared, message].join("\0");
      const subjects = seen.get(identity);
      if (subjects) {
        subjects.add(subjectOf(finding));
        continue;
      }
      const first = new Set([subjectOf(finding)]);
      seen.set(identity, first);
      if (annotated.length < options.maxAnnotations)
        annotated.push({ ...place, finding, subjects: first });
      else omitted++;
    }
  }
  const toAnnotated = ({ subjects, ...rest }: (typeof annotated)[number]): Annotated => ({
    ...rest,
    others: subjects.size - 1,
  });
  return { annotated: annotated.map(toAnnotated), omitted };
}

/** A file that a linter passed over, as it was told to, is worth a line of the page, but nothing is wrong in that file. */
function isAboutLine({ kind, level }: Finding): boolean {
  return kind !== "tool" || level === "failure";
}
