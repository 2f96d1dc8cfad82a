import type { LocatedFinding } from "./report.ts";

/**
 * What tells a finding from others: place, level, title and message. Of one identity, as from the jobs of a matrix, one
 * is annotated and one is listed; every number counts each.
 */
export function identityOf({ finding, location, lookedFor }: LocatedFinding): string {
  const { level, title, message } = finding;
  return [...Object.values(location ?? lookedFor ?? {}), level, title, message].join("\0");
}
