import { describe, expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { type Origin, readExternalId, toExternalId } from "../../src/publish/external-id.ts";
import type { Api } from "../../src/publish/ports.ts";
import type { Published } from "../../src/publish/publish.ts";
import {
  headSha,
  limited,
  makeCheck,
  ownOrigin,
  ownWorkflow,
  playWithLookups,
  reply,
  type Scene,
  startScene,
  toStandIn,
} from "./scene.ts";

const own: Origin = { ...ownOrigin, attempt: 2 };
const check = makeCheck(1, { externalId: toExternalId(own, "own") });

/** A check run that already exists. */
function place(
  scene: Scene,
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
  scene.checks.handle(toStandIn({ method: "POST", path: "/check-runs", body }, token));
}

function clashesOf(published: Published) {
  if (published.kind !== "published") throw new Error(published.kind);
  return published.clashes;
}

describe("an older check run of the same name and commit", () => {
  test("that an earlier attempt left in progress is closed, and ours stays the newest", async () => {
    const scene = startScene();
    place(scene, { attempt: 1 });

    expect(clashesOf(await playWithLookups(scene, check))).toEqual([]);

    expect(scene.checks.runs()).toMatchObject([
      {
        status: "completed",
        conclusion: "cancelled",
        summary: "A later attempt took over.\n\nOld.",
      },
      { status: "completed", conclusion: "failure", externalId: check.externalId },
    ]);
    expect(scene.log).toEqual([
      "Closed an older check run of this name: https://github.com/octo-org/shop/runs/1001",
    ]);
  });

  test("that an earlier attempt completed is left as it is", async () => {
    const scene = startScene();
    place(scene, { attempt: 1 }, tokens.job, "success");
    expect(clashesOf(await playWithLookups(scene, check))).toEqual([]);
    expect(scene.checks.runs()[0]).toMatchObject({ conclusion: "success", summary: "Old." });
  });

  test.each([
    ["another job", { job: "lint" }, { by: "job", job: "lint" }],
    ["another job in an earlier attempt", { job: "lint", attempt: 1 }, { by: "job", job: "lint" }],
    ["another step of the job", { step: "report-2" }, { by: "leg", job: "test" }],
    ["another leg of the matrix", {}, { by: "leg", job: "test" }],
  ])("by %s is a clash that the user hears of", async (_, change, clash) => {
    const scene = startScene();
    place(scene, change, tokens.job, "success");
    const url = "https://github.com/octo-org/shop/runs/1001";
    expect(clashesOf(await playWithLookups(scene, check))).toEqual([{ ...clash, url }]);
  });

  test("by a job that is still at it stays open", async () => {
    const scene = startScene();
    place(scene, { job: "lint" });
    await playWithLookups(scene, check);
    expect(scene.checks.runs()[0]?.status).toBe("in_progress");
  });

  test.each([
    ["a later run of the same workflow", { runId: "78", attempt: 1 }, tokens.job],
    ["a scheduled run of the same workflow", { runId: "78", event: "schedule" }, tokens.job],
    ["a run by hand", { runId: "78", event: "workflow_dispatch" }, tokens.job],
    ["another App", { attempt: 1 }, tokens.app],
  ])("by %s is none of our business", async (_, change, token) => {
    const scene = startScene();
    place(scene, change, token);
    expect(clashesOf(await playWithLookups(scene, check))).toEqual([]);
    expect(scene.lines.filter((line) => line.includes("/1001"))).toEqual([]);
  });

  test.each<[string, Partial<Origin>, object]>([
    [
      "another workflow",
      { runId: "78", workflow: "nightly.yml" },
      { by: "workflow", workflow: "nightly.yml" },
    ],
    [
      "another workflow that a schedule starts",
      { runId: "78", workflow: "nightly.yml", event: "schedule" },
      { by: "workflow", workflow: "nightly.yml" },
    ],
    [
      "the pull request beside the push",
      { runId: "78", event: "pull_request" },
      { by: "event", events: ["push", "pull_request"] },
    ],
    [
      "pull_request_target beside the push",
      { runId: "76", event: "pull_request_target" },
      { by: "event", events: ["push", "pull_request_target"] },
    ],
  ])("by %s is a clash that the user hears of", async (_, change, clash) => {
    const scene = startScene();
    place(scene, change, tokens.job, "success");
    const url = "https://github.com/octo-org/shop/runs/1001";
    expect(clashesOf(await playWithLookups(scene, check))).toEqual([{ ...clash, url }]);
    expect(scene.checks.runs()[0]).toMatchObject({ conclusion: "success", summary: "Old." });
    expect(scene.lines.filter((line) => line.includes("/1001"))).toEqual([]);
  });

  test("by many runs of another workflow is reported once, for the newest", async () => {
    const scene = startScene();
    for (let i = 0; i < 5; i++) place(scene, { runId: `8${i}`, workflow: "nightly.yml" });
    place(scene, { job: "lint" });
    expect(clashesOf(await playWithLookups(scene, check))).toEqual([
      { by: "job", job: "lint", url: "https://github.com/octo-org/shop/runs/1006" },
      {
        by: "workflow",
        workflow: "nightly.yml",
        url: "https://github.com/octo-org/shop/runs/1005",
      },
    ]);
  });

  test("by GitHub for a job is a clash: a later failure of the job would be hidden", async () => {
    const jobs = ["test", check.name];
    const scene = startScene({ settings: { workflowRuns: [{ ...ownWorkflow, jobs }] } });
    expect(clashesOf(await playWithLookups(scene, check))).toEqual([
      { by: "job itself", url: "https://github.com/octo-org/shop/actions/runs/77/job/502" },
    ]);
    expect(scene.lines.filter((line) => line.includes("/502"))).toEqual([]);
  });

  test("by GitHub for a job hides nothing from an App's check run", async () => {
    const workflowRuns = [{ ...ownWorkflow, jobs: [check.name] }];
    const scene = startScene({ settings: { workflowRuns }, token: tokens.app });
    expect(clashesOf(await playWithLookups(scene, check))).toEqual([]);
  });

  test("by a program that we don't know is none of our business", async () => {
    const scene = startScene();
    const body = { name: check.name, head_sha: headSha, external_id: "7", status: "in_progress" };
    scene.checks.handle(toStandIn({ method: "POST", path: "/check-runs", body }, tokens.job));
    expect(clashesOf(await playWithLookups(scene, check))).toEqual([]);
    expect(scene.checks.runs()[0]?.status).toBe("in_progress");
  });

  test("a run from our own request isn't a conflict", async () => {
    const scene = startScene();
    const body = { name: check.name, head_sha: headSha, external_id: check.externalId };
    const call = { method: "POST", path: "/check-runs", body } as const;
    scene.checks.handle(toStandIn(call, tokens.job));
    expect(clashesOf(await playWithLookups(scene, check))).toEqual([]);
  });

  test("that came of our own request, long after we had given it up, gets the same conclusion", async () => {
    const scene = startScene({
      weather: (call, nth) =>
        call.method === "POST" && nth < 4
          ? { kind: "fault", action: { kind: "lose", moment: "after" } }
          : // Lists lag so long that the check run is made again.
            call.path.startsWith("/commits") && nth < 8
            ? { kind: "lag", ms: 60_000 }
            : undefined,
    });
    expect(await playWithLookups(scene, check)).toMatchObject({ kind: "published", clashes: [] });
    expect(scene.checks.runs()).toMatchObject([
      { status: "completed", conclusion: "failure", annotations: [] },
      { status: "completed", conclusion: "failure", annotations: { length: 1 } },
    ]);
  });
});

describe("the reads beside the publishing", () => {
  test("are made before the check run is created, and none after the last page", async () => {
    const scene = startScene({ settings: { workflowRuns: [ownWorkflow] } });
    await playWithLookups(scene, check);
    expect(scene.lines.map((line) => line.slice(9))).toEqual([
      "GET /commits/SHA/check-runs?check_name=Reports → 200",
      "GET /actions/runs?head_sha=SHA&exclude_pull_requests=true → 200",
      "POST /check-runs → 201",
      "PATCH /check-runs/1001 +1 → 200",
      "PATCH /check-runs/1001 failure → 200",
    ]);
  });

  test("that fail change nothing of what is published, and aren't repeated", async () => {
    const scene = startScene({
      weather: ({ method }) => (method === "GET" ? { kind: "unreachable" } : undefined),
    });
    expect(await playWithLookups(scene, check)).toMatchObject({ kind: "published", clashes: [] });
    expect(scene.lines.filter((line) => line.includes("GET"))).toHaveLength(2);
    expect(scene.log).toEqual([]);
  });

  test("that GitHub's limit refuses aren't waited for", async () => {
    const scene = startScene({
      weather: ({ method }) =>
        method === "GET"
          ? { kind: "fault", action: { kind: "answer", reply: limited(429) } }
          : undefined,
    });
    expect(await playWithLookups(scene, check)).toMatchObject({ kind: "published" });
    expect(scene.elapsedMs()).toBeLessThan(1000);
  });

  test("that aren't answered are given up 2 s after the reports are read, and the log says so", async () => {
    const scene = startScene();
    const { request } = scene.ports.api;
    const given: AbortSignal[] = [];
    const api: Api = {
      request: (call) => {
        if (call.method !== "GET") return request(call);
        given.push(call.signal);
        return new Promise((resolve) => {
          const gone = { kind: "no answer", wasSent: true, why: "aborted" } as const;
          call.signal.addEventListener("abort", () => resolve(gone));
        });
      },
    };
    const published = await playWithLookups({ ...scene, ports: { ...scene.ports, api } }, check);
    expect(published).toMatchObject({ kind: "published", clashes: [] });
    expect(given.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(scene.elapsedMs()).toBe(2100);
    expect(scene.log).toEqual([
      "GitHub was slow to list the commit's other check runs and workflow runs, so they weren't compared with this one.",
    ]);
  });
});

describe("lookups that aren't answered when the job is cancelled", () => {
  test("hold up the closing for no moment", async () => {
    const scene = startScene({ abortAtMs: 500 });
    const { request } = scene.ports.api;
    const api: Api = {
      request: (call) => {
        if (call.method !== "GET" || !call.path.includes("?")) return request(call);
        return new Promise((resolve) => {
          const gone = { kind: "no answer", wasSent: true, why: "aborted" } as const;
          call.signal.addEventListener("abort", () => resolve(gone));
        });
      },
    };
    const published = await playWithLookups({ ...scene, ports: { ...scene.ports, api } }, check);
    expect(published).toMatchObject({ kind: "cancelled", isClosed: true });
    expect(scene.elapsedMs()).toBeLessThan(1000);
    expect(scene.log).toEqual([]);
  });
});

describe("the suite", () => {
  const lint = { ...ownWorkflow, id: 76, name: "Lint", suiteId: 499 };

  test("of our own workflow run is nothing to speak of", async () => {
    const scene = startScene({ settings: { workflowRuns: [ownWorkflow, lint] } });
    expect(await playWithLookups(scene, check)).not.toHaveProperty("elsewhere");
  });

  test("of another workflow, which is older, is reported with a link", async () => {
    const scene = startScene({ settings: { workflowRuns: [lint, ownWorkflow] } });
    expect(await playWithLookups(scene, check)).toMatchObject({
      otherWorkflow: { name: "Lint", url: "https://github.com/octo-org/shop/actions/runs/76" },
    });
  });

  test("is not spoken of if the token may not ask", async () => {
    const scene = startScene({
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
    expect(await playWithLookups(scene, check)).not.toHaveProperty("elsewhere");
  });

  test("that no workflow run is listed for is not spoken of", async () => {
    const none = reply(200, { total_count: 0, workflow_runs: [] });
    const scene = startScene({
      settings: { workflowRuns: [lint, ownWorkflow] },
      weather: ({ path }) =>
        path.startsWith("/actions/runs")
          ? { kind: "fault", action: { kind: "answer", reply: none } }
          : undefined,
    });
    expect(await playWithLookups(scene, check)).not.toHaveProperty("elsewhere");
    expect(scene.log).toEqual([]);
  });

  test("of an App is its own, so it isn't spoken of", async () => {
    const scene = startScene({
      settings: { workflowRuns: [lint, ownWorkflow] },
      token: tokens.app,
    });
    expect(await playWithLookups(scene, check)).not.toHaveProperty("elsewhere");
  });
});

describe("an external id", () => {
  test("says which use of the action made a check run", () => {
    const text = toExternalId(own, "8f14e45f");
    expect(text).toBe("report-to-check/77/2/ci.yml/push/test/report/8f14e45f");
    expect(readExternalId(text)).toEqual(own);
  });

  test("stays short and readable, whatever the names are", () => {
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
  ])("%j is none", (text) => {
    expect(readExternalId(text)).toBeUndefined();
  });
});
