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

test("an answer can be lost before the work was done", () => {
  const checks = createWith({ do: { kind: "lose", moment: "before" } });
  expect(checks.handle(create)).toEqual({ lost: "before" });
  expect(checks.runs()).toHaveLength(0);
});

test("an answer can be lost after the work was done", () => {
  const checks = createWith({ do: { kind: "lose", moment: "after", delay: 100 } });
  expect(checks.handle(create)).toEqual({ lost: "after", delay: 100 });
  expect(checks.runs()).toHaveLength(1);
});

test("a server error may come instead of the work, or after it", () => {
  const checks = createWith(
    { do: { kind: "answer", reply: badGateway } },
    { do: { kind: "answer", reply: badGateway, afterWork: true } },
  );
  expect(checks.handle(create)).toEqual(badGateway);
  expect(checks.runs()).toHaveLength(0);
  expect(checks.handle(create)).toEqual(badGateway);
  expect(checks.runs()).toHaveLength(1);
});

test("an answer can be slow", () => {
  const checks = createWith({ do: { kind: "slow", delay: 5000 } });
  expect(checks.handle(create)).toMatchObject({ status: 201, delay: 5000 });
  expect(checks.handle(create)).not.toHaveProperty("delay");
});

test("a read can lag behind the writes", () => {
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

test("faults are consumed in their order, each call meets one", () => {
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

test("a fault can wait for the nth call of its kind, or for a body", () => {
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

test("a fault can come later than the start", () => {
  const checks = createWith();
  checks.handle(create);
  checks.spoil({ do: { kind: "lose", moment: "before" } });
  expect(checks.handle(create)).toEqual({ lost: "before" });
});

test("every request is kept, with what became of it", () => {
  const checks = createWith({ do: { kind: "answer", reply: badGateway } });
  checks.handle(create);
  checks.handle(create);
  expect(checks.exchanges()).toMatchObject([
    { request: create, outcome: { status: 502 }, injected: true },
    { request: create, outcome: { status: 201 } },
  ]);
});
