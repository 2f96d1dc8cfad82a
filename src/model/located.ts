import type { Finding } from "./finding.ts";
import type { FixDiff } from "./fix.ts";
import type { Mark } from "./mark.ts";
import type { Location, LookedFor } from "./place.ts";
import type { Report } from "./report.ts";

/** A finding with its report, and its place in the repository or the reason why it has none. */
export type LocatedFinding = PlacedFinding | UnplacedFinding;

interface ReportedFinding {
  readonly finding: Finding;
  readonly report: Report;
  /** The result of comparing it with the base. Absent if there was no comparison. */
  readonly mark?: Mark;
  /** Out of the scope that `lint-scope` sets. */
  readonly isOutside?: true;
  /** It doesn't count and isn't annotated, because it is out of scope, or known with `fail-on-known: false`. */
  readonly isSetAside?: true;
}

export interface PlacedFinding extends ReportedFinding {
  readonly kind: "placed";
  readonly location: Location;
  /** The failure's line is unknown: this is where the test begins, or the first line of the file. */
  readonly isGuessed?: true;
  /** For a failed test with a trace: the innermost line of the trace in the project's own code. */
  readonly origin?: Location;
  /** Its other places, all of them on different lines. */
  readonly further: readonly FurtherLocation[];
  /** The tool's fix, if it is short and matches the file. */
  readonly fix?: FixDiff;
  /** The file's owners by CODEOWNERS: "@octo-org/cart". Absent without owners. */
  readonly owners?: readonly string[];
}

export interface FurtherLocation {
  readonly location: Location;
  /** The message for this place, if it differs from the finding's. */
  readonly message?: string;
  readonly details?: string;
}

export interface UnplacedFinding extends ReportedFinding {
  readonly kind: "unplaced";
  /** One short clause: "no such file in the repository". */
  readonly reason: string;
  /** The reported path that leads to no file, if there is one. */
  readonly lookedFor?: LookedFor;
}

export function locationOf(located: LocatedFinding): Location | undefined {
  return located.kind === "placed" ? located.location : undefined;
}

/** Returns undefined for a finding without a line, which is displayed at the first line of its file. */
export function lineIn(located: LocatedFinding): number | undefined {
  const { places } = located.finding;
  const hasLine = places.some(({ line, offset }) => line !== undefined || offset !== undefined);
  return hasLine ? locationOf(located)?.startLine : undefined;
}
