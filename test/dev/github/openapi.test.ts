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

describe("the OpenAPI description", () => {
  test("accepts a valid request", () => {
    const body = { name: "x", head_sha: sha, output: output({ annotations: annotations(50) }) };
    expect(description.requestFaults(create(body))).toEqual([]);
  });

  test.each([
    ["an unknown operation", toRequest("PUT", runs), "no call PUT /repos/octo-org/shop/check-runs"],
    ["a missing field", create({ name: "x" }), "/ must have required property 'head_sha'"],
    [
      "an invalid level",
      create({
        name: "x",
        head_sha: sha,
        output: output({ annotations: [annotation({ annotation_level: "error" })] }),
      }),
      "/output/annotations/0/annotation_level must be equal to one of the allowed values",
    ],
    ["a body that isn't JSON", create("{"), "/ must be object"],
    [
      "an id that isn't a number",
      toRequest("GET", `${runs}/one`),
      "check_run_id: / must be integer",
    ],
    [
      "an unknown filter",
      toRequest("GET", `/repos/octo-org/shop/commits/${sha}/check-runs?filter=newest`),
      "filter: / must be equal to one of the allowed values",
    ],
    ["an unknown parameter", toRequest("GET", `${runs}/1?name=x`), "unknown parameter name"],
  ])("finds %s in a request", (_, request, fault) => {
    expect(description.requestFaults(request)).toEqual([fault]);
  });

  test("finds a missing field in a response, and an undescribed status", () => {
    const request = toRequest("GET", `${runs}/1`);
    const findViolations = (status: number, body: unknown) =>
      description.violations({ request, outcome: { status, headers: {}, body } });
    expect(findViolations(200, { id: 1 })).toContain(
      "answered 200, but / must have required property 'name'",
    );
    expect(findViolations(204, undefined)).toEqual(
      ["no answer 204"].map((fault) => `answered 204, but ${fault}`),
    );
  });
});

test("all responses of the stand-in match the description", () => {
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

describe("the stand-in's schema check and the description agree", () => {
  /** Generates mostly valid values. */
  const mostly = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 40, arbitrary: good },
      { weight: 1, arbitrary: fc.constantFrom(null, 1.5, "", [], {}, "x", true, "waiting") },
    );
  const anyFields = <T>(fields: Record<string, fc.Arbitrary<T>>) =>
    fc.record(fields, { requiredKeys: [] });
  const mostlyAll = (fields: Record<string, fc.Arbitrary<unknown>>, required: readonly string[]) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.record(fields, { requiredKeys: [...required] }) },
      anyFields(fields),
    );
  const text = mostly(fc.constantFrom("x", "", "é"));
  const line = mostly(fc.integer());
  const level = mostly(fc.constantFrom("notice", "warning", "failure"));
  const time = mostly(fc.constantFrom("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.678+02:00"));
  const anAnnotation = mostlyAll(
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
      status: mostly(fc.constantFrom("queued", "in_progress")),
      started_at: time,
      conclusion: mostly(
        fc.constantFrom("success", "failure", "neutral", "cancelled", "timed_out"),
      ),
      output: mostly(
        mostlyAll(
          {
            title: text,
            summary: mostly(fc.constantFrom("x", "x".repeat(65_535), "x".repeat(65_536))),
            text,
            annotations: mostly(
              fc.oneof(
                fc.array(anAnnotation, { maxLength: 3 }),
                fc.constantFrom(annotations(50), annotations(51)),
              ),
            ),
            images: mostly(
              fc.array(mostlyAll({ alt: text, image_url: text }, ["alt", "image_url"]), {
                maxLength: 2,
              }),
            ),
          },
          ["title", "summary"],
        ),
      ),
      actions: mostly(
        fc.array(
          mostlyAll(
            {
              label: text,
              description: text,
              identifier: mostly(fc.constantFrom("x".repeat(20), "x".repeat(21))),
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
  ] as const)("on valid and invalid requests to %s", (_, shape, request) => {
    const counts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(body, (value) => {
        const isRefused = findRunFaults(value, shape).length > 0;
        expect(description.requestFaults(request(value)).length > 0).toBe(isRefused);
        counts[isRefused ? "refused" : "accepted"]++;
      }),
      { seed: 7, numRuns: 400 },
    );
    // Otherwise the property would show nothing.
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(50);
  });

  test.each([
    ["the conclusion `stale`", createShape, { conclusion: "stale" }],
    ["a completed run without a conclusion", createShape, { status: "completed" }],
    ["an end time without a conclusion", updateShape, { completed_at: "2026-01-02T03:04:05Z" }],
    ["a text of 65,535 emoji", updateShape, { output: output({ text: "😀".repeat(65_535) }) }],
  ])("except on %s, which only the stand-in rejects", (_, shape, over) => {
    const value = { name: "x", head_sha: sha, ...over };
    const request =
      shape === createShape ? create(value) : toRequest("PATCH", `${runs}/1`, {}, value);
    expect(description.requestFaults(request)).toEqual([]);
    expect(findRunFaults(value, shape)).not.toEqual([]);
  });
});
