import { describe, expect, test } from "vitest";
import { toSendResult } from "../../src/publish/client/send-result.ts";
import type { ApiAnswer } from "../../src/publish/ports.ts";
import {
  type InjectedFault,
  makeCheck,
  makeLimitResponse,
  publishCheck,
  startSimulation,
  startTime,
} from "./simulation.ts";

const readBody = (body: unknown) => (body === "" ? undefined : body);
const getResult = (status: number, headers: ApiAnswer["headers"] = {}, body: unknown = { id: 1 }) =>
  toSendResult({ kind: "answer", status, headers, body }, readBody, startTime);

const inTenSeconds = String(startTime / 1000 + 10);
const rateLimit = { message: "API rate limit exceeded for installation." };

describe("a response means that the request", () => {
  test.each([200, 201])("was processed with status %i", (status) => {
    expect(getResult(status)).toEqual({ kind: "done", value: { id: 1 } });
  });

  test.each([
    [403, { "retry-after": "7" }, {}, 7000],
    [429, { "retry-after": " 7 " }, {}, 7000],
    [403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inTenSeconds }, rateLimit, 10_000],
    [429, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inTenSeconds }, "", 10_000],
    [403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inTenSeconds }, "<html>", 10_000],
    [403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" }, {}, 0],
    [403, {}, rateLimit, undefined],
    [
      403,
      { "x-ratelimit-remaining": "12", "x-ratelimit-reset": inTenSeconds },
      rateLimit,
      undefined,
    ],
    [403, {}, { message: "You have triggered an abuse detection mechanism." }, undefined],
    [429, { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" }, "", undefined],
  ])("has to wait with status %i, headers %j and body %j", (status, headers, body, waitMs) => {
    expect(getResult(status, headers as ApiAnswer["headers"], body)).toMatchObject({
      kind: "limited",
      ...(waitMs !== undefined && { waitMs }),
    });
    expect("waitMs" in getResult(status, headers as ApiAnswer["headers"], body)).toBe(
      waitMs !== undefined,
    );
  });

  test.each([408, 500, 502, 503, 504])("may have been processed with status %i", (status) => {
    expect(getResult(status)).toMatchObject({ kind: "lost", wasSent: true });
  });

  test("may have been processed with a success without a valid body", () => {
    const why = "An answer that isn't GitHub's";
    expect(getResult(200, {}, "")).toEqual({ kind: "lost", wasSent: true, why });
    const login = {
      kind: "answer",
      status: 200,
      headers: {},
      body: "<title>Log in</title>",
    } as const;
    expect(toSendResult(login, () => undefined, startTime)).toMatchObject({
      why: `${why}: the page “Log in”`,
    });
  });

  test.each([301, 400, 401, 403, 404, 410, 413, 422, 451])(
    "is refused with status %i",
    (status) => {
      expect(getResult(status)).toMatchObject({ kind: "refused", refusal: { status } });
    },
  );
});

test("a pause that GitHub requests doesn't count towards the time limit for failures", async () => {
  const bad: InjectedFault = { kind: "unreachable" };
  const pause = makeLimitResponse(429, { "retry-after": "400" });
  const pauses: InjectedFault = { kind: "fault", action: { kind: "answer", reply: pause } };
  const simulation = startSimulation({ injectFault: (_call, nth) => [bad, pauses, bad][nth - 1] });
  expect(await publishCheck(simulation, makeCheck(1))).toMatchObject({
    kind: "published",
    unsent: 0,
  });
  expect(simulation.elapsedMs()).toBeGreaterThan(400_000);
});
