import type { Finding } from "./finding.ts";
import { type LocatedFinding, locationOf, type PlacedFinding } from "./located.ts";
import type { Location } from "./place.ts";

/**
 * Returns the identity of a finding: its place, level, subject and message. Findings with the same identity, such as
 * from the jobs of a matrix, are annotated and listed once, but each is counted.
 */
export function identityOf(located: LocatedFinding): string {
  const { level, message } = located.finding;
  return `${placeKeyOf(located)}\0${level}\0${subjectOf(located.finding)}\0${message}`;
}

/**
 * Returns the subject of a finding: the suites, class and name of a test, or the id of a rule. Titles aren't used.
 * Names have no control characters.
 */
export function subjectOf(finding: Finding): string {
  switch (finding.kind) {
    case "test":
    case "suite": {
      const { suites, className = "", name } = finding.test ?? { suites: [], name: finding.title };
      return [...suites, className, name].join("\0");
    }
    case "rule":
      return finding.rule?.id ?? finding.title;
    default:
      return finding.title;
  }
}

/**
 * Returns the subject of an annotation: parameterized tests of one class that fail with the same message on the same
 * line share one. Other findings have their own. A guessed line doesn't connect findings.
 */
export function annotatedSubjectOf({ finding, isGuessed }: PlacedFinding): string {
  if (finding.kind !== "test" || isGuessed) return subjectOf(finding);
  const { suites, className = "" } = finding.test;
  return [...suites, className, finding.outcome].join("\0");
}

/** Returns a key of the place of a finding, or of the reported place. */
export function placeKeyOf(located: LocatedFinding): string {
  if (located.kind === "placed") return locationKeyOf(located.location);
  return Object.values(located.lookedFor ?? {}).join("\0");
}

export function locationKeyOf(location: Location): string {
  const { path, startLine, endLine, startColumn, endColumn } = location;
  return `${path}\0${startLine}\0${endLine}\0${startColumn}\0${endColumn}`;
}

/**
 * The keys that make up the identity of a finding, for `oncePerKeys`: most findings have a line of their own, and then
 * nothing else needs to be compared.
 */
export const identityKeys = [
  (item: LocatedFinding) => locationOf(item)?.path,
  (item: LocatedFinding) => locationOf(item)?.startLine,
  (item: LocatedFinding) => item.finding.message,
  identityOf,
] as const;
