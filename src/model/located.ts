import type { Finding } from "./finding.ts";
import type { FixDiff } from "./fix.ts";
import type { Mark } from "./mark.ts";
import type { Location, LookedFor } from "./place.ts";
import type { Report } from "./report.ts";

/** A finding with the report it came from, and its place in the repository or the reason why it has none. */
export type LocatedFinding = PlacedFinding | UnplacedFinding;

/** What comparing with the base says of a finding. */
interface Compared {
  /** Absent where there was nothing to compare with. */
  readonly mark?: Mark;
  /** Outside of `lint-scope`. */
  readonly isOutside?: true;
  /** It doesn't decide and isn't annotated: it is outside, or known with `fail-on-known: false`. */
  readonly isSetAside?: true;
}

export interface PlacedFinding extends Compared {
  readonly kind: "placed";
  readonly finding: Finding;
  readonly report: Report;
  readonly location: Location;
  /** Nothing says that it failed at this line: the test begins there, or it is the first line of the file. */
  readonly isGuessed?: true;
  /** Of a failed test with a trace: the innermost line of the project's own code that the trace goes through. */
  readonly origin?: Location;
  /** Its other places, none of them at the same line as another. */
  readonly further: readonly FurtherLocation[];
  /** What the tool proposes, where that is short and fits the file. */
  readonly fix?: FixDiff;
  /** Who owns the file by CODEOWNERS: "@octo-org/cart". Absent without owners. */
  readonly owners?: readonly string[];
}

export interface FurtherLocation {
  readonly location: Location;
  /** What is wrong at this place, where it isn't what the finding says. */
  readonly message?: string;
  readonly details?: string;
}

export interface UnplacedFinding extends Compared {
  readonly kind: "unplaced";
  readonly finding: Finding;
  readonly report: Report;
  /** One short clause: "no such file in the repository". */
  readonly reason: string;
  /** What leads to no file, where the report names any. */
  readonly lookedFor?: LookedFor;
}

export function locationOf(located: LocatedFinding): Location | undefined {
  return located.kind === "placed" ? located.location : undefined;
}
