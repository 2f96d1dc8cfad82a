import type { Cases } from "./cases.ts";
import { toHiddenFinding, toHiddenTests } from "./suite-finding.ts";

/**
 * Adds a failure if the totals of a whole file claim failures of which it shows none, or tests of which it has none.
 *
 * @param failure the start of a sentence; undefined where no failure is claimed
 * @param tests how many tests the totals claim
 */
export function addHidden(cases: Cases, failure: string | undefined, tests = 0): void {
  if (cases.showsFailure) return;
  if (failure !== undefined) cases.addFinding(toHiddenFinding(failure));
  else if (tests > 0 && !cases.hasCases) cases.addFinding(toHiddenTests(tests));
}
