import type { Cases } from "./cases.ts";
import { toHiddenFinding, toHiddenTests } from "./suite-finding.ts";

/**
 * Adds a failure if the totals of a complete file have failures or tests that the file doesn't contain.
 *
 * @param failure the start of a sentence; undefined if the totals have no failures
 * @param tests the number of tests in the totals
 */
export function addHidden(cases: Cases, failure: string | undefined, tests = 0): void {
  if (cases.showsFailure) return;
  if (failure !== undefined) cases.addFinding(toHiddenFinding(failure));
  else if (tests > 0 && !cases.hasCases) cases.addFinding(toHiddenTests(tests));
}
