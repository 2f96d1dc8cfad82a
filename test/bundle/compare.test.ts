/** Runs the built action on a commit of the default branch, then on a pull request, against one stand-in. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Server, startServer } from "../../dev/github/server.ts";
import type { PullRequest } from "../../dev/github/settings.ts";
import { tokens } from "../../dev/github/settings.ts";
import type { Job } from "../../dev/runner/environment.ts";
import { startStep } from "../../dev/runner.ts";
import { makeRepository } from "../git-repository.ts";

const shop = makeRepository();
const source = Array.from({ length: 40 }, (_, i) => `line(${i + 1});\n`);
const base = shop.commit({ ".gitignore": "reports/\n", "src/cart.ts": source.join("") });
shop.git("checkout", "--quiet", "-b", "work");
const head = shop.commit({
  "src/cart.ts": ["top();\n", ...source.with(19, "line(twenty);\n")].join(""),
});
shop.git("checkout", "--quiet", "main");
const merge = shop.merge("work");

const repository = { full_name: "octo-org/shop", default_branch: "main" };
const pullRequest = {
  name: "pull_request",
  payload: {
    repository,
    pull_request: {
      number: 7,
      head: { sha: head, repo: repository },
      base: { sha: base, ref: "main", repo: repository },
    },
  },
};
const push = {
  name: "push",
  payload: { repository, ref: "refs/heads/main", before: "0".repeat(40) },
};
const pull: PullRequest = {
  ...{ number: 7, state: "open", branch: "work", headSha: head, baseSha: base },
};

let server: Server;
beforeAll(async () => {
  server = await startServer({
    git: { folder: shop.folder },
    pulls: () => [pull],
    limits: undefined,
  });
});
afterAll(async () => {
  await server.close();
  shop.remove();
});

/** A JUnit report; a test fails with its message, or passes. */
function junit(tests: Readonly<Record<string, string | undefined>>): string {
  const cases = Object.entries(tests).map(([name, message]) =>
    message === undefined
      ? `<testcase name="${name}"/>`
      : `<testcase name="${name}" file="src/cart.ts" line="3"><failure message="${message}"/></testcase>`,
  );
  return `<testsuites><testsuite name="cart">${cases.join("")}</testsuite></testsuites>`;
}

/** Makes an ESLint report about these lines of src/cart.ts. */
function eslint(...lines: readonly number[]): string {
  const messages = lines.map((line) => ({
    ...{ ruleId: "no-line", severity: 2, message: `Line ${line} is one.`, line, column: 1 },
  }));
  return JSON.stringify([
    { filePath: join(shop.folder, "src/cart.ts"), messages, errorCount: messages.length },
  ]);
}

async function runStep(
  sha: string,
  checkout: string,
  event: Job["event"],
  reports: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  token: string = tokens.job,
) {
  shop.git("checkout", "--quiet", "--detach", checkout);
  mkdirSync(join(shop.folder, "reports"), { recursive: true });
  for (const [name, text] of Object.entries(reports)) {
    writeFileSync(join(shop.folder, "reports", name), text);
  }
  const before = server.checks.exchanges().length;
  const job = {
    workspace: shop.folder,
    apiUrl: server.apiUrl,
    token,
    sha,
    ...(event && { event }),
  };
  const { main } = await startStep({ job, inputs: { reports: "reports/*", ...inputs } }).done;
  const exchanges = server.checks.exchanges().slice(before);
  return {
    ...main,
    run: server.checks.runs().at(-1),
    requests: exchanges.map(({ request }) => `${request.method} ${request.path.slice(21)}`),
  };
}

/** The runs on the base, one per stand-in. */
const baseRuns = new Map<Server, ReturnType<typeof runStep>>();
const runOnBase = () => {
  const run =
    baseRuns.get(server) ??
    runStep(base, base, push, {
      "junit.xml": junit({ adds: undefined, breaks: "expected 1", heals: "expected 2", odd: "3" }),
      "lint.json": eslint(3, 20, 30),
    });
  baseRuns.set(server, run);
  return run;
};

const runOnPull = (inputs: Readonly<Record<string, string>> = {}, token?: string) =>
  runStep(
    merge,
    merge,
    pullRequest,
    {
      "junit.xml": junit({ adds: "expected 4", breaks: "expected 1", heals: undefined, odd: "4" }),
      // Two of the base's three findings, one line lower and one of them edited, and a new one.
      "lint.json": eslint(4, 21, 1),
    },
    inputs,
    token,
  );

/** Leaves out the lint reports of earlier tests. */
const testsOnly = { reports: "reports/junit.xml" };

