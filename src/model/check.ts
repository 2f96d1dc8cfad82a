import type { Level } from "./finding.ts";
import type { Location } from "./place.ts";

/** What our check run can end as by its reports. */
export type Conclusion = "success" | "failure" | "neutral";

export interface Annotation {
  readonly location: Location;
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly rawDetails?: string;
}

/** What the check run shows: Markdown but for the title. */
export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  /** Absent where there is no more to say. An output that is sent without it takes an older one away. */
  readonly text?: string;
}

/** All that GitHub is told; complete before the first request. */
export interface Check {
  readonly name: string;
  /** The commit: 40 or 64 hex digits. */
  readonly headSha: string;
  readonly detailsUrl?: string;
  /** Unique to this run of the action: by it a check run whose answer was lost is found again. */
  readonly externalId: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly conclusion: Conclusion;
  readonly output: CheckOutput;
  /** Worst first. */
  readonly annotations: readonly Annotation[];
  /** The App whose check run was compared with: the same one must make this. */
  readonly comparedApp?: number;
  /** What is published where another one does. */
  withoutComparison?(): Check;
}
