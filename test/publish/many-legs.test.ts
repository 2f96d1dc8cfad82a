import { expect, test } from "vitest";
import { simulate } from "../../dev/scale/simulate.ts";

test.each([true, false])(
  "40 legs that share a rate limit all publish their check run with all annotations (refused writes count: %s)",
  async (countRefused) => {
    const scenario = { legs: 40, annotations: 20, runsPerHour: 1, countRefused };
    expect(await simulate(scenario)).toMatchObject({
      checkRuns: 40,
      open: 0,
      notCreated: 0,
      annotationsSent: 800,
    });
  },
);

test("publishing 20,000 annotations stays within the rate limits", async () => {
  const scenario = { legs: 1, annotations: 20_000, runsPerHour: 1, countRefused: true };
  expect(await simulate(scenario)).toMatchObject({
    refused: 0,
    open: 0,
    annotationsSent: 20_000,
    requests: 404,
  });
});
