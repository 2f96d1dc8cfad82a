import { describe, expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { type Origin, readExternalId, toExternalId } from "../../src/publish/external-id.ts";
import type { Api } from "../../src/publish/ports.ts";
import type { Published } from "../../src/publish/publish.ts";
import {
  headSha,
  makeCheck,
  makeLimitResponse,
  makeResponse,
  ownOrigin,
  ownWorkflow,
  publishWithLookups,
  type Simulation,
  startSimulation,
  toStandInRequest,
} from "./simulation.ts";

const own: Origin = { ...ownOrigin, attempt: 2 };
const check = makeCheck(1, { externalId: toExternalId(own, "own") });

/** Creates a check run that exists before the one of the test. */
function createEarlier(
  simulation: Simulation,
  change: Partial<Origin>,
  token: string = tokens.job,
  conclusion?: string,
): void {
  const body = {
    name: check.name,
    head_sha: headSha,
    external_id: toExternalId({ ...own, ...change }, "other"),
    ...(conclusion ? { conclusion } : { status: "in_progress" }),
    output: { title: "Old", summary: "Old." },
  };
  simulation.checks.handle(toStandInRequest({ method: "POST", path: "/check-runs", body }, token));
}

function getClashes(published: Published) {
  if (published.kind !== "published") throw new Error(published.kind);
  return published.clashes;
}

describe("an older check run with the same name and commit", () => {
  test("is closed if an earlier attempt left it in progress, and ours is the newest", async () => {
    const simulation = startSimulation();
    createEarlier(simulation, { attempt: 1 });

    expect(getClashes(await publishWithLookups(simulation, check))).toEqual([]);

    expect(simulation.checks.runs()).toMatchObject([
      {
        status: "completed",
        conclusion: "cancelled",
        summary: "A later attempt took over.\n\nOld.",
      },
      { status: "completed", conclusion: "failure", externalId: check.externalId },
    ]);
    expect(simulation.log).toEqual([
      "Closed an older check run of this name: https://github.com/octo-org/shop/runs/1001",
    ]);
  });

  test("isn't changed if an earlier attempt completed it", async () => {
    const simulation = startSimulation();
    createEarlier(simulation, { attempt: 1 }, tokens.job, "success");
    expect(getClashes(await publishWithLookups(simulation, check))).toEqual([]);
    expect(simulation.checks.runs()[0]).toMatchObject({ conclusion: "success", summary: "Old." });
  });

  test.each([
    ["another job", { job: "lint" }, { by: "job", job: "lint" }],
    ["another job in an earlier attempt", { job: "lint", attempt: 1 }, { by: "job", job: "lint" }],
    ["another step of the job", { step: "report-2" }, { by: "leg", job: "test" }],
    ["another leg of the matrix", {}, { by: "leg", job: "test" }],
  ])("from %s of the same workflow run is reported as a conflict", async (_, change, clash) => {
    const simulation = startSimulation();
    createEarlier(simulation, change, tokens.job, "success");
    const url = "https://github.com/octo-org/shop/runs/1001";
    expect(getClashes(await publishWithLookups(simulation, check))).toEqual([{ ...clash, url }]);
  });

  test("of a job that is still running stays in progress", async () => {
    const simulation = startSimulation();
    createEarlier(simulation, { job: "lint" });
    await publishWithLookups(simulation, check);
    expect(simulation.checks.runs()[0]?.status).toBe("in_progress");
  });

  test.each([
    ["a later run of the same workflow", { runId: "78", attempt: 1 }, tokens.job],
    ["a scheduled run of the same workflow", { runId: "78", event: "schedule" }, tokens.job],
    ["a manual run of the same workflow", { runId: "78", event: "workflow_dispatch" }, tokens.job],
    ["another App", { attempt: 1 }, tokens.app],
  ])("from %s is ignored", async (_, change, token) => {
    const simulation = startSimulation();
    createEarlier(simulation, change, token);
    expect(getClashes(await publishWithLookups(simulation, check))).toEqual([]);
    expect(simulation.lines.filter((line) => line.includes("/1001"))).toEqual([]);
  });

  test.each<[string, Partial<Origin>, object]>([
    [
      "another workflow",
      { runId: "78", workflow: "nightly.yml" },
      { by: "workflow", workflow: "nightly.yml" },
    ],
    [
      "another, scheduled workflow",
      { runId: "78", workflow: "nightly.yml", event: "schedule" },
      { by: "workflow", workflow: "nightly.yml" },
    ],
    [
      "the same workflow for pull_request as well as for push",
      { runId: "78", event: "pull_request" },
      { by: "event", events: ["push", "pull_request"] },
    ],
    [
      "the same workflow for pull_request_target as well as for push",
      { runId: "76", event: "pull_request_target" },
      { by: "event", events: ["push", "pull_request_target"] },
    ],
  ])("from %s is reported as a conflict and isn't changed", async (_, change, clash) => {
    const simulation = startSimulation();
    createEarlier(simulation, change, tokens.job, "success");
    const url = "https://github.com/octo-org/shop/runs/1001";
    expect(getClashes(await publishWithLookups(simulation, check))).toEqual([{ ...clash, url }]);
    expect(simulation.checks.runs()[0]).toMatchObject({ conclusion: "success", summary: "Old." });
    expect(simulation.lines.filter((line) => line.includes("/1001"))).toEqual([]);
  });

  test("from many runs of another workflow is reported once, with the newest", async () => {
    const simulation = startSimulation();
    for (let i = 0; i < 5; i++)
      createEarlier(simulation, { runId: `8${i}`, workflow: "nightly.yml" });
    createEarlier(simulation, { job: "lint" });
    expect(getClashes(await publishWithLookups(simulation, check))).toEqual([
      { by: "job", job: "lint", url: "https://github.com/octo-org/shop/runs/1006" },
      {
        by: "workflow",
        workflow: "nightly.yml",
        url: "https://github.com/octo-org/shop/runs/1005",
      },
    ]);
  });

  test("that GitHub created for a job is reported as a conflict, because a failure of the job could be hidden", async () => {
    const jobs = ["test", check.name];
    const simulation = startSimulation({ settings: { workflowRuns: [{ ...ownWorkflow, jobs }] } });
    expect(getClashes(await publishWithLookups(simulation, check))).toEqual([
      { by: "job itself", url: "https://github.com/octo-org/shop/actions/runs/77/job/502" },
    ]);
    expect(simulation.lines.filter((line) => line.includes("/502"))).toEqual([]);
  });

  test("that GitHub created for a job isn't a conflict with an App's check run", async () => {
    const workflowRuns = [{ ...ownWorkflow, jobs: [check.name] }];
    const simulation = startSimulation({ settings: { workflowRuns }, token: tokens.app });
    expect(getClashes(await publishWithLookups(simulation, check))).toEqual([]);
  });

  test.each([
    ["another action is reported as a conflict, and isn't changed", "7", [{ by: "program" }]],
    ["another version of this action is ignored", "report-to-check/7/2", []],
  ])("from %s", async (_, external_id, clashes) => {
    const simulation = startSimulation();
    const body = { name: check.name, head_sha: headSha, external_id, status: "in_progress" };
    simulation.checks.handle(
      toStandInRequest({ method: "POST", path: "/check-runs", body }, tokens.job),
    );
    const found = getClashes(await publishWithLookups(simulation, check));
    expect(found).toMatchObject(clashes);
    expect(found).toHaveLength(clashes.length);
    expect(simulation.checks.runs()[0]?.status).toBe("in_progress");
  });

  test("from our own request isn't a conflict", async () => {
    const simulation = startSimulation();
    const body = { name: check.name, head_sha: headSha, external_id: check.externalId };
    const call = { method: "POST", path: "/check-runs", body } as const;
    simulation.checks.handle(toStandInRequest(call, tokens.job));
    expect(getClashes(await publishWithLookups(simulation, check))).toEqual([]);
  });

  test("from our own request that was processed late gets the same conclusion", async () => {
    const simulation = startSimulation({
      injectFault: (call, nth) =>
        call.method === "POST" && nth < 4
          ? { kind: "fault", action: { kind: "lose", moment: "after" } }
          : // Lists are outdated for so long that the check run is created again.
            call.path.startsWith("/commits") && nth < 8
            ? { kind: "lag", ms: 60_000 }
            : undefined,
    });
    expect(await publishWithLookups(simulation, check)).toMatchObject({
      kind: "published",
      clashes: [],
    });
    expect(simulation.checks.runs()).toMatchObject([
      { status: "completed", conclusion: "failure", annotations: [] },
      { status: "completed", conclusion: "failure", annotations: { length: 1 } },
    ]);
  });
});

describe("lookups during publishing", () => {
  test("are sent before the check run is created, and none follow after the last page", async () => {
    const simulation = startSimulation({ settings: { workflowRuns: [ownWorkflow] } });
    await publishWithLookups(simulation, check);
    expect(simulation.lines.map((line) => line.slice(9))).toEqual([
      "GET /commits/SHA/check-runs?check_name=Reports → 200",
      "GET /actions/runs?head_sha=SHA&exclude_pull_requests=true → 200",
      "POST /check-runs → 201",
      "PATCH /check-runs/1001 +1 → 200",
      "PATCH /check-runs/1001 failure → 200",
    ]);
  });

  test("that fail don't affect what is published, and aren't repeated", async () => {
    const simulation = startSimulation({
      injectFault: ({ method }) => (method === "GET" ? { kind: "unreachable" } : undefined),
    });
    expect(await publishWithLookups(simulation, check)).toMatchObject({
      kind: "published",
      clashes: [],
    });
    expect(simulation.lines.filter((line) => line.includes("GET"))).toHaveLength(2);
    expect(simulation.log).toEqual([]);
  });

  test("that a rate limit refuses don't delay publishing", async () => {
    const simulation = startSimulation({
      injectFault: ({ method }) =>
        method === "GET"
          ? { kind: "fault", action: { kind: "answer", reply: makeLimitResponse(429) } }
          : undefined,
    });
    expect(await publishWithLookups(simulation, check)).toMatchObject({ kind: "published" });
    expect(simulation.elapsedMs()).toBeLessThan(1000);
  });

  test("without a response are abandoned 2 s after the reports are read, and the log says so", async () => {
    const simulation = startSimulation();
    const { request } = simulation.ports.api;
    const signals: AbortSignal[] = [];
    const api: Api = {
      request: (call) => {
        if (call.method !== "GET") return request(call);
        signals.push(call.signal);
        return new Promise((resolve) => {
          const aborted = { kind: "no answer", wasSent: true, why: "aborted" } as const;
          call.signal.addEventListener("abort", () => resolve(aborted));
        });
      },
    };
    const published = await publishWithLookups(
      { ...simulation, ports: { ...simulation.ports, api } },
      check,
    );
    expect(published).toMatchObject({ kind: "published", clashes: [] });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(simulation.elapsedMs()).toBe(2100);
    expect(simulation.log).toEqual([
      "GitHub was slow to list the commit's other check runs and workflow runs, so they weren't compared with this one.",
    ]);
  });
});

describe("lookups without a response when the job is cancelled", () => {
  test("don't delay closing the check run", async () => {
    const simulation = startSimulation({ abortAtMs: 500 });
    const { request } = simulation.ports.api;
    const api: Api = {
      request: (call) => {
        if (call.method !== "GET" || !call.path.includes("?")) return request(call);
        return new Promise((resolve) => {
          const aborted = { kind: "no answer", wasSent: true, why: "aborted" } as const;
          call.signal.addEventListener("abort", () => resolve(aborted));
        });
      },
    };
    const published = await publishWithLookups(
      { ...simulation, ports: { ...simulation.ports, api } },
      check,
    );
    expect(published).toMatchObject({ kind: "cancelled", isClosed: true });
    expect(simulation.elapsedMs()).toBeLessThan(1000);
    expect(simulation.log).toEqual([]);
  });
});

describe("the check run's suite", () => {
  const lint = { ...ownWorkflow, id: 76, name: "Lint", suiteId: 499 };

  test("isn't reported if it belongs to our own workflow run", async () => {
    const simulation = startSimulation({ settings: { workflowRuns: [ownWorkflow, lint] } });
    expect(await publishWithLookups(simulation, check)).not.toHaveProperty("otherWorkflow");
  });

  test("is reported with a link if it belongs to another, older workflow run", async () => {
    const simulation = startSimulation({ settings: { workflowRuns: [lint, ownWorkflow] } });
    expect(await publishWithLookups(simulation, check)).toMatchObject({
      otherWorkflow: { name: "Lint", url: "https://github.com/octo-org/shop/actions/runs/76" },
    });
  });

  test("isn't reported if the token can't list workflow runs", async () => {
    const simulation = startSimulation({
      settings: {
        private: true,
        workflowRuns: [lint, ownWorkflow],
        tokens: {
          plain: {
            kind: "job",
            app: { id: 15368, slug: "github-actions", name: "GitHub Actions" },
            permissions: { checks: "write" },
          },
        },
      },
      token: "plain",
    });
    expect(await publishWithLookups(simulation, check)).not.toHaveProperty("otherWorkflow");
  });

  test("isn't reported if no workflow run is listed", async () => {
    const none = makeResponse(200, { total_count: 0, workflow_runs: [] });
    const simulation = startSimulation({
      settings: { workflowRuns: [lint, ownWorkflow] },
      injectFault: ({ path }) =>
        path.startsWith("/actions/runs")
          ? { kind: "fault", action: { kind: "answer", reply: none } }
          : undefined,
    });
    expect(await publishWithLookups(simulation, check)).not.toHaveProperty("otherWorkflow");
    expect(simulation.log).toEqual([]);
  });

  test("isn't reported for an App, which has its own suite", async () => {
    const simulation = startSimulation({
      settings: { workflowRuns: [lint, ownWorkflow] },
      token: tokens.app,
    });
    expect(await publishWithLookups(simulation, check)).not.toHaveProperty("otherWorkflow");
  });
});

describe("an external id", () => {
  test("identifies the use of the action that created a check run", () => {
    const text = toExternalId(own, "8f14e45f");
    expect(text).toBe("report-to-check/77/2/ci.yml/push/test/report/8f14e45f");
    expect(readExternalId(text)).toEqual(own);
  });

  test("is short and readable with names of any length and characters", () => {
    const long = "a/b c".repeat(40);
    const names = {
      runId: "1".repeat(14),
      attempt: 999,
      ...{ workflow: long, event: long, job: long, step: "__octo_report-to-check_2" },
    };
    const text = toExternalId(names, "00000000-0000-4000-8000-000000000000");
    expect(text.length).toBeLessThan(255);
    expect(readExternalId(text)).toMatchObject({ attempt: 999, step: "__octo_report-to-check_2" });
  });

  test.each([
    "",
    "42",
    "report-to-check/77/2",
    "report-to-check/x/2/ci.yml/push/test/report/1",
    " report-to-check/77/2/a/b/c/d/e",
  ])("can't be read from %j", (text) => {
    expect(readExternalId(text)).toBeUndefined();
  });
});
