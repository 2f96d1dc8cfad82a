/**
 * Random stories of publishing: failures of the network and of GitHub, a signal or a kill, used-up quotas. Each runs
 * without a network and with its own clock, and its end is compared with what was promised.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { badGateway, serverError } from "../../dev/github/checks.ts";
import type { Reply } from "../../dev/github/exchange.ts";
import { defaults, type RateLimits } from "../../dev/github/settings.ts";
import { closeLeftover } from "../../src/publish/steps/close.ts";
import {
  limited,
  makeCheck,
  play,
  type Scene,
  startScene,
  startTime,
  type Weather,
} from "./scene.ts";

const hourMs = 3_600_000;

/** Within what GitHub promises: it stops a request's work after 10 s; and reads lag for seconds, not for minutes. */
const weather: fc.Arbitrary<Weather> = fc.oneof(
  fc.constant<Weather>({ kind: "unreachable" }),
  fc.integer({ min: 0, max: 8000 }).map((ms): Weather => ({ kind: "late work", ms })),
  fc.integer({ min: 0, max: 8000 }).map((ms): Weather => ({ kind: "slow work", ms })),
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

/** For some minutes GitHub is out of reach, or answers 502, or the requests of the hour are used up by others. */
const outage = fc.record({
  fromMs: fc.integer({ min: 0, max: 2000 }),
  forMs: fc.integer({ min: 0, max: 30 * 60_000 }),
  kind: fc.constantFrom("unreachable", "bad gateway", "used up", "limited without an end"),
});
type Outage = typeof outage extends fc.Arbitrary<infer T> ? T : never;

const quota: fc.Arbitrary<RateLimits> = fc
  .record({
    // Enough to close a check run in the next hour.
    perHour: fc.integer({ min: 8, max: 70 }),
    writesPerHour: fc.integer({ min: 2, max: 12 }),
    status: fc.constantFrom(403 as const, 429 as const),
    retryAfter: fc.boolean(),
  })
  .map((limits) => ({ ...(defaults.limits as RateLimits), ...limits }));

const request = fc.integer({ min: 1, max: 12 });

export const story = fc.record({
  annotations: fc.integer({ min: 0, max: 120 }),
  weathers: fc.array(fc.option(weather, { freq: 1 }), { maxLength: 20 }),
  /** Reads lag all the time. */
  lagMs: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 500, max: 4000 }) },
  ),
  outage: fc.option(outage, { freq: 4, nil: undefined }),
  quota: fc.option(quota, { freq: 6, nil: undefined }),
  end: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.record({ abortAtMs: fc.integer({ min: 0, max: 40_000 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({ abortAt: request, workMs: fc.integer({ min: 0, max: 8000 }) }),
    },
    { weight: 1, arbitrary: fc.record({ killAt: request, isSent: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: fc.record({ killAt: request, workMs: fc.integer({ min: 0, max: 8000 }) }),
    },
  ),
  seed: fc.integer({ min: 1, max: 1e6 }),
});
export type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** @param stage the main stage's end by a kill or a signal doesn't come again in the post stage */
function toScene(
  { weathers, lagMs, outage, quota, end, seed }: Story,
  stage: { readonly isPost: boolean },
): Scene {
  let state = seed;
  return startScene({
    ...(quota && { settings: { limits: quota } }),
    ...(end && "abortAtMs" in end && { abortAtMs: end.abortAtMs }),
    ...(end && "abortAt" in end && { abortAtRequest: end.abortAt }),
    random: () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    },
    weather(call, nth, elapsedMs) {
      if (end && "killAt" in end && nth === end.killAt && !stage.isPost)
        return { kind: "kill", isSent: true, ...end };
      // A write is under way when the signal comes, and is carried out after it.
      if (end && "abortAt" in end && nth === end.abortAt && !stage.isPost) {
        return { kind: "slow work", ms: end.workMs };
      }
      if (isDuring(outage, elapsedMs)) return toWeather(outage);
      const lag: Weather = { kind: "lag", ms: lagMs };
      return weathers[nth - 1] ?? (call.method === "GET" && lagMs > 0 ? lag : undefined);
    },
  });
}

function isDuring(outage: Outage | undefined, elapsedMs: number): outage is Outage {
  return !!outage && elapsedMs >= outage.fromMs && elapsedMs < outage.fromMs + outage.forMs;
}

function toWeather({ kind, fromMs, forMs }: Outage): Weather {
  const answer = (reply: Reply): Weather => ({ kind: "fault", action: { kind: "answer", reply } });
  switch (kind) {
    case "bad gateway":
      return answer(badGateway);
    case "used up": {
      const reset = String(Math.ceil((startTime + fromMs + forMs) / 1000));
      return answer(limited(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset }));
    }
    case "limited without an end":
      return answer(limited(403));
    default:
      return { kind: "unreachable" };
  }
}

