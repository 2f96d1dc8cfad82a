import { describe, expect, test } from "vitest";
import { badGateway, serverError } from "../../dev/github/checks.ts";
import { expectComplete } from "./expect-complete.ts";
import {
  type InjectedFault,
  limited,
  makeCheck,
  publishCheck,
  reply,
  startSimulation,
  startTime,
} from "./simulation.ts";

type Bad = (nth: number) => InjectedFault | undefined;
const once =
  (fault: InjectedFault): Bad =>
  (nth) =>
    nth === 0 ? fault : undefined;
const fault = (action: (InjectedFault & { kind: "fault" })["action"]): InjectedFault => ({
  kind: "fault",
  action,
});

const gatewayTimeout = reply(504, "<html><h1>504</h1></html>", { "content-type": "text/html" });
const pause = { "retry-after": "42" };
const usedUp = {
  "x-ratelimit-remaining": "0",
  "x-ratelimit-reset": String(startTime / 1000 + 120),
};

/** What fails from a request on: that request is number 0, and later ones are counted from there. */
const failures: Readonly<Record<string, Bad>> = {
  "the connection is refused": once({ kind: "unreachable" }),
  "the connection is refused five times": (nth) => (nth < 5 ? { kind: "unreachable" } : undefined),
  "the connection breaks before the work": once(fault({ kind: "lose", moment: "before" })),
  "the connection breaks after the work": once(fault({ kind: "lose", moment: "after" })),
  "the connection breaks, and the work is done 8 s later": once({ kind: "late work", ms: 8000 }),
  "no answer comes, and nothing was done": once(
    fault({ kind: "lose", moment: "before", delay: 60_000 }),
  ),
  "no answer comes, though the work was done": once(fault({ kind: "slow", delay: 60_000 })),
  "502 in HTML, and nothing was done": once(fault({ kind: "answer", reply: badGateway })),
  "502 in HTML, though the work was done": once(
    fault({ kind: "answer", reply: badGateway, afterWork: true }),
  ),
  "504 in HTML after ten seconds, though the work was done": once(
    fault({ kind: "answer", reply: gatewayTimeout, afterWork: true, delay: 10_000 }),
  ),
  "500 in JSON, and nothing was done": once(fault({ kind: "answer", reply: serverError })),
  "500 in JSON, though the work was done": once(
    fault({ kind: "answer", reply: serverError, afterWork: true }),
  ),
  "half an answer": once(
    fault({ kind: "answer", reply: reply(200, '{"id": 10'), afterWork: true }),
  ),
  "429 with retry-after": once(fault({ kind: "answer", reply: limited(429, pause) })),
  "429 without a word": once(fault({ kind: "answer", reply: reply(429, "") })),
  "the secondary limit with retry-after": once(
    fault({ kind: "answer", reply: limited(403, pause) }),
  ),
  "the secondary limit without headers, twice": (nth) =>
    nth < 2 ? fault({ kind: "answer", reply: limited(403) }) : undefined,
  "the primary limit with its reset": once(fault({ kind: "answer", reply: limited(403, usedUp) })),
  "the primary limit as 429": once(fault({ kind: "answer", reply: limited(429, usedUp) })),
  "done without an answer, and reads lag 4 s": (nth) =>
    nth === 0 ? fault({ kind: "lose", moment: "after" }) : { kind: "lag", ms: 4000 },
  "not done, no answer, and reads lag 4 s": (nth) =>
    nth === 0 ? fault({ kind: "lose", moment: "before" }) : { kind: "lag", ms: 4000 },
  "done without an answer, and looking fails twice": (nth) =>
    nth === 0
      ? fault({ kind: "lose", moment: "after" })
      : nth < 3
        ? fault({ kind: "answer", reply: badGateway })
        : undefined,
  "500 three times, the last one after the work": (nth) =>
    nth === 0 || nth === 5 || nth === 10
      ? fault({ kind: "answer", reply: serverError, ...(nth === 10 && { afterWork: true }) })
      : undefined,
};

/** The requests of a check with 120 annotations. */
const moments = ["create", "first page", "second page", "last page", "conclusion"];

describe.each(moments.map((name, index) => ({ name, index })))("at the $name", ({ index }) => {
  test.each(Object.entries(failures))("%s: nothing is lost or doubled", async (_, bad) => {
    const check = makeCheck(120);
    const simulation = startSimulation({
      injectFault: (_call, nth) => (nth > index ? bad(nth - 1 - index) : undefined),
    });

    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "published",
      dropped: [],
      unsent: 0,
    });

    expectComplete(simulation, check);
    expect(simulation.lines.join("\n")).toMatchSnapshot();
  });
});
