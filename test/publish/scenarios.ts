/**
 * Random scenarios of publishing with failures of the network and of GitHub, a signal or a kill, and exhausted quotas.
 * Each runs without a network and with its own clock, and its result is checked.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { badGateway, serverError } from "../../dev/github/checks.ts";
import type { Reply } from "../../dev/github/exchange.ts";
import { defaults, type RateLimits } from "../../dev/github/settings.ts";
import { closeLeftover } from "../../src/publish/steps/close.ts";
import {
  type InjectedFault,
  makeCheck,
  makeLimitResponse,
  publishCheck,
  type Simulation,
  startSimulation,
  startTime,
} from "./simulation.ts";

const hourMs = 3_600_000;

/** Within GitHub's limits: it processes a request for at most 10 s, and reads are outdated for seconds, not minutes. */
const anyFault: fc.Arbitrary<InjectedFault> = fc.oneof(
  fc.constant<InjectedFault>({ kind: "unreachable" }),
  fc.integer({ min: 0, max: 8000 }).map((ms): InjectedFault => ({ kind: "late work", ms })),
  fc.integer({ min: 0, max: 8000 }).map((ms): InjectedFault => ({ kind: "slow work", ms })),
  fc.integer({ min: 500, max: 4000 }).map((ms): InjectedFault => ({ kind: "lag", ms })),
  fc.constantFrom<InjectedFault>(
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
      { kind: "answer", reply: makeLimitResponse(429, { "retry-after": "7" }) } as const,
      { kind: "answer", reply: makeLimitResponse(403) } as const,
    ].map((action): InjectedFault => ({ kind: "fault", action })),
  ),
);

/** For some minutes, GitHub is unreachable or responds with 502, or other jobs have used up the hourly limit. */
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

export const scenario = fc.record({
  annotations: fc.integer({ min: 0, max: 120 }),
  faults: fc.array(fc.option(anyFault, { freq: 1 }), { maxLength: 20 }),
  /** All reads are outdated by this time. */
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
export type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

/** @param stage a kill or a signal ends only the main stage, not the post stage */
function startScenario(
  { faults, lagMs, outage, quota, end, seed }: Scenario,
  stage: { readonly isPost: boolean },
): Simulation {
  let state = seed;
  return startSimulation({
    ...(quota && { settings: { limits: quota } }),
    ...(end && "abortAtMs" in end && { abortAtMs: end.abortAtMs }),
    ...(end && "abortAt" in end && { abortAtRequest: end.abortAt }),
    random: () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    },
    injectFault(call, nth, elapsedMs) {
      if (end && "killAt" in end && nth === end.killAt && !stage.isPost)
        return { kind: "kill", isSent: true, ...end };
      // GitHub processes a request that is in progress at the signal.
      if (end && "abortAt" in end && nth === end.abortAt && !stage.isPost) {
        return { kind: "slow work", ms: end.workMs };
      }
      if (isDuring(outage, elapsedMs)) return toFault(outage);
      const lag: InjectedFault = { kind: "lag", ms: lagMs };
      return faults[nth - 1] ?? (call.method === "GET" && lagMs > 0 ? lag : undefined);
    },
  });
}

function isDuring(outage: Outage | undefined, elapsedMs: number): outage is Outage {
  return !!outage && elapsedMs >= outage.fromMs && elapsedMs < outage.fromMs + outage.forMs;
}

function toFault({ kind, fromMs, forMs }: Outage): InjectedFault {
  const respond = (reply: Reply): InjectedFault => ({
    kind: "fault",
    action: { kind: "answer", reply },
  });
  switch (kind) {
    case "bad gateway":
      return respond(badGateway);
    case "used up": {
      const reset = String(Math.ceil((startTime + fromMs + forMs) / 1000));
      return respond(
        makeLimitResponse(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset }),
      );
    }
    case "limited without an end":
      return respond(makeLimitResponse(403));
    default:
      return { kind: "unreachable" };
  }
}

/** Runs a scenario and returns how it ended. Throws if the result is wrong. */
export async function runScenario(scenario: Scenario): Promise<string> {
  const stage = { isPost: false };
  const simulation = startScenario(scenario, stage);
  const check = makeCheck(scenario.annotations);
  let abortedAt = Number.POSITIVE_INFINITY;
  simulation.signal.addEventListener("abort", () => {
    abortedAt = simulation.elapsedMs();
  });

  const published = await Promise.race([publishCheck(simulation, check), simulation.killed]);
  stage.isPost = true;
  const kind = published === "killed" ? published : published.kind;
  if (kind === "cancelled")
    assert(simulation.elapsedMs() - abortedAt <= 4500, "cancelling takes at most 4.5 s");

  const [run, ...others] = simulation.checks.runs();
  assert.equal(others.length, 0, "there is at most one check run");
  if (published !== "killed" && published.kind === "published") {
    const { unsent } = published;
    const arrived = run?.annotations.length ?? 0;
    assert(
      arrived >= scenario.annotations - unsent,
      "no annotation is missing that counts as sent",
    );
    assert.equal(run?.status, "completed");
    assert.equal(run?.conclusion, "failure");
    if (!scenario.outage && !scenario.quota) assert.equal(unsent, 0, "every annotation is sent");
  }
  assertPace(simulation);
  await assertClosed(simulation, scenario);
  const titles = simulation.checks
    .runs()
    .flatMap((all) => all.annotations.map(({ title }) => title));
  assert.equal(new Set(titles).size, titles.length, "each annotation exists once");
  return kind;
}

/** Runs the post step. Only an outage or an exhausted quota may prevent it from closing the check run. */
async function assertClosed(simulation: Simulation, { outage, quota }: Scenario): Promise<void> {
  const later = (ms: number) => simulation.ports.clock.sleep(ms, new AbortController().signal);
  const mayFail = outage !== undefined || quota !== undefined;
  const state = simulation.states.at(-1);
  let closed = state && (await closeLeftover(state, simulation.ports));
  if (state && closed === "open") {
    assert(mayFail, "the post step closes the check run");
    // No outage or quota lasts longer, and the saved state is still valid then.
    await later(2 * hourMs);
    closed = await closeLeftover(state, simulation.ports);
  }
  assert(closed !== "open", "the check run can be closed later");
  // Lets GitHub process unfinished requests.
  await later(60_000);
  for (const run of simulation.checks.runs()) {
    assert.equal(run.status, "completed", "no check run is open");
    if (run.conclusion !== "cancelled" || mayFail) continue;
    assert.match(run.title ?? "", /^Incomplete: /, "the title of a cancelled check run says so");
    const note = /The (?:job was cancelled while|step ended before) this report was/g;
    const notes = run.summary?.match(note) ?? [];
    assert.equal(notes.length, 1, "the summary of a cancelled check run says why, once");
  }
}

function assertPace({ writeTimes }: Simulation): void {
  writeTimes.forEach((time, i) => {
    const sixtiethBefore = writeTimes[i - 60];
    if (sixtiethBefore !== undefined) assert(time - sixtiethBefore > 60_000, "writes are paced");
  });
}
