import { expect, test } from "vitest";
import { tokens } from "../../../dev/github/settings.ts";
import { annotation, annotations, callAs, createCaller, output, sha } from "./caller.ts";

test("a patch without an output keeps the output", () => {
  const { create, patch, read } = createCaller();
  const id = create({ output: output({ text: "Text", annotations: annotations(1) }) });
  patch(id, { conclusion: "failure" });
  expect(read(id)).toMatchObject({
    status: "completed",
    conclusion: "failure",
    output: { title: "Title", summary: "Summary", text: "Text", annotations_count: 1 },
  });
});

test("a patch with an output replaces title, summary and text, and removes a missing text", () => {
  const { create, patch, read } = createCaller();
  const id = create({ output: output({ text: "Text" }) });
  patch(id, { output: { summary: "New" } });
  expect(read(id).output).toMatchObject({ title: null, summary: "New", text: null });
});

test("annotations are appended, and every response has the new count", () => {
  const { create, patch, call } = createCaller();
  const id = create({ output: output({ annotations: annotations(50) }) });
  const more = output({ annotations: annotations(50, { message: "second page" }) });
  expect(patch(id, { output: more }).body.output.annotations_count).toBe(100);
  expect(patch(id, { conclusion: "failure" }).body.output.annotations_count).toBe(100);
  const { body } = call("GET", `check-runs/${id}/annotations?per_page=100`);
  expect(body.map((a: { message: string }) => a.message)).toEqual([
    ...Array(50).fill("expected 2 to be 3"),
    ...Array(50).fill("second page"),
  ]);
});

test("annotations can be appended to a completed check run, and its conclusion can change", () => {
  const { create, patch } = createCaller();
  const id = create({ conclusion: "failure" });
  const patched = patch(id, {
    conclusion: "success",
    output: output({ annotations: annotations(1) }),
  });
  expect(patched.body).toMatchObject({ conclusion: "success", output: { annotations_count: 1 } });
});

test("a completed check run stays completed", () => {
  const { create, patch } = createCaller();
  const id = create({ conclusion: "success" });
  expect(patch(id, { status: "in_progress" })).toMatchObject({
    status: 200,
    body: { status: "completed", conclusion: "success" },
  });
});

test("a text of too many bytes is cut between two characters without an error", () => {
  const { create, read } = createCaller();
  const id = create({ output: output({ text: `x${"é".repeat(40_000)}` }) });
  const { text } = read(id).output;
  expect(text).toBe(`x${"é".repeat(32_767)}`);
  expect(Buffer.byteLength(text)).toBe(65_535);
});

test("repeating a request creates another check run", () => {
  const { create, checks } = createCaller();
  const first = create({ external_id: "once" });
  expect(create({ external_id: "once" })).not.toBe(first);
  expect(checks.runs()).toHaveLength(2);
});

test("an unknown id leads to status 404", () => {
  const { patch, call } = createCaller();
  expect(patch(1, { conclusion: "success" }).status).toBe(404);
  expect(call("GET", "check-runs/1").status).toBe(404);
  expect(call("GET", "check-runs/1/annotations").status).toBe(404);
  expect(call("GET", "check-suites/1/check-runs").status).toBe(404);
  expect(call("GET", "actions/runs/1").status).toBe(404);
  expect(call("GET", "commits/%zz/check-runs").status).toBe(404);
  expect(call("DELETE", "check-runs/1").status).toBe(404);
});

test("only the newest check run of each name is listed, except with filter=all", () => {
  const { create, call } = createCaller();
  const ids = [create(), create(), create({ name: "Other" })];
  const list = (query: string) =>
    call("GET", `commits/${sha}/check-runs?${query}`).body.check_runs.map(
      (r: { id: number }) => r.id,
    );
  expect(list("check_name=Reports")).toEqual([ids[1]]);
  expect(list("check_name=Reports&filter=all")).toEqual([ids[1], ids[0]]);
  expect(list("")).toEqual([ids[2], ids[1]]);
  expect(list("status=completed")).toEqual([]);
  expect(list("app_id=1")).toEqual([]);
  expect(list("app_id=15368&check_name=Other")).toEqual([ids[2]]);
});

