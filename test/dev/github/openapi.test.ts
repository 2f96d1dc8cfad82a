import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { toRequest } from "../../../dev/github/exchange.ts";
import { type Description, readDescription } from "../../../dev/github/openapi.ts";
import { createShape, findRunFaults, updateShape } from "../../../dev/github/run-shapes.ts";
import { tokens } from "../../../dev/github/settings.ts";
import { annotation, annotations, callAs, createCaller, output, sha } from "./caller.ts";

let description: Description;
beforeAll(() => {
  description = readDescription();
});

const runs = "/repos/octo-org/shop/check-runs";
const create = (body: unknown) => toRequest("POST", runs, {}, body);

describe("the description of the API", () => {
  test("lets a good request pass", () => {
    const body = { name: "x", head_sha: sha, output: output({ annotations: annotations(50) }) };
    expect(description.requestFaults(create(body))).toEqual([]);
  });

  test.each([
    [
      "a call that there isn't",
      toRequest("PUT", runs),
      "no call PUT /repos/octo-org/shop/check-runs",
    ],
    ["a missing field", create({ name: "x" }), "/ must have required property 'head_sha'"],
    [
      "a wrong level",
      create({
        name: "x",
        head_sha: sha,
        output: output({ annotations: [annotation({ annotation_level: "error" })] }),
      }),
      "/output/annotations/0/annotation_level must be equal to one of the allowed values",
    ],
    ["a body that is no JSON", create("{"), "/ must be object"],
    ["an id that is no number", toRequest("GET", `${runs}/one`), "check_run_id: / must be integer"],
    [
      "a filter that there isn't",
      toRequest("GET", `/repos/octo-org/shop/commits/${sha}/check-runs?filter=newest`),
      "filter: / must be equal to one of the allowed values",
    ],
    [
      "a parameter that there isn't",
      toRequest("GET", `${runs}/1?name=x`),
      "unknown parameter name",
    ],
  ])("finds %s", (_, request, fault) => {
    expect(description.requestFaults(request)).toEqual([fault]);
  });

  test("finds an answer that lacks something, and one that is not described", () => {
    const request = toRequest("GET", `${runs}/1`);
    const answer = (status: number, body: unknown) =>
      description.violations({ request, outcome: { status, headers: {}, body } });
    expect(answer(200, { id: 1 })).toContain(
      "answered 200, but / must have required property 'name'",
    );
    expect(answer(204, undefined)).toEqual(
      ["no answer 204"].map((fault) => `answered 204, but ${fault}`),
    );
  });
});

test("all responses of the stand-in follow the description", () => {
  const workflowRuns = [
    { id: 71, name: "CI", event: "push", headSha: sha, suiteId: 501, jobs: ["Tests"] },
  ];
  const { checks, call, create, patch, read } = createCaller({ workflowRuns });
  const app = callAs(checks, tokens.app);
  const id = create({
    status: "in_progress",
    external_id: "x",
    details_url: "https://example.com",
  });
  patch(id, {
    output: output({ text: "Text", annotations: annotations(3, { title: "T", raw_details: "D" }) }),
  });
  patch(id, { conclusion: "neutral", completed_at: "2026-01-01T00:00:00Z" });
  read(id);
  call("GET", `check-runs/${id}/annotations?per_page=2&page=1`);
  call(
    "GET",
    `commits/${sha}/check-runs?check_name=Reports&filter=all&app_id=15368&status=completed`,
  );
  call("GET", "check-suites/501/check-runs");
  call("GET", "actions/runs/71");
  call("GET", "actions/runs?check_suite_id=501&per_page=1");
  call("GET", "actions/runs?check_suite_id=501&per_page=1");
  app.call("POST", `check-runs/${app.create({ conclusion: "success" })}/rerequest`);
  app.patch(id, { conclusion: "success" });
  callAs(checks, tokens.readOnly).patch(id, {});
  callAs(checks, "made-up").read(id);
  call("GET", "check-runs/9");
  call("GET", "nothing/9");
  call("POST", "check-runs", "{");
  patch(id, { output: {} });
  patch(id, { output: output({ annotations: [annotation({ start_line: 0 })] }) });
  const exchanges = checks.exchanges();
  expect(exchanges.flatMap((exchange) => description.violations(exchange))).toEqual([]);
  const statuses = exchanges.map(({ outcome }) => ("status" in outcome ? outcome.status : 0));
  expect(new Set(statuses)).toEqual(new Set([200, 201, 400, 401, 403, 404, 422]));
});

