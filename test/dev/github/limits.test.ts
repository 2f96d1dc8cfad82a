import { expect, test } from "vitest";
import { defaults, type RateLimits } from "../../../dev/github/settings.ts";
import { createCaller, sha } from "./caller.ts";

const second = 1000;
const start = Date.UTC(2026, 0, 1);

function createTimed(over: Partial<RateLimits> = {}) {
  const clock = { now: start };
  const limits = { ...(defaults.limits as RateLimits), ...over };
  return { clock, ...createCaller({ now: () => clock.now, limits }) };
}
const write = ["POST", "check-runs", { name: "Reports", head_sha: sha }] as const;

test("80 writes in a minute are accepted, and the next one has to wait", () => {
  const { clock, call } = createTimed();
  for (let i = 0; i < 80; i++) {
    expect(call(...write).status).toBe(201);
    clock.now += second / 2;
  }
  const { status, body, headers } = call(...write);
  expect(status).toBe(403);
  expect(body.message).toMatch(/^You have exceeded a secondary rate limit/);
  expect(call("GET", `commits/${sha}/check-runs`).status).toBe(200);
  clock.now += Number(headers["retry-after"]) * second;
  expect(call(...write).status).toBe(201);
});

test("a refused write counts towards the limit", () => {
  const { clock, call } = createTimed({ writesPerMinute: 2 });
  const statuses = [0, 0, 30, 29].map((wait) => {
    clock.now += wait * second;
    return call(...write).status;
  });
  expect(statuses).toEqual([201, 201, 403, 403]);
});

test("500 writes in an hour are accepted, and the next one has to wait", () => {
  const { clock, call } = createTimed();
  for (let i = 0; i < 500; i++) {
    call(...write);
    clock.now += second;
  }
  expect(call(...write)).toMatchObject({ status: 403, headers: { "retry-after": "3101" } });
});

test("a response beyond the hourly limit of requests has the reset time in a header", () => {
  const { clock, call } = createTimed({ perHour: 2, status: 429 });
  expect(call("GET", `commits/${sha}/check-runs`).headers["x-ratelimit-remaining"]).toBe("1");
  call(...write);
  const { status, headers } = call(...write);
  expect([status, headers["x-ratelimit-remaining"]]).toEqual([429, "0"]);
  expect(headers["x-ratelimit-reset"]).toBe(String(start / second + 3600));
  clock.now = Number(headers["x-ratelimit-reset"]) * second;
  expect(call(...write).status).toBe(201);
});

test("the header retry-after can be left out", () => {
  const { call } = createTimed({ writesPerMinute: 1, retryAfter: false });
  call(...write);
  expect(call(...write).headers).not.toHaveProperty("retry-after");
});

test("limits can be turned off, as on Enterprise Server", () => {
  const { call } = createCaller({ limits: undefined });
  expect(call(...write).headers).toEqual({});
});