test("a list has pages that link to each other", () => {
  const { create, call } = createCaller();
  for (let i = 0; i < 5; i++) create();
  const page = (number: number) =>
    call("GET", `commits/${sha}/check-runs?filter=all&per_page=2&page=${number}`);
  expect(page(1).body.total_count).toBe(5);
  expect([1, 2, 3, 4].map((n) => page(n).body.check_runs.length)).toEqual([2, 2, 1, 0]);
  expect(page(1).headers.link).toMatch(/page=2>; rel="next", <.*page=3>; rel="last"$/);
  expect(page(3).headers.link).toMatch(/page=2>; rel="prev", <.*page=1>; rel="first"$/);
});

test("the oldest of 1,001 check runs with the same name is deleted", () => {
  const { create, call } = createCaller();
  const first = create();
  for (let i = 0; i < 1000; i++) create();
  expect(call("GET", `check-runs/${first}`).status).toBe(404);
  const { body } = call("GET", `commits/${sha}/check-runs?filter=all`);
  expect(body.total_count).toBe(1000);
});

const workflowRuns = [
  { id: 71, name: "Nightly", event: "workflow_dispatch", headSha: sha, suiteId: 501 },
  { id: 72, name: "CI", event: "pull_request", headSha: sha, suiteId: 502 },
];

test("a check run made with the job's token is in the oldest Actions suite of its commit, whichever workflow made it", () => {
  const { create, read, call } = createCaller({ workflowRuns });
  const id = create();
  expect(read(id).check_suite.id).toBe(501);
  expect(call("GET", "check-suites/501/check-runs").body.total_count).toBe(1);
  expect(call("GET", "check-suites/502/check-runs").body.total_count).toBe(0);
  expect(call("GET", "actions/runs/72").body).toMatchObject({
    check_suite_id: 502,
    event: "pull_request",
  });
});

test("workflow runs can be listed by suite", () => {
  const { call } = createCaller({ workflowRuns });
  const list = (query: string) =>
    call("GET", `actions/runs${query}`).body.workflow_runs.map((run: { id: number }) => run.id);
  expect(list("?check_suite_id=502")).toEqual([72]);
  expect(list("?check_suite_id=503")).toEqual([]);
  expect(list("?per_page=1")).toEqual([72]);
});

test("an App's check run is in the App's suite and keeps its link", () => {
  const { checks } = createCaller({ workflowRuns });
  const app = callAs(checks, tokens.app);
  const run = app.read(app.create({ details_url: "https://ci.example.com/7" }));
  expect(run.details_url).toBe("https://ci.example.com/7");
  expect([501, 502]).not.toContain(run.check_suite.id);
  expect(app.read(app.create({ name: "Other" })).check_suite.id).toBe(run.check_suite.id);
});

test("the link of a check run made with the job's token always leads to its own page", () => {
  const { create, patch, read } = createCaller();
  const id = create({ details_url: "https://ci.example.com/7" });
  patch(id, { details_url: "https://ci.example.com/8" });
  expect(read(id).details_url).toBe(`https://github.com/octo-org/shop/runs/${id}`);
});

test("times are stored in full seconds, and the end time has a default", () => {
  const { create, patch, read } = createCaller({ now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 678) });
  const id = create({ status: "in_progress", started_at: "2026-01-02T03:00:00.5Z" });
  patch(id, { conclusion: "neutral", output: output({ annotations: [annotation()] }) });
  expect(read(id)).toMatchObject({
    started_at: "2026-01-02T03:00:00Z",
    completed_at: "2026-01-02T03:04:05Z",
  });
  expect(read(create()).started_at).toBeNull();
});

test("each job has a check run that only GitHub can change", () => {
  const jobs = [{ id: 71, name: "CI", event: "push", headSha: sha, suiteId: 501, jobs: ["Tests"] }];
  const { call, patch } = createCaller({ workflowRuns: jobs });
  const [job] = call("GET", `commits/${sha}/check-runs?check_name=Tests`).body.check_runs;
  expect(job).toMatchObject({
    status: "in_progress",
    app: { slug: "github-actions" },
    html_url: expect.stringMatching(/\/actions\/runs\/71\/job\/\d+$/),
  });
  expect(patch(job.id, { conclusion: "success" }).status).toBe(403);
});
