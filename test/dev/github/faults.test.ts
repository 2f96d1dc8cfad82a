import { expect, test } from "vitest";
import { badGateway, createChecks } from "../../../dev/github/checks.ts";
import { toRequest } from "../../../dev/github/exchange.ts";
import type { Fault } from "../../../dev/github/faults.ts";
import { tokens } from "../../../dev/github/settings.ts";
import { annotations, callAs, output, sha } from "./caller.ts";

const headers = { authorization: `token ${tokens.job}` };
const create = toRequest("POST", "/repos/octo-org/shop/check-runs", headers, {
  name: "Reports",
  head_sha: sha,
});

const createWith = (...faults: readonly Fault[]) => createChecks({ faults });

test("a response can be lost before the request is processed", () => {
  const checks = createWith({ do: { kind: "lose", moment: "before" } });
  expect(checks.handle(create)).toEqual({ lost: "before" });
  expect(checks.runs()).toHaveLength(0);
});

test("a response can be lost after the request is processed", () => {
  const checks = createWith({ do: { kind: "lose", moment: "after", delay: 100 } });
  expect(checks.handle(create)).toEqual({ lost: "after", delay: 100 });
  expect(checks.runs()).toHaveLength(1);
});

test("a server error can come before or after the request is processed", () => {
  const checks = createWith(
    { do: { kind: "answer", reply: badGateway } },
    { do: { kind: "answer", reply: badGateway, afterWork: true } },
  );
  expect(checks.handle(create)).toEqual(badGateway);
  expect(checks.runs()).toHaveLength(0);
  expect(checks.handle(create)).toEqual(badGateway);
  expect(checks.runs()).toHaveLength(1);
});

test("a response can be slow", () => {
  const checks = createWith({ do: { kind: "slow", delay: 5000 } });
  expect(checks.handle(create)).toMatchObject({ status: 201, delay: 5000 });
  expect(checks.handle(create)).not.toHaveProperty("delay");
});

test("a read can return an outdated state", () => {
  const checks = createWith({
    when: { method: "GET" },
    times: 2,
    do: { kind: "stale", writes: 1 },
  });
  const { create, patch, read } = callAs(checks, tokens.job);
  const id = create();
  patch(id, { output: output({ annotations: annotations(3) }) });
  const counts = [1, 2, 3].map(() => read(id).output.annotations_count);
  expect(counts).toEqual([0, 0, 3]);
});

test("faults are applied in order, at most one for each request", () => {
  const checks = createWith(
    { when: { method: "POST" }, times: 2, do: { kind: "lose", moment: "before" } },
    { when: { path: /check-runs$/ }, do: { kind: "answer", reply: { status: 500, headers: {} } } },
  );
  const outcomes = [1, 2, 3, 4].map(() => checks.handle(create));
  expect(outcomes).toMatchObject([
    { lost: "before" },
    { lost: "before" },
    { status: 500 },
    { status: 201 },
  ]);
});

test("a fault can apply to the nth matching request, or to a request with a certain body", () => {
  const checks = createWith(
    { when: { method: "POST", nth: 3 }, do: { kind: "lose", moment: "before" } },
    {
      when: { matches: ({ body }) => body.includes("Special") },
      do: { kind: "lose", moment: "after" },
    },
  );
  const special = { ...create, body: create.body.replace("Reports", "Special") };
  const outcomes = [create, special, create, create].map((request) => checks.handle(request));
  expect(outcomes).toMatchObject([
    { status: 201 },
    { lost: "after" },
    { lost: "before" },
    { status: 201 },
  ]);
});

test("a fault can be added after the start", () => {
  const checks = createWith();
  checks.handle(create);
  checks.spoil({ do: { kind: "lose", moment: "before" } });
  expect(checks.handle(create)).toEqual({ lost: "before" });
});

test("every request is recorded with its outcome", () => {
  const checks = createWith({ do: { kind: "answer", reply: badGateway } });
  checks.handle(create);
  checks.handle(create);
  expect(checks.exchanges()).toMatchObject([
    { request: create, outcome: { status: 502 }, injected: true },
    { request: create, outcome: { status: 201 } },
  ]);
});
