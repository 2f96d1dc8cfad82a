import { groupBy } from "../group-by.ts";
import { oncePerKeys } from "../once.ts";
import { type Finding, type Level, levels } from "./finding.ts";
import type { FixDiff } from "./fix.ts";
import { annotatedSubjectOf, locationKeyOf, subjectOf } from "./identity.ts";
import {
  type FurtherLocation,
  type LocatedFinding,
  locationOf,
  type PlacedFinding,
} from "./located.ts";
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
 * Sorts the worst first. Within a level, new findings come before known ones, tests before rules, then by path and
 * line, so that the order is deterministic. Findings that don't count come last.
 */
export function sortFindings(findings: Iterable<LocatedFinding>): readonly LocatedFinding[] {
  // Most tools sort by place, so that the groups are nearly sorted.
  return groupBy(findings, rankOf)
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b))
    .flatMap((group) => group.toSorted(compareLocations));
}

function rankOf({ isSetAside, finding, mark }: LocatedFinding): number {
  const isKnown = mark?.state === "known";
  return (
    (isSetAside ? 1000 : 0) +
    rank(finding.level) * 100 +
    (isKnown ? 10 : 0) +
    kindRank[finding.kind]
  );
}

/** Findings without a place come first. */
function compareLocations(one: LocatedFinding, other: LocatedFinding): number {
  const a = locationOf(one);
  const b = locationOf(other);
  return (
    compareText(a?.path ?? "", b?.path ?? "") ||
    (a?.startLine ?? 0) - (b?.startLine ?? 0) ||
    (a?.startColumn ?? 0) - (b?.startColumn ?? 0)
  );
}

const kindRank = { run: 0, report: 1, test: 2, suite: 3, tool: 4, rule: 5 };

/** Compares UTF-16 units, because the order of a locale differs between machines. */
function compareText(a: string, b: string): number {
  // Most neighbours have the same path, and comparing equal texts twice takes long.
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** @param sorted by `sortFindings` */
export function select(sorted: readonly LocatedFinding[], options: SelectOptions): Selection {
  const annotated: Sharers[] = [];
  let omitted = 0;
  const counts = { annotated: 0, omitted: 0 };
  const sharersOf = oncePerKeys(annotationKeys, (first): Sharers => {
    const isOmitted = annotated.length >= options.maxAnnotations;
    const sharers: Sharers = { first, isOmitted };
    if (isOmitted) omitted++;
    else annotated.push(sharers);
    return sharers;
  });
  sorted.forEach((item) => {
    const { finding } = item;
    if (item.kind === "unplaced" || item.isSetAside || !isAboutLine(finding)) return;
    if (rank(finding.level) > rank(options.minLevel)) return;
    const shared = annotatedSubjectOf(item);
    const subject = finding.kind === "test" ? subjectOf(finding) : shared;
    const own = sharersOf({ item, subject, shared, location: item.location });
    addSharer(own, subject);
    counts[own.isOmitted ? "omitted" : "annotated"]++;
    for (const place of item.further) {
      addSharer(sharersOf({ item, subject, shared, location: place.location, place }), subject);
    }
  });
  return { annotated: annotated.map(toAnnotated), omitted, findings: counts };
}

/** A place of a finding, which may be annotated already. */
interface Candidate {
  readonly item: PlacedFinding;
  readonly location: Location;
  readonly subject: string;
  /** From `annotatedSubjectOf`. */
  readonly shared: string;
  /** Unless it is the finding's first place. */
  readonly place?: FurtherLocation;
}

/** The subjects that share an annotation, usually only one. */
interface Sharers {
  readonly first: Candidate;
  /** Left out by `maxAnnotations`. */
  readonly isOmitted: boolean;
  others?: Set<string>;
}

function addSharer(sharers: Sharers, subject: string): void {
  if (subject !== sharers.first.subject)
    sharers.others = (sharers.others ?? new Set()).add(subject);
}

/** What has the same keys shares an annotation. */
const annotationKeys = [
  ({ location }: Candidate) => location.path,
  ({ location }: Candidate) => location.startLine,
  ({ item, place }: Candidate) => place?.message ?? item.finding.message,
  ({ item, location, shared }: Candidate) =>
    `${locationKeyOf(location)}\0${item.finding.level}\0${shared}`,
];

function toAnnotated({ first: { item, place }, others }: Sharers): Annotated {
  const { finding, location, fix } = item;
  return {
    ...(place ?? { location, ...(fix && { fix }) }),
    finding,
    others: others?.size ?? 0,
  };
}

/** A file that a linter skipped as configured is mentioned on the page, but nothing is wrong with the file. */
function isAboutLine({ kind, level }: Finding): boolean {
  return kind !== "tool" || level === "failure";
}
