import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { readWorkflowRun } from "../../src/host/event.ts";

const folder = mkdtempSync(join(tmpdir(), "event-"));
afterAll(() => rmSync(folder, { recursive: true }));

const pushed = "1".repeat(40);
const head = "2".repeat(40);

function read(event: string, payload: unknown, env: Record<string, string> = {}) {
  const path = join(folder, "event.json");
  writeFileSync(path, typeof payload === "string" ? payload : JSON.stringify(payload));
  return readWorkflowRun({
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: "octo/shop",
    GITHUB_SHA: pushed,
    GITHUB_WORKSPACE: folder,
    ...env,
  });
}

const pullRequest = (from: string) => ({
  pull_request: {
    head: { sha: head, repo: { full_name: from } },
    base: { repo: { full_name: "octo/shop" } },
  },
});

describe("the commit of an event", () => {
  test.each(["push", "schedule", "workflow_dispatch", "release", "merge_group"])(
    "is GITHUB_SHA for %s",
    (event) => {
      expect(read(event, {}).sha()).toBe(pushed);
    },
  );

  test.each([
    "pull_request",
    "pull_request_target",
    "pull_request_review",
    "pull_request_review_comment",
  ])("is the head of the pull request for %s", (event) => {
    expect(read(event, pullRequest("octo/shop")).sha()).toBe(head);
  });

  test.each(["workflow_run", "check_run", "check_suite"])(
    "is head_sha of the payload for %s",
    (event) => {
      expect(read(event, { [event]: { head_sha: head } }).sha()).toBe(head);
    },
  );
});

describe("a payload without the commit is an error that names the input sha", () => {
  test.each([
    ["pull_request", "pull_request.head.sha"],
    ["pull_request_target", "pull_request.head.sha"],
    ["workflow_run", "workflow_run.head_sha"],
    ["check_run", "check_run.head_sha"],
    ["check_suite", "check_suite.head_sha"],
  ])("%s", (event, path) => {
    const message = `Input sha: the payload of the event ${event} has no ${path}, so give the commit to report on.`;
    expect(() => read(event, {}).sha()).toThrow(new UserError(message));
    expect(() => read(event, {}, { GITHUB_EVENT_PATH: "" }).sha()).toThrow(message);
  });

  test("only if the commit is needed, because the input sha may be given", () => {
    expect(read("workflow_run", {}).repo).toBe("shop");
    expect(() => read("push", {}, { GITHUB_SHA: "" }).sha()).toThrow(
      "Input sha: GITHUB_SHA is not set, so give the commit to report on.",
    );
  });
});

describe("fromFork, which means a read-only token,", () => {
  test("is true for a pull request from another repository", () => {
    expect(read("pull_request", pullRequest("someone/shop")).fromFork()).toBe(true);
    expect(read("pull_request", pullRequest("octo/shop")).fromFork()).toBe(false);
  });

  test("is true for a pull request whose fork was deleted", () => {
    const payload = {
      pull_request: { head: { sha: head, repo: null }, base: { repo: { full_name: "octo/shop" } } },
    };
    expect(read("pull_request", payload).fromFork()).toBe(true);
  });

  // https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
  test("is false for a pull request by Dependabot, whose token can have write access", () => {
    const actor = { GITHUB_ACTOR: "dependabot[bot]" };
    expect(read("pull_request", pullRequest("octo/shop"), actor).fromFork()).toBe(false);
  });

  test("is false for pull_request_target, whose token belongs to the base repository", () => {
    expect(read("pull_request_target", pullRequest("someone/shop")).fromFork()).toBe(false);
  });

  test.each([
    ["push", pullRequest("someone/shop")],
    ["pull_request", { pull_request: { head: { repo: { full_name: "a/b" } } } }],
    ["pull_request", { pull_request: null }],
    ["pull_request", "null"],
    ["pull_request", "3"],
  ])("is false for %s with the payload %j", (event, payload) => {
    expect(read(event, payload).fromFork()).toBe(false);
  });
});