test("a pull request is compared with its base: findings are new, known or fixed", async () => {
  const first = await runOnBase();
  expect(first.outputs).toMatchObject({
    conclusion: "failure",
    new: "",
    fixed: "",
    "compared-with": "",
  });
  expect(first.stdout).toMatch(/Nothing was compared\. /);

  const json = join(shop.folder, "reports-of-pull.json");
  const second = await runOnPull({ "json-file": json, "summary-file": "page.md" });
  expect(second.outputs).toMatchObject({
    conclusion: "failure",
    // The test that broke, and the finding on the line that was added.
    new: "2",
    // The test that passes now, and the finding on line 30.
    fixed: "2",
    "compared-with": base,
    known: "0",
    outside: "0",
    annotations: "6",
  });
  expect(second.stdout).toContain(
    `Compared with ${base.slice(0, 7)} on main (https://github.com/octo-org/shop/runs/`,
  );
  // Comparing takes only one request.
  expect(second.requests.filter((request) => request.startsWith("GET"))).toHaveLength(3);
  const result = JSON.parse(readFileSync(json, "utf8"));
  expect(result.comparison).toMatchObject({
    comparedWith: { sha: base, behind: 0 },
    fixedTests: [{ test: { suites: ["cart"], name: "heals" }, count: 1 }],
    fixedFindings: [{ path: "src/cart.ts", count: 1 }],
  });
  const marks = result.findings.map(
    (finding: { title: string; mark: { state: string; failsDifferently?: true } }) => [
      finding.title,
      finding.mark.state,
      finding.mark.failsDifferently === true,
    ],
  );
  expect(marks).toEqual([
    ["cart > adds", "new", false],
    ["no-line", "new", false],
    ["cart > breaks", "known", false],
    ["cart > odd", "known", true],
    ["no-line", "known", false],
    ["no-line", "known", false],
  ]);
  expect(readFileSync(join(shop.folder, "page.md"), "utf8")).toContain("adds");
});

test("with fail-on-known: false only new findings are annotated and decide the conclusion", async () => {
  await runOnBase();
  const { outputs, run } = await runOnPull({ "fail-on-known": "false" });
  expect(outputs).toMatchObject({ conclusion: "failure", new: "2", known: "4", annotations: "2" });
  expect(run?.annotations.map(({ start_line: line }) => line).toSorted()).toEqual([1, 3]);
  const known = await runStep(
    merge,
    merge,
    pullRequest,
    { "junit.xml": junit({ breaks: "expected 1" }), "lint.json": eslint(4) },
    { "fail-on-known": "false" },
  );
  expect(known).toMatchObject({
    exitCode: 0,
    outputs: { conclusion: "success", failed: "1", known: "2" },
  });
});

test("with max-annotations new findings are annotated first", async () => {
  await runOnBase();
  const { outputs, run } = await runOnPull({ "max-annotations": "2" });
  expect(outputs).toMatchObject({ annotations: "2", "annotations-omitted": "4" });
  expect(run?.annotations.map(({ start_line: line }) => line).toSorted()).toEqual([1, 3]);
});

test("a merge group is compared with its base commit", async () => {
  await runOnBase();
  const group = { base_sha: base, base_ref: "refs/heads/main", head_sha: merge };
  const event = { name: "merge_group", payload: { repository, merge_group: group } };
  const reports = { "junit.xml": junit({ adds: "new", breaks: "expected 1" }) };
  const { outputs, run } = await runStep(merge, merge, event, reports, testsOnly);
  expect(outputs).toMatchObject({ new: "1", "compared-with": base });
  expect(run?.summary).toContain("<b>Also fails on main (1)</b>");
  // The next merged commit is compared with this run.
  expect(run?.text).toContain("report-to-check-digest");
});

test("an App's check run is compared with that App's check run", async () => {
  const reports = { "junit.xml": junit({ breaks: "expected 1" }) };
  await runStep(base, base, push, reports, { ...testsOnly, name: "By App" }, tokens.app);
  const { outputs } = await runStep(
    merge,
    merge,
    pullRequest,
    { "junit.xml": junit({ breaks: "expected 1", adds: "no" }) },
    { ...testsOnly, name: "By App" },
    tokens.app,
  );
  expect(outputs).toMatchObject({ new: "1", "compared-with": base });
});

