import { describe, expect, test } from "vitest";
import { badGateway, serverError } from "../../dev/github/checks.ts";
import { expectComplete } from "./expect-complete.ts";
import {
  type InjectedFault,
  makeCheck,
  makeLimitResponse,
  makeResponse,
  publishCheck,
  startSimulation,
  startTime,
} from "./simulation.ts";

type FaultSequence = (nth: number) => InjectedFault | undefined;
const once =
  (fault: InjectedFault): FaultSequence =>
  (nth) =>
    nth === 0 ? fault : undefined;
const fault = (action: (InjectedFault & { kind: "fault" })["action"]): InjectedFault => ({
  kind: "fault",
  action,
});

const gatewayTimeout = makeResponse(504, "<html><h1>504</h1></html>", {
  "content-type": "text/html",
});
const pause = { "retry-after": "42" };
const usedUp = {
  "x-ratelimit-remaining": "0",
  "x-ratelimit-reset": String(startTime / 1000 + 120),
};

/** Faults that start at a request, which has the number 0. Later requests are counted from it. */
const failures: Readonly<Record<string, FaultSequence>> = {
  "the connection is refused": once({ kind: "unreachable" }),
  "the connection is refused five times": (nth) => (nth < 5 ? { kind: "unreachable" } : undefined),
  "the connection breaks before the request is processed": once(
    fault({ kind: "lose", moment: "before" }),
  ),
  "the connection breaks after the request was processed": once(
    fault({ kind: "lose", moment: "after" }),
  ),
  "the connection breaks, and the request is processed 8 s later": once({
    kind: "late work",
    ms: 8000,
  }),
  "no response arrives, and the request wasn't processed": once(
    fault({ kind: "lose", moment: "before", delay: 60_000 }),
  ),
  "no response arrives, but the request was processed": once(
    fault({ kind: "slow", delay: 60_000 }),
  ),
  "502 in HTML, and the request wasn't processed": once(
    fault({ kind: "answer", reply: badGateway }),
  ),
  "502 in HTML, but the request was processed": once(
    fault({ kind: "answer", reply: badGateway, afterWork: true }),
  ),
  "504 in HTML after ten seconds, but the request was processed": once(
    fault({ kind: "answer", reply: gatewayTimeout, afterWork: true, delay: 10_000 }),
  ),
  "500 in JSON, and the request wasn't processed": once(
    fault({ kind: "answer", reply: serverError }),
  ),
  "500 in JSON, but the request was processed": once(
    fault({ kind: "answer", reply: serverError, afterWork: true }),
  ),
  "a response that is cut off": once(
    fault({ kind: "answer", reply: makeResponse(200, '{"id": 10'), afterWork: true }),
  ),
  "429 with retry-after": once(fault({ kind: "answer", reply: makeLimitResponse(429, pause) })),
  "429 without headers and body": once(fault({ kind: "answer", reply: makeResponse(429, "") })),
  "the secondary limit with retry-after": once(
    fault({ kind: "answer", reply: makeLimitResponse(403, pause) }),
  ),
  "the secondary limit without headers, twice": (nth) =>
    nth < 2 ? fault({ kind: "answer", reply: makeLimitResponse(403) }) : undefined,
  "the primary limit with its reset": once(
    fault({ kind: "answer", reply: makeLimitResponse(403, usedUp) }),
  ),
  "the primary limit as 429": once(
    fault({ kind: "answer", reply: makeLimitResponse(429, usedUp) }),
  ),
  "the request was processed without a response, and reads are 4 s outdated": (nth) =>
    nth === 0 ? fault({ kind: "lose", moment: "after" }) : { kind: "lag", ms: 4000 },
  "the request wasn't processed, without a response, and reads are 4 s outdated": (nth) =>
    nth === 0 ? fault({ kind: "lose", moment: "before" }) : { kind: "lag", ms: 4000 },
  "the request was processed without a response, and reading fails twice": (nth) =>
    nth === 0
      ? fault({ kind: "lose", moment: "after" })
      : nth < 3
        ? fault({ kind: "answer", reply: badGateway })
        : undefined,
  "500 three times, the last time after the request was processed": (nth) =>
    nth === 0 || nth === 5 || nth === 10
      ? fault({ kind: "answer", reply: serverError, ...(nth === 10 && { afterWork: true }) })
      : undefined,
};

/** The requests that publish 120 annotations. */
const requests = ["create", "first page", "second page", "last page", "conclusion"];

describe.each(requests.map((name, index) => ({ name, index })))("at the $name", ({ index }) => {
  test.each(Object.entries(failures))(
    "no annotation is lost or duplicated: %s",
    async (_, faultAt) => {
      const check = makeCheck(120);
      const simulation = startSimulation({
        injectFault: (_call, nth) => (nth > index ? faultAt(nth - 1 - index) : undefined),
      });

      expect(await publishCheck(simulation, check)).toMatchObject({
        kind: "published",
        dropped: [],
        unsent: 0,
      });

      expectComplete(simulation, check);
      expect(simulation.lines.join("\n")).toMatchSnapshot();
    },
  );
});
