import { describe, expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { type Origin, readExternalId, toExternalId } from "../../src/publish/external-id.ts";
import type { Published } from "../../src/publish/publish.ts";
import {
  headSha,
  makeCheck,
  ownWorkflow,
  play,
  reply,
  type Scene,
  startScene,
  toStandIn,
} from "./scene.ts";

const own: Origin = { runId: "77", attempt: 2, job: "test", step: "report" };
const check = makeCheck(1, { externalId: toExternalId(own, "own") });

/** A check run that stands there already. */
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

    expect(clashesOf(await play(scene, check))).toEqual([]);

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
    expect(clashesOf(await play(scene, check))).toEqual([]);
    expect(scene.checks.runs()[0]).toMatchObject({ conclusion: "success", summary: "Old." });
  });

  test.each([
    ["another job", { job: "lint" }, { job: "lint", isSameJob: false }],
    [
      "another job in an earlier attempt",
      { job: "lint", attempt: 1 },
      { job: "lint", isSameJob: false },
    ],
    ["another step of the job", { step: "report-2" }, { job: "test", isSameJob: true }],
    ["another leg of the matrix", {}, { job: "test", isSameJob: true }],
  ])("by %s is a clash that the user hears of", async (_, change, clash) => {
    const scene = startScene();
    place(scene, change, tokens.job, "success");
    const url = "https://github.com/octo-org/shop/runs/1001";
    expect(clashesOf(await play(scene, check))).toEqual([{ ...clash, url }]);
  });

  test("by a job that is still at it stays open", async () => {
    const scene = startScene();
    place(scene, { job: "lint" });
    await play(scene, check);
    expect(scene.checks.runs()[0]?.status).toBe("in_progress");
  });

  test.each([
    ["another workflow run", { runId: "78", attempt: 1 }, tokens.job],
    ["another App", { attempt: 1 }, tokens.app],
  ])("by %s is none of our business", async (_, change, token) => {
    const scene = startScene();
    place(scene, change, token);
    expect(clashesOf(await play(scene, check))).toEqual([]);
    expect(scene.lines.filter((line) => line.includes("/1001"))).toEqual([]);
  });

  test("by a program that we don't know is none of our business", async () => {
    const scene = startScene();
    const body = { name: check.name, head_sha: headSha, external_id: "7", status: "in_progress" };
    scene.checks.handle(toStandIn({ method: "POST", path: "/check-runs", body }, tokens.job));
    expect(clashesOf(await play(scene, check))).toEqual([]);
    expect(scene.checks.runs()[0]?.status).toBe("in_progress");
  });

  test("that came of our own request, long after we had given it up, gets the same conclusion", async () => {
    const scene = startScene({
      weather: (call, nth) =>
        nth === 1
          ? { kind: "fault", action: { kind: "lose", moment: "after" } }
          : // Lists lag so long that the check run is made again.
            call.path.startsWith("/commits") && nth < 6
            ? { kind: "lag", ms: 60_000 }
            : undefined,
    });
    expect(await play(scene, check)).toMatchObject({ kind: "published", clashes: [] });
    expect(scene.checks.runs()).toMatchObject([
      { status: "completed", conclusion: "failure", annotations: [] },
      { status: "completed", conclusion: "failure", annotations: { length: 1 } },
    ]);
  });
});

describe("looking around", () => {
  test("that fails changes nothing of what was published", async () => {
    const scene = startScene({
      weather: (call, nth) =>
        nth > 3 && call.method === "GET" ? { kind: "unreachable" } : undefined,
    });
    expect(await play(scene, check)).toMatchObject({ kind: "published", clashes: [] });
    expect(scene.elapsedMs()).toBeLessThan(25_000);
  });

  test("is broken off by a signal", async () => {
    const scene = startScene({ abortAtMs: 320 });
    expect(await play(scene, check)).toMatchObject({ kind: "published", run: { id: 1001 } });
    expect(scene.elapsedMs()).toBe(320);
  });
});

describe("the suite", () => {
  const lint = { ...ownWorkflow, id: 76, name: "Lint", suiteId: 499 };

  test("of our own workflow run is nothing to speak of", async () => {
    const scene = startScene({ settings: { workflowRuns: [ownWorkflow, lint] } });
    expect(await play(scene, check)).not.toHaveProperty("elsewhere");
  });

  test("of another workflow, which is older, is told with a link to it", async () => {
    const scene = startScene({ settings: { workflowRuns: [lint, ownWorkflow] } });
    expect(await play(scene, check)).toMatchObject({
      elsewhere: {
        workflow: { name: "Lint", url: "https://github.com/octo-org/shop/actions/runs/76" },
      },
    });
  });

  test("is not spoken of where the token may not ask", async () => {
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
    expect(await play(scene, check)).not.toHaveProperty("elsewhere");
  });

  test("that no workflow run is listed for is not spoken of, nor asked for twice", async () => {
    const none = reply(200, { total_count: 0, workflow_runs: [] });
    const scene = startScene({
      settings: { workflowRuns: [lint, ownWorkflow] },
      weather: ({ path }) =>
        path.includes("check_suite_id")
          ? { kind: "fault", action: { kind: "answer", reply: none } }
          : undefined,
    });
    expect(await play(scene, check)).not.toHaveProperty("elsewhere");
    expect(scene.lines.filter((line) => line.includes("check_suite_id"))).toHaveLength(1);
    expect(scene.log).toEqual([]);
    expect(scene.elapsedMs()).toBeLessThan(1000);
  });

  test("of an App is its own, so nobody asks", async () => {
    const scene = startScene({
      settings: { workflowRuns: [lint, ownWorkflow] },
      token: tokens.app,
    });
    expect(await play(scene, check)).not.toHaveProperty("elsewhere");
    expect(scene.lines.filter((line) => line.includes("/actions/"))).toEqual([]);
  });
});

describe("an external id", () => {
  test("says which use of the action made a check run", () => {
    const text = toExternalId(own, "8f14e45f");
    expect(text).toBe("report-to-check/77/2/test/report/8f14e45f");
    expect(readExternalId(text)).toEqual(own);
  });

  test("stays short and readable, whatever the names are", () => {
    const names = { ...own, job: "a/b c".repeat(40), step: "__octo_report-to-check_2" };
    const text = toExternalId(names, "00000000-0000-4000-8000-000000000000");
    expect(text.length).toBeLessThan(255);
    expect(readExternalId(text)).toMatchObject({ runId: "77", step: "__octo_report-to-check_2" });
  });

  test.each([
    "",
    "42",
    "report-to-check/77/2",
    "report-to-check/x/2/test/report/1",
    " report-to-check/77/2/a/b/c",
  ])("%j is none", (text) => {
    expect(readExternalId(text)).toBeUndefined();
  });
});
