import fc from "fast-check";
import { expect, test } from "vitest";
import { runScenario, scenario } from "./scenarios.ts";

test("whatever goes wrong, each annotation exists once, nothing stays open, and missing ones are reported", async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(scenario, async (scenario) => {
      ends.add(await runScenario(scenario));
    }),
    // `npm run stories` runs thousands more.
    { numRuns: 80, seed: 20_260_105 },
  );
  // Each kind of end was really met.
  expect([...ends].sort()).toEqual(["cancelled", "gave up", "killed", "published"]);
});
