import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../../dev/demo/monorepo.ts";
import { readDescription } from "../../dev/github/openapi.ts";
import { tokens } from "../../dev/github/settings.ts";
import { readAction } from "../../dev/runner/action.ts";
import {
  type BundleOptions,
  checkOutCart,
  checkOutFixtures,
  decodeReferences,
  junit,
  makeCheckout,
  runBundle,
  sha,
} from "./run-bundle.ts";

const fixtures = [
  "junit/pytest",
  "junit/vitest",
  "eslint/eslint-9-metadata",
  "sarif/golangci-lint",
];

interface Counts {
  readonly [name: string]: number;
}

/** Adds up the expected counts of all fixtures. */
function sumCounts(): Counts {
  const sum: Record<string, number> = {};
  for (const name of fixtures) {
    const path = join(import.meta.dirname, "..", "..", "__fixtures__", name, "case.json");
    const { counts } = JSON.parse(readFileSync(path, "utf8")) as { counts: Counts };
    for (const [key, count] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + count;
  }
  return sum;
}

test.concurrent("reports of three formats are published as one check run, in pages of annotations", async () => {
  const { workspace, reports } = checkOutFixtures(...fixtures);
  const { main, post, run, requests, checks } = await runBundle({
    workspace,
    inputs: { reports, "json-file": "result.json" },
  });
  const counts = sumCounts();
  const { outputs } = main;
  expect(main.exitCode).toBe(1);
  expect(run).toMatchObject({ status: "completed", conclusion: "failure", headSha: sha });

  // Every output of action.yml is set, and the counts are those of the fixtures.
  expect(Object.keys(outputs).sort()).toEqual(Object.keys(readAction().outputs).sort());
  expect(outputs).toMatchObject(
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])),
  );
  expect(outputs).toMatchObject({
    conclusion: "failure",
    annotations: String(run?.annotations.length),
    "check-run-id": String(run?.id),
    "check-run-url": `https://github.com/octo-org/shop/runs/${run?.id}`,
  });
  const findings = ["failures", "warnings", "notices"].reduce(
    (n, key) => n + (counts[key] ?? 0),
    0,
  );
  // Each placed finding has an annotation, and a test that failed at two lines has two.
  const { findings: placed } = JSON.parse(readFileSync(join(workspace, "result.json"), "utf8"));
  const places = placed.reduce(
    (n: number, { location, further = [] }: { location: unknown; further?: unknown[] }) =>
      n + (location === null ? 0 : 1 + further.length),
    0,
  );
  expect(Number(outputs.annotations)).toBe(places);
  expect(placed).toHaveLength(findings);

  // Created first, then pages of 50, then the conclusion, and nothing after it.
  const writes = requests.filter((request) => !request.startsWith("GET"));
  expect(writes[0]).toMatch(/^POST \/check-runs in_progress/);
  expect(writes.slice(1, -1).every((write) => /^PATCH \S+, \d+ annotations$/.test(write))).toBe(
    true,
  );
  expect(writes.at(-1)).toMatch(/^PATCH \S+ completed failure$/);
  expect(findings).toBeGreaterThan(50);
  expect(requests.filter((request) => request.startsWith("GET")).toSorted()).toEqual([
    "GET /actions/runs",
    `GET /commits/${sha}/check-runs`,
  ]);
  expect(requests.at(-1)).toBe(writes.at(-1));

  // The most severe come first, and all are on files that git tracks.
  const levels = run?.annotations.map((annotation) => annotation.annotation_level) ?? [];
  expect(levels).toEqual(
    ["failure", "warning", "notice"].flatMap((l) => levels.filter((x) => x === l)),
  );
  const tracked = new Set(git(workspace, "ls-files", "-z").split("\0"));
  expect(run?.annotations.filter(({ path }) => !tracked.has(path))).toEqual([]);

  const { violations } = readDescription();
  expect(checks.exchanges().flatMap(violations)).toEqual([]);
  expect(main.summary).toContain(run?.title);
  expect(post).toMatchObject({ exitCode: 0, stdout: "", stderr: "", summary: "" });
});

test.concurrent("passing tests make the check and the step succeed", async () => {
  const { main, run, requests } = await runBundle(checkOutCart(junit(0)));
  expect([main.exitCode, run?.conclusion, main.outputs.tests]).toEqual([0, "success", "1"]);
  expect(requests.slice(-2)).toEqual([
    "POST /check-runs in_progress",
    "PATCH /check-runs/1001 completed success",
  ]);
});

test.concurrent("a failed check doesn't fail the step with fail-step: false", async () => {
  const { workspace, inputs } = checkOutCart(junit(1));
  const { main, run } = await runBundle({ workspace, inputs: { ...inputs, "fail-step": "false" } });
  expect([main.exitCode, run?.conclusion, main.outputs.conclusion]).toEqual([
    0,
    "failure",
    "failure",
  ]);
});

test.concurrent("without a check run and job summary, the outputs, the JSON file and the exit code are still set", async () => {
  const { workspace, inputs } = checkOutCart(junit(1));
  const { main, requests } = await runBundle({
    workspace,
    inputs: {
      ...inputs,
      "check-run": "false",
      "job-summary": "false",
      "json-file": "out/result.json",
    },
  });
  expect([main.exitCode, main.outputs.failed, main.summary, requests]).toEqual([1, "1", "", []]);
  const path = main.outputs["json-file"] ?? "";
  expect(path).toBe(join(workspace, "out", "result.json"));
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ conclusion: "failure" });
});

