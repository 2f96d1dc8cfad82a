/** The scenarios that run in act, and their expected results. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../github/faults.ts";
import { tokens } from "../github/settings.ts";
import { root } from "../runner/action.ts";

export interface Scenario {
  readonly title: string;
  readonly workflow: string;
  /** Only this one of the workflow's jobs. */
  readonly job?: string;
  /** Only these legs of its matrix, such as `os:ubuntu-latest`. */
  readonly matrix?: string;
  /** Runs in a clone of this project with the machine's own tools, instead of in a shop with stand-ins. */
  readonly inOwnClone?: true;
  readonly event?: { readonly name: string; readonly payload: object };
  readonly token?: string;
  readonly faults?: readonly Fault[];
  /** The job is cancelled when the first request of this method comes in. */
  readonly cancelAt?: "PATCH";
  /**
   * The workflow has run on the default branch before, and now runs for a pull request: with the same results there, or
   * with others. The event isn't given then.
   */
  readonly onMain?: "same results" | "other results";
  /** Commands of a shell that run in the repository first, such as tools that leave reports. */
  readonly before?: string;
  /** `key: succeeded` or `key: failed` for each job, and each leg of its matrix. */
  readonly jobs: readonly string[];
  /** `name: conclusion` of each check run that is there in the end. */
  readonly checks: readonly string[];
  /** Texts that the log must contain. */
  readonly says?: readonly string[];
  /** Texts that the log must not contain. */
  readonly hides?: readonly string[];
}

/** A pull request from a fork. */
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

/** Takes minutes: it installs, and runs all tests. */
export const ownWorkflow: Scenario = {
  title: "Our own workflow: the tests, and their report by the action",
  workflow: readFileSync(join(root, ".github", "workflows", "ci.yml"), "utf8"),
  job: "publish",
  matrix: "os:ubuntu-latest",
  inOwnClone: true,
  jobs: ["test: succeeded", "publish: succeeded"],
  checks: ["Tests (ubuntu-latest): success"],
};

export const scenarios: readonly Scenario[] = [
  {
    title: "No failures: the job goes on",
    workflow,
    job: "passes",
    jobs: ["passes: succeeded"],
    checks: ["Reports: success"],
    says: ["said success, 7 warnings"],
  },
  {
    title: "A failing job: the step fails, and a later one reads its outputs",
    workflow,
    job: "fails",
    jobs: ["fails: failed"],
    checks: ["Reports: failure"],
    says: ["said failure, 12 failed, https://github.com/octo-org/shop/runs/1001", "Run Post"],
  },
  {
    title: "A cancelled job: the step is killed between pages, the post step closes the check",
    workflow,
    job: "cancelled",
    faults: [{ when: { method: "PATCH" }, do: { kind: "slow", delay: 30_000 } }],
    cancelAt: "PATCH",
    jobs: ["cancelled: failed"],
    checks: ["Reports: cancelled"],
    says: ["signal: killed", "still here", "Run Post", "had left in progress"],
  },
  {
    title: "A cancelled job with if: always(): the step goes on, and publishes all",
    workflow,
    job: "goes-on",
    faults: [{ when: { method: "PATCH" }, do: { kind: "slow", delay: 1000 } }],
    cancelAt: "PATCH",
    jobs: ["goes-on: failed"],
    checks: ["Reports: failure"],
    says: ["due to cancellation", "said failure"],
  },
  {
    title: "A fork's pull request: no check; the job summary and the log have the result",
    workflow,
    job: "fails",
    event: fork,
    token: tokens.readOnly,
    jobs: ["fails: failed"],
    checks: [],
    says: ["There is no check run: for a pull request from a fork", "said failure, 12 failed, "],
  },
];