test("each check of a monorepo is compared with the check of the same name", async () => {
  const failing = (...names: readonly string[]) => ({
    "junit.xml": junit(Object.fromEntries(names.map((name) => [name, "no"]))),
  });
  await runStep(base, base, push, failing("api breaks"), { ...testsOnly, name: "Tests (api)" });
  await runStep(base, base, push, failing("web breaks"), { ...testsOnly, name: "Tests (web)" });
  const both = failing("api breaks", "web breaks");
  const api = await runStep(merge, merge, pullRequest, both, { ...testsOnly, name: "Tests (api)" });
  expect(api.outputs).toMatchObject({ new: "1", "compared-with": base });
  expect(api.run?.summary).toMatch(/### New \(1\)[^#]*web breaks/);
});

test("comparing works on Enterprise Server", async () => {
  const gitHub = server;
  server = await startServer({
    basePath: "/api/v3",
    git: { folder: shop.folder },
    limits: undefined,
  });
  try {
    await runOnBase();
    const { outputs } = await runOnPull();
    expect(outputs).toMatchObject({ new: "2", fixed: "2", "compared-with": base });
  } finally {
    await server.close();
    server = gitHub;
  }
});

test("with lint-scope: changed-lines findings on other lines are out of scope, but never tests", async () => {
  await runOnBase();
  const { outputs, run } = await runOnPull({ "lint-scope": "changed-lines" });
  expect(run?.text).toMatch(/<b>Outside of lint-scope \(1\)<\/b>.*src\/cart\.ts:4/s);
  // Line 4 is line 3 of the base, untouched. Line 21 was edited, line 1 added.
  expect(outputs).toMatchObject({ outside: "1", annotations: "5", conclusion: "failure" });
});

test("the digest of another App isn't used, and the log says so", async () => {
  await runOnBase();
  const { outputs, stdout, run } = await runOnPull({ "fail-on-known": "false" }, tokens.app);
  expect(outputs).toMatchObject({
    conclusion: "failure",
    new: "",
    "compared-with": "",
    known: "0",
    annotations: "6",
  });
  expect(stdout).toContain("Nothing was compared. The base's check run is another App's.");
  expect(run).toMatchObject({ conclusion: "failure" });
  expect(run?.annotations).toHaveLength(6);
});

test("a fork's run is compared, but stores no digest for others to compare with", async () => {
  await runOnBase();
  const fork = { full_name: "somebody/shop" };
  const forkRun = {
    name: "workflow_run",
    payload: {
      repository,
      workflow_run: { head_sha: head, event: "pull_request", head_repository: fork },
    },
  };
  const reports = { "junit.xml": junit({ adds: "forged" }) };
  const { run, outputs } = await runStep(base, base, forkRun, reports, { "fail-step": "false" });
  expect(outputs["compared-with"]).toBe(base);
  expect(run?.headSha).toBe(head);
  expect(run?.text ?? "").not.toContain("report-to-check-digest");
});

test("a step without a check run is still compared with the base's check run", async () => {
  await runOnBase();
  const { outputs, requests } = await runOnPull({ "check-run": "false" });
  expect(outputs).toMatchObject({ new: "2", fixed: "2", "compared-with": base });
  expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
});

test("compare-with takes the json-file of an earlier run, without a check run", async () => {
  const file = join(shop.folder, "earlier.json");
  const earlier = { "json-file": file, "check-run": "false" };
  await runStep(
    base,
    base,
    push,
    { "junit.xml": junit({ breaks: "x" }), "lint.json": eslint(3) },
    earlier,
  );
  const { outputs } = await runOnPull({ "compare-with": file, "check-run": "false" });
  expect(outputs).toMatchObject({ new: "4", "compared-with": base });
  writeFileSync(file, "{}");
  const broken = await runOnPull({ "compare-with": file, "check-run": "false" });
  expect(broken.outputs).toMatchObject({ conclusion: "failure", new: "" });
  expect(broken.stdout).toContain(
    "contains no data to compare with; use a file that the input json-file wrote.",
  );
});

test("the pull request gets one comment, which later runs update", async () => {
  await runOnPull({ comment: "failures" }, tokens.comments);
  const { outputs } = await runOnPull({ comment: "failures" }, tokens.comments);
  expect(server.checks.comments()).toHaveLength(1);
  const body = server.checks.comments()[0]?.body ?? "";
  expect(body).toMatch(/^<!-- report-to-check: Reports -->\n## ❌ Reports/);
  expect(body.trimEnd().split("\n").at(-1)).toBe(
    `See [the check run](${outputs["check-run-url"]}).`,
  );
  const denied = await runOnPull({ comment: "always", name: "Other" });
  expect(denied.stdout).toContain("pull-requests: write");
  expect(denied.outputs).toMatchObject({ conclusion: "failure" });
});
