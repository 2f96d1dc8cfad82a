import { expect } from "vitest";
import type { CheckRun } from "../../dev/github/store.ts";
import type { Check } from "../../src/model/check.ts";
import { planCheck } from "../../src/publish/plan.ts";
import type { Scene } from "./scene.ts";

/** The only check run on the stage. */
export function onlyRun(scene: Scene): CheckRun {
  const runs = scene.checks.runs();
  expect(runs).toHaveLength(1);
  return runs[0] as CheckRun;
}

/**
 * Expects one check run, each annotation once and in order, the complete output, the conclusion, and a matching state.
 */
export function expectWhole(scene: Scene, check: Check): void {
  const run = onlyRun(scene);
  const planned = planCheck(check).pages.flat();
  expect(run.annotations).toEqual(planned);
  expect(run).toMatchObject({ status: "completed", conclusion: check.conclusion, ...check.output });
  expect(scene.states.at(-1)).toMatchObject({ isClosed: true, run: { id: run.id } });
}
