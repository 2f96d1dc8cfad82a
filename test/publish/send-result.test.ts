import { describe, expect, test } from "vitest";
import { toSendResult } from "../../src/publish/client/send-result.ts";
import type { ApiAnswer } from "../../src/publish/ports.ts";
import { limited, makeCheck, play, startScene, startTime, type Weather } from "./scene.ts";

const read = (body: unknown) => (body === "" ? undefined : body);
const outcomeOf = (status: number, headers: ApiAnswer["headers"] = {}, body: unknown = { id: 1 }) =>
  toSendResult({ kind: "answer", status, headers, body }, read, startTime);

const inTenSeconds = String(startTime / 1000 + 10);
const rateLimit = { message: "API rate limit exceeded for installation." };

describe("an answer means that the work", () => {
  test.each([200, 201])("was done, by %i", (status) => {
    expect(outcomeOf(status)).toEqual({ kind: "done", value: { id: 1 } });
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
  ])("has to wait, by %i with %j and %j", (status, headers, body, waitMs) => {
    expect(outcomeOf(status, headers as ApiAnswer["headers"], body)).toMatchObject({
      kind: "limited",
      ...(waitMs !== undefined && { waitMs }),
    });
    expect("waitMs" in outcomeOf(status, headers as ApiAnswer["headers"], body)).toBe(
      waitMs !== undefined,
    );
  });

  test.each([408, 500, 502, 503, 504])("may have been done, by %i", (status) => {
    expect(outcomeOf(status)).toMatchObject({ kind: "lost", wasSent: true });
  });

  test("may have been done, by a success that isn't GitHub's", () => {
    expect(outcomeOf(200, {}, "")).toMatchObject({ kind: "lost", wasSent: true });
  });

  test.each([301, 400, 401, 403, 404, 410, 413, 422, 451])("won't be done, by %i", (status) => {
    expect(outcomeOf(status)).toMatchObject({ kind: "refused", refusal: { status } });
  });
});

test("a pause that GitHub requested doesn't count as a failure", async () => {
  const bad: Weather = { kind: "unreachable" };
  const pause = limited(429, { "retry-after": "400" });
  const pauses: Weather = { kind: "fault", action: { kind: "answer", reply: pause } };
  const scene = startScene({ weather: (_call, nth) => [bad, pauses, bad][nth - 1] });
  expect(await play(scene, makeCheck(1))).toMatchObject({ kind: "published", unsent: 0 });
  expect(scene.elapsedMs()).toBeGreaterThan(400_000);
});
