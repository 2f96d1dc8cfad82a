import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startWriteThrottle } from "../../src/publish/client/write-throttle.ts";
import type { Clock } from "../../src/publish/ports.ts";
import { expectComplete } from "./expect-complete.ts";
import { makeCheck, publishCheck, startSimulation } from "./simulation.ts";

const neverAborted = new AbortController().signal;
const noLog = { info: () => {}, debug: () => {} };

function startClock() {
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    random: () => 0.5,
  };
  return { clock, advance: (ms: number) => clock.sleep(ms, neverAborted) };
}

describe("the throttle of writes", () => {
  test("allows 55 writes in a minute, and five more that close a check run", async () => {
    const { clock } = startClock();
    const throttle = startWriteThrottle(clock, noLog);
    const write = async (isClosing: boolean) => {
      await throttle.beforeWrite(isClosing, neverAborted);
      throttle.afterWrite();
      return clock.now();
    };
    for (let i = 0; i < 55; i++) expect(await write(false)).toBe(0);
    for (let i = 0; i < 5; i++) expect(await write(true)).toBe(0);
    expect(await write(true)).toBe(60_001);
  });

  test("never allows more than 60 writes in any minute, however long each takes", async () => {
    const writes = fc.array(
      fc.record({
        isClosing: fc.boolean(),
        ms: fc.constantFrom(0, 50, 300, 900),
        earliness: fc.constantFrom(0, 0.5, 1),
      }),
      { minLength: 100, maxLength: 300 },
    );
    await fc.assert(
      fc.asyncProperty(writes, async (writes) => {
        const { clock, advance } = startClock();
        const throttle = startWriteThrottle(clock, noLog);
        const arrivals: number[] = [];
        for (const { isClosing, ms, earliness } of writes) {
          await throttle.beforeWrite(isClosing, neverAborted);
          // A request may reach GitHub at any time before its response.
          arrivals.push(clock.now() + ms * earliness);
          await advance(ms);
          throttle.afterWrite();
        }
        for (const [i, time] of arrivals.entries()) {
          expect(time - (arrivals[i - 60] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(60_000);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

test("2,600 annotations are published without a pause", async () => {
  const simulation = startSimulation();
  await publishCheck(simulation, makeCheck(2600));
  expect(simulation.elapsedMs()).toBeLessThan(60 * 100);
});

test("6,000 annotations are published with pauses, within GitHub's limit", async () => {
  const simulation = startSimulation();
  const check = makeCheck(6000);
  expect(await publishCheck(simulation, check)).toMatchObject({ kind: "published", unsent: 0 });
  expectComplete(simulation, check);
  expect(simulation.lines.filter((line) => / → 4/.test(line) && !line.includes("GET"))).toEqual([]);
  expect(simulation.log).toMatchInlineSnapshot(`
    [
      "Pausing for 55 s: no more than 55 writes a minute.",
      "Pausing for 55 s: no more than 55 writes a minute.",
    ]
  `);
});
