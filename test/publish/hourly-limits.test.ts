import { describe, expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { trackHourlyLimits } from "../../src/publish/client/hourly-limits.ts";
import { toExternalId } from "../../src/publish/external-id.ts";
import { closeLeftover } from "../../src/publish/steps/close.ts";
import { getOnlyCheckRun } from "./expect-complete.ts";
import {
  headSha,
  type InjectedFault,
  makeCheck,
  makeLimitResponse,
  ownOrigin,
  publishCheck,
  publishWithLookups,
  startSimulation,
  startTime,
  toStandInRequest,
} from "./simulation.ts";

const minuteMs = 60_000;
const limits = {
  perHour: 1000,
  writesPerMinute: 80,
  writesPerHour: 500,
  status: 403,
  retryAfter: true,
} as const;

describe("an hourly rate limit that doesn't reset in time", () => {
  test("leads to fewer annotations, a conclusion and a note about the missing ones", async () => {
    const simulation = startSimulation({ settings: { limits: { ...limits, perHour: 13 } } });
    expect(await publishCheck(simulation, makeCheck(500))).toMatchObject({
      kind: "published",
      unsent: 400,
      whyUnsent: "GitHub's rate limit is nearly used up",
    });
    const run = getOnlyCheckRun(simulation);
    expect(run).toMatchObject({ status: "completed", conclusion: "failure" });
    expect(run.annotations).toHaveLength(100);
    expect(run.summary).toContain("**Missing here: 400 annotations that could not be sent.**");
    expect(simulation.log).toEqual([
      "Leaving out 400 annotations: GitHub's rate limit is nearly used up",
    ]);
    // Without waiting.
    expect(simulation.elapsedMs()).toBeLessThan(1000);
  });

  test("and is almost used up by other jobs leads to a conclusion without annotations", async () => {
    const simulation = startSimulation({ settings: { limits: { ...limits, perHour: 3 } } });
    expect(await publishCheck(simulation, makeCheck(500))).toMatchObject({
      kind: "published",
      unsent: 500,
    });
    expect(getOnlyCheckRun(simulation)).toMatchObject({
      status: "completed",
      conclusion: "failure",
    });
  });

  test("and is used up before the conclusion is reported with its reset time", async () => {
    const resetMs = startTime + 40 * minuteMs;
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(resetMs / 1000) };
    const usedUp: InjectedFault = {
      kind: "fault",
      action: { kind: "answer", reply: makeLimitResponse(403, headers) },
    };
    const simulation = startSimulation({
      injectFault: (_call, nth, ms) => (nth >= 3 && ms < 40 * minuteMs ? usedUp : undefined),
    });
    expect(await publishCheck(simulation, makeCheck(120))).toMatchObject({
      kind: "gave up",
      why: "GitHub's rate limit is used up",
      isLimited: true,
      limitedUntil: resetMs,
      leftOpen: { id: 1001 },
    });
    const state = simulation.states.at(-1);
    if (!state) throw new Error("nothing was saved");
    expect(await closeLeftover(state, simulation.ports)).toBe("open");
  });

  test("for writes is reported with its reset time, although no header counts writes", async () => {
    const simulation = startSimulation({ settings: { limits: { ...limits, writesPerHour: 20 } } });
    const published = await publishCheck(simulation, makeCheck(2000));
    expect(published).toMatchObject({ kind: "gave up", isLimited: true, leftOpen: { id: 1001 } });
    if (published.kind !== "gave up") throw new Error(published.kind);
    expect(published.limitedUntil).toBeGreaterThan(startTime + 50 * minuteMs);
    expect(simulation.elapsedMs()).toBeLessThan(minuteMs);
  });
});

test("check runs of an earlier attempt are closed only if enough requests are left for other jobs", async () => {
  const check = makeCheck(10, { externalId: toExternalId({ ...ownOrigin, attempt: 2 }, "own") });
  const publishWithOpenRun = async (perHour: number) => {
    const simulation = startSimulation({ settings: { limits: { ...limits, perHour } } });
    const body = {
      ...{ name: check.name, head_sha: headSha, status: "in_progress" },
      external_id: toExternalId(ownOrigin, "other"),
    };
    simulation.checks.handle(
      toStandInRequest({ method: "POST", path: "/check-runs", body }, tokens.job),
    );
    expect(await publishWithLookups(simulation, check)).toMatchObject({
      kind: "published",
      unsent: 0,
    });
    return simulation.checks.runs().map(({ status }) => status);
  };
  expect(await publishWithOpenRun(54)).toEqual(["in_progress", "completed"]);
  expect(await publishWithOpenRun(60)).toEqual(["completed", "completed"]);
});

test("publishing waits for an hourly rate limit that resets in time", async () => {
  const resetMs = startTime + 5 * minuteMs;
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(resetMs / 1000) };
  const simulation = startSimulation({
    injectFault: (_call, nth) =>
      nth === 3
        ? { kind: "fault", action: { kind: "answer", reply: makeLimitResponse(403, headers) } }
        : undefined,
  });
  expect(await publishCheck(simulation, makeCheck(120))).toMatchObject({
    kind: "published",
    unsent: 0,
  });
  expect(simulation.elapsedMs()).toBeGreaterThan(5 * minuteMs);
});

test("a rate limit without a known end is reported as a rate limit", async () => {
  const simulation = startSimulation({
    injectFault: () => ({
      kind: "fault",
      action: { kind: "answer", reply: makeLimitResponse(403) },
    }),
  });
  expect(await publishCheck(simulation, makeCheck(1))).toEqual({
    kind: "gave up",
    why: "GitHub's rate limit is exceeded",
    isLimited: true,
  });
});

test("an unreachable GitHub isn't reported as a rate limit", async () => {
  const simulation = startSimulation({ injectFault: () => ({ kind: "unreachable" }) });
  expect(await publishCheck(simulation, makeCheck(1))).not.toHaveProperty("isLimited");
});

describe("the hourly limits", () => {
  const headers = (remaining: string, reset: string) => ({
    "x-ratelimit-remaining": remaining,
    "x-ratelimit-reset": reset,
  });

  test("are those of the newest response with valid headers", () => {
    const limits = trackHourlyLimits();
    expect(limits.findReset(10)).toBeUndefined();
    limits.afterAnswer(headers("10", "60"));
    limits.afterAnswer({});
    limits.afterAnswer(headers("many", "90"));
    expect(limits.findReset(10)).toBe(60_000);
    expect(limits.findReset(9)).toBeUndefined();
    limits.afterAnswer(headers("999", "3660"));
    expect(limits.findReset(10)).toBeUndefined();
  });

  test("include our own writes, of which 500 an hour are allowed", () => {
    const limits = trackHourlyLimits();
    for (let i = 0; i < 489; i++) limits.afterWrite(1000 + i);
    expect(limits.findReset(10)).toBeUndefined();
    limits.afterWrite(2000);
    expect(limits.findReset(10)).toBe(1000 + 60 * minuteMs);
  });
});
