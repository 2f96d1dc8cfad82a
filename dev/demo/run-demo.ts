/** Runs the built action as a step of a job against the stand-in for GitHub, for `npm start` and `npm run preview`. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readHead } from "../../src/host/git-commits.ts";
import type { Checks } from "../github/checks.ts";
import { startServer } from "../github/server.ts";
import { tokens } from "../github/settings.ts";
import type { CheckRun } from "../github/store.ts";
import { readAction, root } from "../runner/action.ts";
import { type Step, type StepResult, startStep } from "../runner.ts";
import { rewindReports } from "./base-reports.ts";
import { commit, git, makeMonorepo } from "./monorepo.ts";
import { findOwnCheckout } from "./own-checkout.ts";

/** They have more than 120 findings of tests and linters in several languages. */
const manyFixtures = [
  "junit/pytest",
  "junit/vitest",
  "junit/surefire-junit5",
  "junit/gotestsum",
  "junit/playwright-retries",
  "eslint/eslint-10",
  "eslint/eslint-9-metadata",
  "sarif/bandit",
  "sarif/golangci-lint",
  "sarif/gosec",
  "sarif/ruff",
];

const repository = { full_name: "octo-org/shop", default_branch: "main" };

export interface Demo extends StepResult {
  /** The checkout. */
  readonly workspace: string;
  /** Without the requests and check runs of the run on the base. */
  readonly checks: Checks;
  /** The check run of the base that this one was compared with. */
  readonly base: CheckRun | undefined;
}

/**
 * Runs the action on the globs in the arguments, in the repository that contains the current folder, or on fixtures if
 * there are none. `--input name=value` sets any input. `onResult` is called before the temporary files are removed.
 */
export async function runDemo(
  args: readonly string[],
  onResult: (demo: Demo) => void,
  fixtures: readonly string[] = manyFixtures,
): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    console.log(usage);
    return;
  }
  const given = Object.fromEntries(values.input.map(readInput));
  if (positionals.length > 0 || given.reports) {
    const { folder, subfolder } = findOwnCheckout(process.env.INIT_CWD ?? process.cwd());
    const reports = positionals.join("\n");
    onResult(await runOnce(folder, { reports, "working-directory": subfolder, ...given }));
    return;
  }
  const folders = fixtures.map((name) => join(root, "__fixtures__", name));
  const { folder, reports } = makeMonorepo(folders);
  try {
    onResult(await runPull(folder, { reports, ...given }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        input: { type: "string", multiple: true, default: [] },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return process.exit(2);
  }
}

const usage = `npm start                                shows what the action does with reports of this project
npm start -- 'reports/*.xml'             with your reports, in the repository of the current folder
npm start -- --input name=Tests 'a.xml'  with an input of action.yml; can be given several times
npm run preview -- 'reports/*.xml'       draws the check as a page, with the same arguments

Runs the built action against a stand-in for GitHub: no account, no network.`;

/**
 * Runs the action on a checkout, whose HEAD counts as the merge commit of a pull request. A failed step isn't an error
 * of the demonstration.
 */
async function runOnce(workspace: string, inputs: Readonly<Record<string, string>>): Promise<Demo> {
  const head = await readHead({ root: workspace, workspace });
  const sha = head?.sha ?? "1e7a2c94".repeat(5);
  const server = await startGitHub(sha, head && workspace);
  const result = await startStep(toStep(workspace, server.apiUrl, sha, sha, inputs)).done;
  await server.close();
  return { ...result, workspace, checks: server.checks, base: undefined };
}

/** Runs the action on the default branch, and then on a pull request, which is compared with it. */
async function runPull(workspace: string, inputs: Readonly<Record<string, string>>): Promise<Demo> {
  const base = commit(workspace, "Sell tea");
  git(workspace, "checkout", "--quiet", "-b", "coffee");
  const head = commit(workspace, "Sell coffee");
  const server = await startGitHub(head, workspace);
  const onBase = toStep(workspace, server.apiUrl, base, base, inputs);
  const restore = rewindReports(workspace);
  await startStep({ ...onBase, job: { ...onBase.job, event: toPushEvent("main") } }).done;
  restore();
  const baseRun = server.checks.runs().at(-1);
  const requestsBefore = server.checks.exchanges().length;
  const result = await startStep(toStep(workspace, server.apiUrl, head, base, inputs)).done;
  await server.close();
  const checks = {
    ...server.checks,
    exchanges: () => server.checks.exchanges().slice(requestsBefore),
    runs: () => server.checks.runs().filter((run) => run.id !== baseRun?.id),
  };
  return { ...result, workspace, checks, base: baseRun };
}

function startGitHub(headSha: string, folder?: string) {
  const workflowRuns = [{ id: 7001, name: "CI", event: "pull_request", headSha, suiteId: 501 }];
  return startServer({ workflowRuns, ...(folder !== undefined && { git: { folder } }) });
}

function toStep(
  workspace: string,
  apiUrl: string,
  head: string,
  base: string,
  inputs: Readonly<Record<string, string>>,
): Step {
  const event = toPullEvent(head, base);
  const ref = "refs/pull/7/merge";
  return { job: { workspace, apiUrl, token: tokens.job, sha: head, ref, event }, inputs };
}

/** Returns the event of a branch's first push. */
export function toPushEvent(branch: string) {
  return {
    name: "push",
    payload: { repository, ref: `refs/heads/${branch}`, before: "0".repeat(40) },
  };
}

/** Returns the event of a pull request into the default branch. */
export function toPullEvent(head: string, base: string) {
  const sides = {
    head: { sha: head, repo: repository },
    base: { sha: base, ref: repository.default_branch, repo: repository },
  };
  return {
    name: "pull_request",
    payload: { repository, pull_request: { number: 7, ...sides } },
  };
}

function readInput(text: string): readonly [string, string] {
  const [name, ...value] = text.split("=");
  if (name && value.length > 0 && Object.hasOwn(readAction().inputs, name)) {
    return [name, value.join("=")];
  }
  console.error(
    `--input takes name=value with an input of action.yml, not ${JSON.stringify(text)}.`,
  );
  return process.exit(2);
}
