import { expect } from "vitest";
import type { CheckRun } from "../../dev/github/store.ts";
import type { Check } from "../../src/model/check.ts";
import { planCheck } from "../../src/publish/plan.ts";
import type { Simulation } from "./simulation.ts";

/** Returns the only check run. */
export function getOnlyCheckRun(simulation: Simulation): CheckRun {
  const runs = simulation.checks.runs();
  expect(runs).toHaveLength(1);
  return runs[0] as CheckRun;
}

/**
 * Expects one check run, each annotation once and in order, the complete output, the conclusion, and a matching state.
 */
export function expectComplete(simulation: Simulation, check: Check): void {
  const run = getOnlyCheckRun(simulation);
  const planned = planCheck(check).pages.flat();
  expect(run.annotations).toEqual(planned);
  expect(run).toMatchObject({ status: "completed", conclusion: check.conclusion, ...check.output });
  expect(simulation.states.at(-1)).toMatchObject({ isClosed: true, run: { id: run.id } });
}
