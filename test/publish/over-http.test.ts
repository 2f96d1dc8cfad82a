/** Repeats the main failures with the real client and real sockets. Only the clock is simulated. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { badGateway } from "../../dev/github/checks.ts";
import type { Fault } from "../../dev/github/faults.ts";
import { type Server, startServer } from "../../dev/github/server.ts";
import { tokens } from "../../dev/github/settings.ts";
import { toExternalId } from "../../src/publish/external-id.ts";
import type { Api, Clock, Ports } from "../../src/publish/ports.ts";
import { publish } from "../../src/publish/publish.ts";
import { makeCheck, makeLimitResponse, ownOrigin } from "./simulation.ts";

let server: Server;
let api: Api;

beforeAll(async () => {
  server = await startServer({ basePath: "/api/v3", limits: undefined });
  // The library reads the environment once, when it is loaded, as the runner has set it.
  process.env.GITHUB_API_URL = server.apiUrl;
  const { connectGitHub } = await import("../../src/host/github.ts");
  api = connectGitHub(tokens.job, "octo-org/shop");
});

afterAll(() => server.close());

function toPorts(): Ports {
  let now = Date.now();
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    random: () => 0.5,
  };
  return { api, clock, log: { info: () => {}, debug: () => {} }, save: () => {} };
}

const page = {
  method: "PATCH",
  matches: ({ body }: { body: string }) => body.includes("annotations"),
};
const conclusion = {
  method: "PATCH",
  matches: ({ body }: { body: string }) => body.includes("conclusion"),
};
const lose = (moment: "before" | "after") => ({ kind: "lose", moment }) as const;
const fail = (afterWork?: true) =>
  ({ kind: "answer", reply: badGateway, ...(afterWork && { afterWork }) }) as const;

const faults: Readonly<Record<string, readonly Fault[]>> = {
  "without a fault": [],
  "with a lost response to the creation": [{ when: { method: "POST" }, do: lose("after") }],
  "with a lost creation": [{ when: { method: "POST" }, do: lose("before") }],
  "with a lost response to a page": [{ when: { ...page, nth: 2 }, do: lose("after") }],
  "with a lost page": [{ when: { ...page, nth: 2 }, do: lose("before") }],
  "with a lost response to the conclusion": [{ when: conclusion, do: lose("after") }],
  "with 502 in HTML as the first response of each kind": [
    { when: { method: "POST" }, do: fail(true) },
    { when: page, do: fail() },
    { when: conclusion, do: fail(true) },
  ],
  "with a rate limit": [
    {
      when: { ...page, nth: 3 },
      do: { kind: "answer", reply: makeLimitResponse(429, { "retry-after": "9" }) },
    },
  ],
};

test.each(Object.entries(faults))(
  "no annotation is lost or duplicated over HTTP %s",
  async (name, faults) => {
    const externalId = toExternalId({ ...ownOrigin, step: name }, "r");
    server.checks.spoil(...faults);
    const check = makeCheck(120, { externalId, name });

    const options = { signal: new AbortController().signal, secrets: [] };
    expect(await publish(check, toPorts(), options)).toMatchObject({
      kind: "published",
      unsent: 0,
    });

    const runs = server.checks.runs().filter((run) => run.externalId === externalId);
    expect(runs).toMatchObject([{ status: "completed", conclusion: "failure", ...check.output }]);
    expect(runs[0]?.annotations.map((annotation) => annotation.title)).toEqual(
      check.annotations.map(({ title }) => title),
    );
  },
);