test("the run's properties come from the runner's variables and have defaults", () => {
  const variables = {
    GITHUB_RUN_ID: "77",
    GITHUB_RUN_ATTEMPT: "3",
    GITHUB_JOB: "test",
    GITHUB_ACTION: "report",
  };
  expect(read("push", {}, variables)).toMatchObject({
    ...{ owner: "octo", repo: "shop", event: "push", githubSha: pushed, workspace: folder },
    ...{ runId: "77", attempt: 3, job: "test", step: "report" },
  });
  expect(readWorkflowRun({ GITHUB_REPOSITORY: "octo", GITHUB_WORKSPACE: folder })).toMatchObject({
    ...{ owner: "octo", repo: "", event: "", githubSha: "", runId: "", attempt: 1 },
    ...{ job: "", step: "", workflow: "" },
  });
});

test("the server URL has no trailing slash, and a default if the variable is empty", () => {
  expect(read("push", {}, { GITHUB_SERVER_URL: "" }).serverUrl).toBe("https://github.com");
  expect(read("push", {}).serverUrl).toBe("https://github.com");
  expect(read("push", {}, { GITHUB_SERVER_URL: "https://ghe.example/" }).serverUrl).toBe(
    "https://ghe.example",
  );
});

test("the commit and the payload are read only when they are needed", () => {
  for (const env of [{ GITHUB_EVENT_PATH: "/nowhere/event.json" }, { GITHUB_EVENT_PATH: "" }]) {
    expect(read("pull_request", "{", { ...env, GITHUB_SHA: "" })).toMatchObject({
      repo: "shop",
      githubSha: "",
    });
  }
});

test.each([
  [{ GITEA_ACTIONS: "true" }, true],
  [{ FORGEJO_ACTIONS: "true" }, true],
  [{ GITHUB_API_URL: "https://git.example/api/v1" }, true],
  [{ GITHUB_API_URL: "https://ghe.example/api/v3" }, false],
  [{ GITHUB_API_URL: "https://api.github.com" }, false],
])("%j is a server of Gitea or Forgejo: %s", (env, isGitea) => {
  expect(read("push", {}, env)).toMatchObject({ isGitea });
});

test.each([
  [{ GITHUB_WORKFLOW_REF: "octo/shop/.github/workflows/ci.yml@refs/heads/main" }, "ci.yml"],
  [{ GITHUB_WORKFLOW_REF: "o/s/.github/workflows/a b.yaml@refs/tags/x@1/y" }, "a b.yaml"],
  [{ GITHUB_WORKFLOW: "CI" }, "CI"],
  [{}, ""],
])("the workflow is named by its file if the runner provides it: %j", (env, workflow) => {
  expect(read("push", {}, env as Record<string, string>)).toMatchObject({ workflow });
});

test("an invalid payload and a missing variable are reported in one line", () => {
  expect(() => read("pull_request", "{").sha()).toThrow(
    /^Can't read the event's payload at GITHUB_EVENT_PATH: .+; give the commit to report on by the input sha\.$/,
  );
  expect(() => readWorkflowRun({})).toThrow(
    "GITHUB_REPOSITORY is not set; this program runs as a step of GitHub Actions.",
  );
});

test("files can be written below the workspace and, if it is set, below RUNNER_TEMP", () => {
  expect(read("push", {}).outputFolders).toEqual([folder]);
  expect(read("push", {}, { RUNNER_TEMP: "/tmp/_temp" }).outputFolders).toEqual([
    folder,
    "/tmp/_temp",
  ]);
});

describe("the pull request of an event", () => {
  const workflowRun = {
    event: "pull_request",
    head_branch: "work",
    head_repository: { owner: { login: "stranger" } },
  };
  test.each([
    ["pull_request", { pull_request: { number: 7 } }, { number: 7 }],
    ["pull_request_target", { pull_request: { number: 7 } }, { number: 7 }],
    ["workflow_run", { workflow_run: workflowRun }, { head: "stranger:work" }],
    // If the branch has a pull request, another workflow run reports on it.
    ["workflow_run", { workflow_run: { ...workflowRun, event: "push" } }, undefined],
    ["push", { ref: "refs/heads/work" }, undefined],
    ["pull_request", {}, undefined],
  ])("is found in the payload of %s: %j", (event, payload, pull) => {
    expect(read(event, payload).pull()).toEqual(pull);
  });
});

test("an unreadable payload counts as empty if it isn't required", () => {
  const run = read("push", "{");
  expect(run.payload()).toEqual({});
  expect(run.pull()).toBeUndefined();
  expect(run.sha()).toBe(pushed);
  expect(run.fromFork()).toBe(false);
});