/** Plays a story and returns how it ended. Throws if a promise is broken. */
export async function playStory(story: Story): Promise<string> {
  const stage = { isPost: false };
  const scene = toScene(story, stage);
  const check = makeCheck(story.annotations);
  let abortedAt = Number.POSITIVE_INFINITY;
  scene.signal.addEventListener("abort", () => {
    abortedAt = scene.elapsedMs();
  });

  const published = await Promise.race([play(scene, check), scene.killed]);
  stage.isPost = true;
  const kind = published === "killed" ? published : published.kind;
  if (kind === "cancelled") assert(scene.elapsedMs() - abortedAt <= 4500, "it ends in time");

  const [run, ...others] = scene.checks.runs();
  assert.equal(others.length, 0, "there is one check run at most");
  if (published !== "killed" && published.kind === "published") {
    const { unsent } = published;
    const arrived = run?.annotations.length ?? 0;
    assert(arrived >= story.annotations - unsent, "nothing is missing that was said to be there");
    assert.equal(run?.status, "completed");
    assert.equal(run?.conclusion, "failure");
    if (!story.outage && !story.quota) assert.equal(unsent, 0, "nothing is left out");
  }
  assertPace(scene);
  await assertClosed(scene, story);
  const titles = scene.checks.runs().flatMap((all) => all.annotations.map(({ title }) => title));
  assert.equal(new Set(titles).size, titles.length, "each annotation is there once");
  return kind;
}

/** The post step runs after whatever happened. Only an outage or an empty quota may keep it from closing. */
async function assertClosed(scene: Scene, { outage, quota }: Story): Promise<void> {
  const later = (ms: number) => scene.ports.clock.sleep(ms, new AbortController().signal);
  const mayFail = outage !== undefined || quota !== undefined;
  const state = scene.states.at(-1);
  let closed = state && (await closeLeftover(state, scene.ports));
  if (state && closed === "open") {
    assert(mayFail, "the post step closes the check run");
    // Nothing lasts longer than that; and then the check run is still the one that was saved.
    await later(2 * hourMs);
    closed = await closeLeftover(state, scene.ports);
  }
  assert(closed !== "open", "what was left open can be closed later");
  // Makes GitHub's unfinished work visible.
  await later(60_000);
  for (const run of scene.checks.runs()) {
    assert.equal(run.status, "completed", "no check run is open");
    if (run.conclusion !== "cancelled" || mayFail) continue;
    assert.match(run.title ?? "", /^Incomplete: /, "a cancelled check says so in its title");
    const note = /The (?:job was cancelled|step was ended) while this report was being sent/g;
    const notes = run.summary?.match(note) ?? [];
    assert.equal(notes.length, 1, "a cancelled check says why, once");
  }
}

function assertPace({ writeTimes }: Scene): void {
  writeTimes.forEach((time, i) => {
    const sixtiethBefore = writeTimes[i - 60];
    if (sixtiethBefore !== undefined) assert(time - sixtiethBefore > 60_000, "writes are paced");
  });
}