test.concurrent("Enterprise Server's address comes from the environment", async () => {
  const serverUrl = "https://github.example.com";
  const { main, run } = await runBundle({
    ...checkOutCart(junit(1)),
    server: { basePath: "/api/v3", serverUrl, limits: undefined },
    job: { serverUrl },
  });
  expect(run?.conclusion).toBe("failure");
  expect(main.outputs["check-run-url"]).toBe(`${serverUrl}/octo-org/shop/runs/${run?.id}`);
  expect(run?.summary).toContain(`${serverUrl}/octo-org/shop/blob/${sha}/src/cart.ts`);
});

test.concurrent("the check run of a pull request is on the head commit of its branch", async () => {
  const head = "a".repeat(40);
  const event = { name: "pull_request", payload: { pull_request: { head: { sha: head } } } };
  const workflowRuns = [{ id: 7001, name: "CI", event: event.name, headSha: head, suiteId: 501 }];
  const { run } = await runBundle({
    ...checkOutCart(junit(0)),
    server: { workflowRuns },
    job: { event },
  });
  expect(run).toMatchObject({ headSha: head, suiteId: 501 });
});

test.concurrent("a check for another commit than the checked-out one causes a warning in the log and the job summary", async () => {
  const { workspace, inputs } = checkOutCart(junit(0));
  const identity = ["-c", "user.name=Octo", "-c", "user.email=octo@example.com"];
  git(workspace, ...identity, "-c", "commit.gpgsign=false", "commit", "--quiet", "--message=Work");
  const head = git(workspace, "rev-parse", "HEAD").trim();
  const warnings = async (change: Partial<BundleOptions>) => {
    const { main, commands, requests } = await runBundle({ workspace, inputs, ...change });
    expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([
      "POST /check-runs in_progress",
      "PATCH /check-runs/1001 completed success",
    ]);
    const warned = commands.filter(({ name }) => name === "warning");
    const shown = decodeReferences(main.summary).replaceAll("\u200b", "");
    for (const { message } of warned) expect(shown).toContain(message);
    return warned.map(({ message }) => message);
  };
  expect(await warnings({})).toEqual([
    expect.stringMatching(
      `^The check is for the commit ${sha.slice(0, 7)}, but ${head.slice(0, 7)} is checked out,.* by the input sha`,
    ),
  ]);
  expect(await warnings({ inputs: { ...inputs, sha: head } })).toEqual([]);
  const comment = { name: "issue_comment", payload: {} };
  expect(await warnings({ job: { sha: head, event: comment } })).toEqual([
    expect.stringMatching(/^The event issue_comment doesn't say which commit.* by the input sha/),
  ]);
});

test.concurrent("a check run made with an App's token has the link of details-url", async () => {
  const { workspace, inputs } = checkOutCart(junit(0));
  const { run } = await runBundle({
    workspace,
    inputs: { ...inputs, token: tokens.app, "details-url": "https://ci.example.com/7" },
  });
  expect(run).toMatchObject({
    app: { slug: "report-app" },
    detailsUrl: "https://ci.example.com/7",
  });
});

test.concurrent("a check run made with an App's token links to the workflow run by default", async () => {
  const { workspace, inputs } = checkOutCart(junit(0));
  const { run } = await runBundle({ workspace, inputs: { ...inputs, token: tokens.app } });
  expect(run?.detailsUrl).toBe("https://github.com/octo-org/shop/actions/runs/7001");
});

test.concurrent("neither a commit nor an event is needed without a check run", async () => {
  const { workspace, inputs } = checkOutCart(junit(1));
  const { main, requests } = await runBundle({
    workspace,
    inputs: { ...inputs, "check-run": "false", "json-file": "out/result.json" },
    job: {
      event: { name: "pull_request", payload: {} },
      env: { GITHUB_EVENT_PATH: "/nowhere/event.json", GITHUB_SHA: "" },
    },
  });
  expect([main.exitCode, main.outputs.failed, requests]).toEqual([1, "1", []]);
  expect(main.summary).toContain("/blob/HEAD/src/cart.ts#L1");
  const { sha: written } = JSON.parse(readFileSync(main.outputs["json-file"] ?? "", "utf8"));
  expect(written).toBe("");
});

test.concurrent("empty inputs have their defaults", async () => {
  const { workspace, inputs } = checkOutCart(junit(60));
  const names = Object.keys(readAction().inputs).filter((name) => name !== "token");
  const empty = Object.fromEntries(names.map((name) => [name, ""]));
  const { main, run, requests } = await runBundle({ workspace, inputs: { ...empty, ...inputs } });
  expect(main.exitCode).toBe(1);
  expect(run).toMatchObject({ name: "Reports", conclusion: "failure" });
  expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([
    "POST /check-runs in_progress",
    "PATCH /check-runs/1001, 50 annotations",
    "PATCH /check-runs/1001, 10 annotations",
    "PATCH /check-runs/1001 completed failure",
  ]);
});

test.concurrent("paths and globs are relative to the working directory", async () => {
  const workspace = makeCheckout({
    "api/src/cart.ts": "line(1);\n",
    "web/src/cart.ts": "line(1);\n",
    "api/reports/junit.xml": junit(1),
  });
  const { run } = await runBundle({
    workspace,
    inputs: { reports: "reports/junit.xml", "working-directory": "api" },
  });
  expect(run?.annotations).toMatchObject([{ path: "api/src/cart.ts", start_line: 1 }]);
});
