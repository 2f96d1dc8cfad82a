import { type Finding, type Level, levels } from "./finding.ts";
import type { FixDiff } from "./fix.ts";
import { annotatedSubjectOf, locationKeyOf, subjectOf } from "./identity.ts";
import { type FurtherLocation, type LocatedFinding, locationOf } from "./located.ts";
import type { Location } from "./place.ts";

export interface SelectOptions {
  readonly minLevel: Level;
  readonly maxAnnotations: number;
}

/** A place of a finding that will be annotated. */
interface Annotated extends FurtherLocation {
  readonly finding: Finding;
  /** Further tests that fail with the same message on this line. */
  readonly others: number;
  /** Only at the first place of a finding. */
  readonly fix?: FixDiff;
}

export interface Selection {
  /**
   * Findings with a line that count, from `minLevel` on, each place and message once, worst first, at most
   * `maxAnnotations`.
   */
  readonly annotated: readonly Annotated[];
  /** The number of further ones without `maxAnnotations`. */
  readonly omitted: number;
  /**
   * The number of findings that these are for. It differs if findings share an annotation or have several places. A
   * finding is counted where its first place is.
   */
  readonly findings: { readonly annotated: number; readonly omitted: number };
}

const rank = (level: Level) => levels.indexOf(level);

/**
 * Worst first. Within a level, new findings come before known ones, tests before rules, then by path and line, so that
 * the order is deterministic. Findings that don't count come last.
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

/** Findings without a place come first. */
function compareLocations(a: Location | undefined, b: Location | undefined): number {
  return (
    compareText(a?.path ?? "", b?.path ?? "") ||
    (a?.startLine ?? 0) - (b?.startLine ?? 0) ||
    (a?.startColumn ?? 0) - (b?.startColumn ?? 0)
  );
}

const kindRank = { run: 0, report: 1, test: 2, suite: 3, tool: 4, rule: 5 };

/** Compares UTF-16 units, because the order of a locale differs between machines. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The subjects that share an annotation, usually only one. */
interface Sharers {
  readonly first: string;
  /** Left out by `maxAnnotations`. */
  readonly isOmitted: boolean;
  others?: Set<string>;
}

/** Selects the annotations from findings in the order of `compareFindings`. */
export function select(sorted: readonly LocatedFinding[], options: SelectOptions): Selection {
  const seen = new Map<string, Sharers>();
  const annotated: (Omit<Annotated, "others"> & { readonly sharers: Sharers })[] = [];
  let omitted = 0;
  const counts = { annotated: 0, omitted: 0 };
  for (const item of sorted) {
    const { finding } = item;
    if (item.kind === "unplaced" || item.isSetAside || !isAboutLine(finding)) continue;
    if (rank(finding.level) > rank(options.minLevel)) continue;
    const shared = annotatedSubjectOf(item);
    const subject = subjectOf(finding);
    const { location: own, fix } = item;
    let isCounted = false;
    for (const place of [{ location: own, ...(fix && { fix }) }, ...item.further]) {
      const { location, message = finding.message }: FurtherLocation = place;
      const identity = `${locationKeyOf(location)}\0${finding.level}\0${shared}\0${message}`;
      const before = seen.get(identity);
      const isOmitted = before?.isOmitted ?? annotated.length >= options.maxAnnotations;
      if (!isCounted) counts[isOmitted ? "omitted" : "annotated"]++;
      isCounted = true;
      if (before) {
        if (subject !== before.first) before.others = (before.others ?? new Set()).add(subject);
        continue;
      }
      const sharers: Sharers = { first: subject, isOmitted };
      seen.set(identity, sharers);
      if (isOmitted) omitted++;
      else annotated.push({ ...place, finding, sharers });
    }
  }
  const toAnnotated = ({ sharers, ...rest }: (typeof annotated)[number]): Annotated => ({
    ...rest,
    others: sharers.others?.size ?? 0,
  });
  return { annotated: annotated.map(toAnnotated), omitted, findings: counts };
}

/** A file that a linter skipped as configured is mentioned on the page, but nothing is wrong with the file. */
function isAboutLine({ kind, level }: Finding): boolean {
  return kind !== "tool" || level === "failure";
}