describe("the first gate and the description agree", () => {
  /** A value of the right kind most of the time. */
  const rarely = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 40, arbitrary: good },
      { weight: 1, arbitrary: fc.constantFrom(null, 1.5, "", [], {}, "x", true, "waiting") },
    );
  const some = <T>(fields: Record<string, fc.Arbitrary<T>>) =>
    fc.record(fields, { requiredKeys: [] });
  const most = (fields: Record<string, fc.Arbitrary<unknown>>, required: readonly string[]) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.record(fields, { requiredKeys: [...required] }) },
      some(fields),
    );
  const text = rarely(fc.constantFrom("x", "", "é"));
  const line = rarely(fc.integer());
  const level = rarely(fc.constantFrom("notice", "warning", "failure"));
  const time = rarely(fc.constantFrom("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.678+02:00"));
  const anAnnotation = most(
    {
      path: text,
      start_line: line,
      end_line: line,
      start_column: line,
      annotation_level: level,
      message: text,
      title: text,
      raw_details: text,
    },
    ["path", "start_line", "end_line", "annotation_level", "message"],
  );
  const body = fc.record(
    {
      name: text,
      head_sha: text,
      details_url: text,
      external_id: text,
      status: rarely(fc.constantFrom("queued", "in_progress")),
      started_at: time,
      conclusion: rarely(
        fc.constantFrom("success", "failure", "neutral", "cancelled", "timed_out"),
      ),
      output: rarely(
        most(
          {
            title: text,
            summary: rarely(fc.constantFrom("x", "x".repeat(65_535), "x".repeat(65_536))),
            text,
            annotations: rarely(
              fc.oneof(
                fc.array(anAnnotation, { maxLength: 3 }),
                fc.constantFrom(annotations(50), annotations(51)),
              ),
            ),
            images: rarely(
              fc.array(most({ alt: text, image_url: text }, ["alt", "image_url"]), {
                maxLength: 2,
              }),
            ),
          },
          ["title", "summary"],
        ),
      ),
      actions: rarely(
        fc.array(
          most(
            {
              label: text,
              description: text,
              identifier: rarely(fc.constantFrom("x".repeat(20), "x".repeat(21))),
            },
            ["label", "description", "identifier"],
          ),
          { maxLength: 4 },
        ),
      ),
    },
    { requiredKeys: ["name", "head_sha"] },
  );

  test.each([
    ["create", createShape, (value: unknown) => create(value)],
    ["update", updateShape, (value: unknown) => toRequest("PATCH", `${runs}/1`, {}, value)],
  ] as const)("on what it takes to %s", (_, shape, request) => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(body, (value) => {
        const isRefused = findRunFaults(value, shape).length > 0;
        expect(description.requestFaults(request(value)).length > 0).toBe(isRefused);
        seen[isRefused ? "refused" : "accepted"]++;
      }),
      { seed: 7, numRuns: 400 },
    );
    // Otherwise the property would say nothing.
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50);
  });

  test.each([
    ["the conclusion `stale`", createShape, { conclusion: "stale" }],
    ["a completed run without a conclusion", createShape, { status: "completed" }],
    ["an end without a conclusion", updateShape, { completed_at: "2026-01-02T03:04:05Z" }],
    ["a text of 65,535 emoji", updateShape, { output: output({ text: "😀".repeat(65_535) }) }],
  ])("but for %s, which only the stand-in refuses", (_, shape, over) => {
    const value = { name: "x", head_sha: sha, ...over };
    const request =
      shape === createShape ? create(value) : toRequest("PATCH", `${runs}/1`, {}, value);
    expect(description.requestFaults(request)).toEqual([]);
    expect(findRunFaults(value, shape)).not.toEqual([]);
  });
});
