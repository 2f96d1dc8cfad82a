import { describe, expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { startQuota } from "../../src/publish/client/quota.ts";
import { toExternalId } from "../../src/publish/external-id.ts";
import { closeLeftover } from "../../src/publish/steps/close.ts";
import {
  headSha,
  limited,
  makeCheck,
  ownOrigin,
  play,
  playWithLookups,
  startScene,
  startTime,
  toStandIn,
  type Weather,
} from "./scene.ts";
import { onlyRun } from "./whole.ts";

const minuteMs = 60_000;
const limits = {
  perHour: 1000,
  writesPerMinute: 80,
  writesPerHour: 500,
  status: 403,
  retryAfter: true,
} as const;

describe("an hourly limit that doesn't reset in time", () => {
  test("leaves room for the conclusion, and the check run says what is missing", async () => {
    const scene = startScene({ settings: { limits: { ...limits, perHour: 13 } } });
    expect(await play(scene, makeCheck(500))).toMatchObject({ kind: "published", unsent: 400 });
    const run = onlyRun(scene);
    expect(run).toMatchObject({ status: "completed", conclusion: "failure" });
    expect(run.annotations).toHaveLength(100);
    expect(run.summary).toContain("**Missing here: 400 annotations that could not be sent.**");
    expect(scene.log).toEqual([
      "Leaving out 400 annotations: GitHub's rate limit is nearly used up",
    ]);
    // Nothing is waited for.
    expect(scene.elapsedMs()).toBeLessThan(1000);
  });

  test("and is almost used up by others leaves out the annotations for a conclusion", async () => {
    const scene = startScene({ settings: { limits: { ...limits, perHour: 3 } } });
    expect(await play(scene, makeCheck(500))).toMatchObject({ kind: "published", unsent: 500 });
    expect(onlyRun(scene)).toMatchObject({ status: "completed", conclusion: "failure" });
  });

  test("and is used up at the conclusion is reported with its reset", async () => {
    const resetMs = startTime + 40 * minuteMs;
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(resetMs / 1000) };
    const usedUp: Weather = {
      kind: "fault",
      action: { kind: "answer", reply: limited(403, headers) },
    };
    const scene = startScene({
      weather: (_call, nth, ms) => (nth >= 3 && ms < 40 * minuteMs ? usedUp : undefined),
    });
    expect(await play(scene, makeCheck(120))).toMatchObject({
      kind: "gave up",
      why: "GitHub's rate limit is used up",
      isLimited: true,
      limitedUntil: resetMs,
      leftOpen: { id: 1001 },
    });
    const state = scene.states.at(-1);
    if (!state) throw new Error("nothing was saved");
    expect(await closeLeftover(state, scene.ports)).toBe("open");
  });

  test("for writes, which no header counts, is reported too", async () => {
    const scene = startScene({ settings: { limits: { ...limits, writesPerHour: 20 } } });
    const published = await play(scene, makeCheck(2000));
    expect(published).toMatchObject({ kind: "gave up", isLimited: true, leftOpen: { id: 1001 } });
    if (published.kind !== "gave up") throw new Error(published.kind);
    expect(published.limitedUntil).toBeGreaterThan(startTime + 50 * minuteMs);
    expect(scene.elapsedMs()).toBeLessThan(minuteMs);
  });
});

test("closing what an earlier attempt left open leaves the rest of the hour to the conclusions of other jobs", async () => {
  const check = makeCheck(10, { externalId: toExternalId({ ...ownOrigin, attempt: 2 }, "own") });
  const publishBesideOpen = async (perHour: number) => {
    const scene = startScene({ settings: { limits: { ...limits, perHour } } });
    const body = {
      ...{ name: check.name, head_sha: headSha, status: "in_progress" },
      external_id: toExternalId(ownOrigin, "other"),
    };
    scene.checks.handle(toStandIn({ method: "POST", path: "/check-runs", body }, tokens.job));
    expect(await playWithLookups(scene, check)).toMatchObject({ kind: "published", unsent: 0 });
    return scene.checks.runs().map(({ status }) => status);
  };
  expect(await publishBesideOpen(54)).toEqual(["in_progress", "completed"]);
  expect(await publishBesideOpen(60)).toEqual(["completed", "completed"]);
});

test("an hourly limit that resets in time is waited for", async () => {
  const resetMs = startTime + 5 * minuteMs;
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(resetMs / 1000) };
  const scene = startScene({
    weather: (_call, nth) =>
      nth === 3
        ? { kind: "fault", action: { kind: "answer", reply: limited(403, headers) } }
        : undefined,
  });
  expect(await play(scene, makeCheck(120))).toMatchObject({ kind: "published", unsent: 0 });
  expect(scene.elapsedMs()).toBeGreaterThan(5 * minuteMs);
});

test("a limit without a known end is reported as a limit", async () => {
  const scene = startScene({
    weather: () => ({ kind: "fault", action: { kind: "answer", reply: limited(403) } }),
  });
  expect(await play(scene, makeCheck(1))).toEqual({
    kind: "gave up",
    why: "GitHub's rate limit is exceeded",
    isLimited: true,
  });
});

test("an unreachable GitHub isn't reported as a limit", async () => {
  const scene = startScene({ weather: () => ({ kind: "unreachable" }) });
  expect(await play(scene, makeCheck(1))).not.toHaveProperty("isLimited");
});

describe("the quota", () => {
  const headers = (remaining: string, reset: string) => ({
    "x-ratelimit-remaining": remaining,
    "x-ratelimit-reset": reset,
  });

  test("believes the newest answer that says something", () => {
    const quota = startQuota();
    expect(quota.findReset(10)).toBeUndefined();
    quota.afterAnswer(headers("10", "60"));
    quota.afterAnswer({});
    quota.afterAnswer(headers("many", "90"));
    expect(quota.findReset(10)).toBe(60_000);
    expect(quota.findReset(9)).toBeUndefined();
    quota.afterAnswer(headers("999", "3660"));
    expect(quota.findReset(10)).toBeUndefined();
  });

  test("counts our own writes against the 500 of an hour", () => {
    const quota = startQuota();
    for (let i = 0; i < 489; i++) quota.afterWrite(1000 + i);
    expect(quota.findReset(10)).toBeUndefined();
    quota.afterWrite(2000);
    expect(quota.findReset(10)).toBe(1000 + 60 * minuteMs);
  });
});
