/** The scenarios that run in act, and their expected results. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../github/faults.ts";
import { tokens } from "../github/settings.ts";
import { root } from "../runner/action.ts";

export interface Scenario {
  readonly title: string;
  readonly workflow: string;
  /** Runs only this job of the workflow. */
  readonly job?: string;
  /** Runs only these legs of the matrix, such as `os:ubuntu-latest`. */
  readonly matrix?: string;
  /** Runs in a clone of this project with real tools, instead of in a shop with stand-ins. */
  readonly inOwnClone?: true;
  readonly event?: { readonly name: string; readonly payload: object };
  readonly token?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly faults?: readonly Fault[];
  /** Cancels the job at the first request with this method. */
  readonly cancelAt?: "PATCH";
  /**
   * Runs the workflow on the default branch first, with the same results or others, and then for a pull request, whose
   * event replaces `event`.
   */
  readonly onMain?: "same results" | "other results";
  /** Shell commands that run in the repository first, such as tools that write reports. */
  readonly before?: string;
  /** The expected `key: succeeded` or `key: failed` of each job and each leg of its matrix. */
  readonly jobs: readonly string[];
  /** The expected `name: conclusion` of each check run at the end. */
  readonly checks: readonly string[];
  /** Texts that the log must contain. */
  readonly logHas?: readonly string[];
  /** Texts that the log must not contain. */
  readonly logHasNot?: readonly string[];
}

/** The event of a pull request from a fork. */
export const fork = {
  name: "pull_request",
  payload: {
    pull_request: {
      number: 7,
      head: { sha: "f".repeat(40), ref: "tea", repo: { full_name: "somebody/shop" } },
      base: { ref: "main", repo: { full_name: "octo-org/shop" } },
    },
  },
};

const workflow = readFileSync(join(import.meta.dirname, "workflow.yml"), "utf8");

/** Takes minutes, because it installs the packages and runs all tests. */
export const ownWorkflow: Scenario = {
  title: "This project's own workflow: the tests, reported by the action",
  workflow: readFileSync(join(root, ".github", "workflows", "ci.yml"), "utf8"),
  job: "publish",
  matrix: "os:ubuntu-latest",
  inOwnClone: true,
  jobs: ["test: succeeded", "publish: succeeded"],
  checks: ["Tests (ubuntu-latest): success"],
};

export const scenarios: readonly Scenario[] = [
  {
    title: "No failures: the job continues",
    workflow,
    job: "passes",
    jobs: ["passes: succeeded"],
    checks: ["Reports: success"],
    logHas: ["conclusion success, 7 warnings"],
  },
  {
    title: "A failing job: the step fails, and a later step reads its outputs",
    workflow,
    job: "fails",
    jobs: ["fails: failed"],
    checks: ["Reports: failure"],
    logHas: [
      "conclusion failure, 12 failed, https://github.com/octo-org/shop/runs/1001",
      "Run Post",
    ],
  },
  {
    title: "A cancelled job: the step is killed between pages, the post step closes the check",
    workflow,
    job: "cancelled",
    faults: [{ when: { method: "PATCH" }, do: { kind: "slow", delay: 30_000 } }],
    cancelAt: "PATCH",
    jobs: ["cancelled: failed"],
    checks: ["Reports: cancelled"],
    logHas: ["signal: killed", "still running", "Run Post", "had left in progress"],
  },
  {
    title: "A cancelled job with if: always(): the step continues and publishes everything",
    workflow,
    job: "continues",
    faults: [{ when: { method: "PATCH" }, do: { kind: "slow", delay: 1000 } }],
    cancelAt: "PATCH",
    jobs: ["continues: failed"],
    checks: ["Reports: failure"],
    logHas: ["due to cancellation", "conclusion failure"],
  },
  {
    title: "A fork's pull request: no check, but the job summary and the log have the result",
    workflow,
    job: "fails",
    event: fork,
    token: tokens.readOnly,
    jobs: ["fails: failed"],
    checks: [],
    logHas: [
      "There is no check run: for a pull request from a fork",
      "conclusion failure, 12 failed, ",
    ],
  },
];
