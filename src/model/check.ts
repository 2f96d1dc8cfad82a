import type { Level } from "./finding.ts";
import type { Location } from "./place.ts";

/** The conclusions that our check run can have because of its reports. */
export type Conclusion = "success" | "failure" | "neutral";

export interface Annotation {
  readonly location: Location;
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly rawDetails?: string;
}

/** The page of the check run. All but the title is Markdown. */
export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  /** Absent if there is nothing more to say. Sending an output without a text removes an earlier text. */
  readonly text?: string;
}

/** Everything that GitHub gets. It is complete before the first request. */
export interface Check {
  readonly name: string;
  /** The commit: 40 or 64 hex digits. */
  readonly headSha: string;
  readonly detailsUrl?: string;
  /** Unique to this run of the action. It identifies a check run if the response to its creation was lost. */
  readonly externalId: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly conclusion: Conclusion;
  readonly output: CheckOutput;
  /** Worst first. */
  readonly annotations: readonly Annotation[];
  /** The App whose check run was the base of the comparison. This check run must be made by the same one. */
  readonly comparedApp?: number;
  /** Returns the check to publish if it is made by another App. */
  withoutComparison?(): Check;
}
