import type { Finding, LocatedFinding, PlacedFinding } from "./report.ts";

/**
 * What tells a finding from others: its place, its level, what it is about and its message. Of one identity, as from
 * the jobs of a matrix, one is annotated and one is listed; every number counts each.
 */
export function identityOf(located: LocatedFinding): string {
  const { level, message } = located.finding;
  return [...whereOf(located), level, subjectOf(located.finding), message].join("\0");
}

/**
 * What a finding is about: a test by its suites, class and name, which have no control characters, a rule by its id;
 * never by a title for people.
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
    case "tool":
    case "report":
    case "run":
      return finding.title;
  }
}

/**
 * What one annotation is about: parameterised tests of one class that fail by one message on one line share it, other
 * findings have each their own. A line that is only guessed is no sign that they belong together.
 */
export function annotatedSubjectOf({ finding, isGuessed }: PlacedFinding): string {
  if (finding.kind !== "test" || isGuessed) return subjectOf(finding);
  const { suites, className = "" } = finding.test;
  return [...suites, className, finding.outcome].join("\0");
}

/** Where a finding is, or was looked for. */
export function whereOf(located: LocatedFinding): readonly unknown[] {
  return Object.values(located.kind === "placed" ? located.location : (located.lookedFor ?? {}));
}
