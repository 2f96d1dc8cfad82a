import fc from "fast-check";
import { expect, test } from "vitest";
import { badGateway, serverError } from "../../dev/github/checks.ts";
import { closeLeftover } from "../../src/publish/steps/leftover.ts";
import { limited, makeCheck, play, type Scene, startScene, type Weather } from "./scene.ts";

/** Within what GitHub promises: it stops a request's work after 10 s; and reads lag for seconds, not for minutes. */
const weather: fc.Arbitrary<Weather> = fc.oneof(
  fc.constant<Weather>({ kind: "unreachable" }),
  fc.integer({ min: 0, max: 8000 }).map((ms): Weather => ({ kind: "late work", ms })),
  fc.integer({ min: 500, max: 4000 }).map((ms): Weather => ({ kind: "lag", ms })),
  fc.constantFrom<Weather>(
    ...[
      { kind: "lose", moment: "before" } as const,
      { kind: "lose", moment: "after" } as const,
      { kind: "lose", moment: "before", delay: 60_000 } as const,
      { kind: "slow", delay: 60_000 } as const,
      { kind: "slow", delay: 3000 } as const,
      { kind: "answer", reply: badGateway } as const,
      { kind: "answer", reply: badGateway, afterWork: true } as const,
      { kind: "answer", reply: serverError, delay: 10_000 } as const,
      { kind: "answer", reply: serverError, afterWork: true } as const,
      { kind: "answer", reply: limited(429, { "retry-after": "7" }) } as const,
      { kind: "answer", reply: limited(403) } as const,
    ].map((action): Weather => ({ kind: "fault", action })),
  ),
);

/** GitHub is out of reach, or answers 502, for some minutes. */
const outage = fc.record({
  fromMs: fc.integer({ min: 0, max: 2000 }),
  forMs: fc.integer({ min: 0, max: 30 * 60_000 }),
  isReachable: fc.boolean(),
});

const story = fc.record({
  annotations: fc.integer({ min: 0, max: 120 }),
  weathers: fc.array(fc.option(weather, { freq: 1 }), { maxLength: 20 }),
  outage: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: outage },
  ),
  end: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.record({ abortAtMs: fc.integer({ min: 0, max: 40_000 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ killAt: fc.integer({ min: 1, max: 12 }), isSent: fc.boolean() }),
    },
  ),
  seed: fc.integer({ min: 1, max: 1e6 }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

function toScene({ weathers, outage, end, seed }: Story): Scene {
  let state = seed;
  return startScene({
    ...(end && "abortAtMs" in end && { abortAtMs: end.abortAtMs }),
    random: () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    },
    weather(_call, nth, elapsedMs) {
      if (end && "killAt" in end && nth === end.killAt) return { kind: "kill", isSent: end.isSent };
      if (outage && elapsedMs >= outage.fromMs && elapsedMs < outage.fromMs + outage.forMs) {
        return outage.isReachable
          ? { kind: "fault", action: { kind: "answer", reply: badGateway } }
          : { kind: "unreachable" };
      }
      return weathers[nth - 1] ?? undefined;
    },
  });
}

test("whatever goes wrong, no annotation is doubled, and nothing stays open or is missing where it was said to be there", async () => {
  const ends: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(story, async (story) => {
      const scene = toScene(story);
      const check = makeCheck(story.annotations);

      const result = await Promise.race([play(scene, check), scene.killed]);
      const kind = result === "killed" ? result : result.kind;
      ends[kind] = (ends[kind] ?? 0) + 1;

      const runs = scene.checks.runs();
      const titles = runs.flatMap((run) => run.annotations.map(({ title }) => title));
      expect(new Set(titles).size).toBe(titles.length);
      expect(runs.length).toBeLessThanOrEqual(1);
      if (result !== "killed" && result.kind === "published") {
        expect(titles.length).toBeLessThanOrEqual(story.annotations);
        expect(titles.length).toBeGreaterThanOrEqual(story.annotations - result.unsent);
        expect(runs[0]).toMatchObject({ status: "completed", conclusion: "failure" });
        if (!story.outage) expect(result.unsent).toBe(0);
      }
      expectPace(scene);
      await expectClosed(scene, story);
    }),
    { numRuns: 2000, seed: 20_260_105 },
  );
  // Each kind of end was really met.
  expect(ends).toMatchSnapshot();
}, 30_000);

/** The post step runs after whatever happened, and then no check run is open unless GitHub is still out of reach. */
async function expectClosed(scene: Scene, { outage }: Story): Promise<void> {
  const state = scene.states.at(-1);
  if (state) await closeLeftover(state, scene.ports);
  const isOver = !outage || scene.elapsedMs() > outage.fromMs + outage.forMs;
  // What GitHub still was at comes to light.
  await scene.ports.clock.sleep(60_000, new AbortController().signal);
  const open = scene.checks.runs().filter((run) => run.status !== "completed");
  if (isOver) expect(open).toEqual([]);
}

function expectPace({ writeTimes }: Scene): void {
  writeTimes.forEach((time, i) => {
    const sixtiethBefore = writeTimes[i - 60];
    if (sixtiethBefore !== undefined) expect(time - sixtiethBefore).toBeGreaterThan(60_000);
  });
}
