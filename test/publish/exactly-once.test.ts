import fc from "fast-check";
import { expect, test } from "vitest";
import { runScenario, scenario } from "./scenarios.ts";

test("in random scenarios each annotation exists once, no check run stays open, and missing annotations are reported", async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(scenario, async (scenario) => {
      ends.add(await runScenario(scenario));
    }),
    // `npm run stories` runs thousands more.
    { numRuns: 80, seed: 20_260_105 },
  );
  // Every possible end occurs.
  expect([...ends].sort()).toEqual(["cancelled", "gave up", "killed", "published"]);
});
