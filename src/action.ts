import { randomUUID } from "node:crypto";
import { relative, resolve } from "node:path";
import * as core from "@actions/core";
import { openBase } from "./base-source.ts";
import { messageOf, UserError } from "./errors.ts";
import { findRoot } from "./host/checkout-root.ts";
import { clock } from "./host/clock.ts";
import { readWorkflowRun } from "./host/event.ts";
import { readHead } from "./host/git-commits.ts";
import { openJob } from "./host/job.ts";
import { findReportFiles } from "./host/reports/find.ts";
import { readRepository } from "./host/repository.ts";
import { toSlashes } from "./host/slashes.ts";
import { resolveWorkingDirectory } from "./host/working-directory.ts";
import { canPublish, type Inputs, readInputs } from "./inputs.ts";
import type { Check } from "./model/check.ts";
import { type Commented, type CommentPlan, comment } from "./publish/comment/comment.ts";
import { toExternalId } from "./publish/external-id.ts";
import type { Api, RunState } from "./publish/ports.ts";
import { type Published, publish } from "./publish/publish.ts";
import { closeLeftover } from "./publish/steps/close.ts";
import { type Lookups, startLookups } from "./publish/steps/lookups.ts";
import { toRedactor } from "./redact/redactor.ts";
import { run } from "./run.ts";
import { describeWrongCommit } from "./wrong-commit.ts";

/** The runner passes it to the post stage as the variable STATE_check-run. */
const stateName = "check-run";
const token = core.getInput("token");
const secrets = token ? [token] : [];
const job = openJob(secrets);
const log = { info: job.info, debug: job.debug };

async function runStep(): Promise<void> {
  const inputs = readInputs(core.getInput);
  const workflow = readWorkflowRun(process.env);
  const workingDirectory = resolveWorkingDirectory(workflow.workspace, inputs.workingDirectory);
  const root = findRoot(workingDirectory, workflow.workspace);
  const folders = { workspace: workflow.workspace, workingDirectory, root };
  const { owner, repo, serverUrl, runId, event, githubSha } = workflow;
  // Without a check run, the commit is used only for links.
  const sha = inputs.sha ?? (inputs.checkRun ? workflow.sha() : githubSha);
  const repository = `${owner}/${repo}`;
  const externalId = toExternalId(workflow, randomUUID());
  const gitHub = openGitHub(inputs, repository, sha);
  const head = await readHead(folders);
  const isReadable = inputs.token !== "" && !workflow.isGitea;
  const base = openBase(
    inputs,
    {
      event,
      payload: workflow.payload(),
      githubSha,
      headSha: sha,
      name: inputs.name,
      externalId,
      ...(head && { checkout: head }),
    },
    {
      checkout: folders,
      workingDirectory,
      clock,
      log,
      connect: isReadable ? () => connect(inputs.token, repository) : undefined,
    },
  );
  const pull = inputs.comment === "never" ? undefined : workflow.pull();
  const failure = await run(inputs, {
    ...(base && { base }),
    ...(pull && {
      writeComment: (plan) => writeComment({ ...plan, pull }, inputs.token, repository),
    }),
    findReportFiles: () => findReportFiles(inputs.reports, folders),
    readRepository: () => readRepository(root, workflow.workspace),
    workingFolder: toSlashes(relative(root, workingDirectory)),
    source: { serverUrl, owner, repo, sha },
    checkedOut: head?.sha,
    fromFork: inputs.checkRun && workflow.fromFork(),
    isGitea: workflow.isGitea,
    wrongCommit: describeWrongCommit(
      { sha, isGiven: inputs.sha !== undefined, event, githubSha },
      head,
    ),
    workflowRunUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
    externalId,
    job: {
      ...job,
      writeFile(path, pieces) {
        const file = resolve(workingDirectory, path);
        job.writeFile(file, workflow.outputFolders, pieces);
        return file;
      },
    },
    secrets,
    publish: (check) => gitHub.publish(check),
    now: () => new Date(),
  }).finally(async () => {
    base?.stop();
    await gitHub.close();
  });
  if (failure) job.fail(failure, inputs.name);
}

/** Starts the requests for data besides the reports right away if there will be a check run. */
function openGitHub(inputs: Inputs, repository: string, headSha: string) {
  const start = async () => {
    const api = await connect(inputs.token, repository);
    const query = { headSha, name: toRedactor(secrets)(inputs.name) };
    return { api, lookups: startLookups({ api, clock, log }, query) };
  };
  const started = canPublish(inputs) ? start() : undefined;
  // The error is reported when there is something to publish.
  const opened = started?.catch(() => undefined);
  return {
    publish: async (check: Check) => publishCheck(check, await (started ?? start()), repository),
    close: async () => (await opened)?.lookups.stop(),
  };
}

async function publishCheck(
  check: Check,
  { api, lookups }: { readonly api: Api; readonly lookups: Lookups },
  repository: string,
): Promise<Published> {
  const save = (state: RunState) => {
    // If nothing is left to close, the post stage ends at once.
    const saved = state.isClosed ? "" : JSON.stringify({ ...state, repository });
    job.saveState(stateName, saved);
  };
  return untilCancelled((signal) =>
    publish(check, { api, clock, log, save }, { signal, secrets, lookups }),
  );
}

async function writeComment(
  plan: CommentPlan,
  token: string,
  repository: string,
): Promise<Commented> {
  return untilCancelled(async (signal) => {
    const api = await connect(token, repository);
    return comment(plan, { api, clock, log }, { signal, secrets });
  });
}

/** Passes a signal that is aborted when the runner cancels the step. */
async function untilCancelled<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const cancel = new AbortController();
  const stop = () => cancel.abort(new Error("The job was cancelled."));
  // A second signal has no effect: the check run is already being closed, and the runner kills the step in the end.
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    return await work(cancel.signal);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** Completes the check run that a killed step left in progress. */
async function runPost(saved: string): Promise<void> {
  const { repository, ...state } = JSON.parse(saved) as RunState & { repository: string };
  const api = await connect(core.getInput("token"), repository);
  const closed = await closeLeftover(state, { api, clock, log });
  const name = JSON.stringify(state.name);
  if (closed === "closed")
    job.info(`Closed the check run ${name}, which the step had left in progress.`);
  if (closed === "open")
    job.warn(`The check run ${name} may still be in progress: GitHub didn't let it be closed.`);
}

/** Octokit is the largest part of the program. It is loaded only for a check run. */
async function connect(token: string, repository: string): Promise<Api> {
  // When it is loaded, @actions/github parses the event's file, and throws if that isn't JSON. It isn't used there.
  delete process.env.GITHUB_EVENT_PATH;
  const { connectGitHub } = await import("./host/github.ts");
  return connectGitHub(token, repository);
}

/** @param saved the state of a check run that must still be closed. Undefined for the step itself. */
export async function runStage(saved: string | undefined): Promise<void> {
  try {
    await (saved === undefined ? runStep() : runPost(saved));
  } catch (error) {
    // Unexpected errors include their stack for a bug report.
    const isOurs = !(error instanceof UserError);
    if (isOurs && error instanceof Error && error.stack) job.info(error.stack);
    job.fail(isOurs ? `Internal error: ${messageOf(error)}` : messageOf(error));
  }
}
