/**
 * The shell of both stages: the runner starts this file as the step, and again at the end of the job (`post`), with
 * the state that the step saved. https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#runspost
 */
import { randomUUID } from "node:crypto";
import { relative } from "node:path";
import * as core from "@actions/core";
import type { Check } from "./check.ts";
import { messageOf, UserError } from "./errors.ts";
import { clock } from "./host/clock.ts";
import { readWorkflowRun } from "./host/event.ts";
import { connectGitHub } from "./host/github.ts";
import { job } from "./host/job.ts";
import { findReportFiles, resolveFolder, toSlashes } from "./host/report-files.ts";
import { findRoot, readRepository } from "./host/repository.ts";
import { readInputs } from "./inputs.ts";
import { toExternalId } from "./publish/external-id.ts";
import { closeLeftover } from "./publish/leftover.ts";
import type { RunState } from "./publish/ports.ts";
import { type Published, publish } from "./publish/publish.ts";
import { run } from "./run.ts";

const stateName = "check-run";
const log = { info: job.info, debug: core.debug };

async function runStep(): Promise<void> {
  const inputs = readInputs(core.getInput);
  const workflow = readWorkflowRun(process.env);
  const workingDirectory = resolveFolder(workflow.workspace, inputs.workingDirectory);
  const root = findRoot(workingDirectory, workflow.workspace);
  const folders = { workspace: workflow.workspace, workingDirectory, root };
  const { owner, repo, serverUrl } = workflow;
  const failure = await run(inputs, {
    findReportFiles: () => findReportFiles(inputs.reports, folders),
    readRepository: () => readRepository(root),
    workingDirectory: toSlashes(relative(root, workingDirectory)),
    source: { serverUrl, owner, repo, sha: inputs.sha ?? workflow.sha },
    fromFork: workflow.fromFork,
    externalId: toExternalId(workflow, randomUUID()),
    job: { ...job, writeFile: (path, content) => job.writeFile(workingDirectory, path, content) },
    publish: (check) => publishCheck(check, inputs.token, `${owner}/${repo}`),
    now: () => new Date(),
  });
  if (failure) job.fail(failure);
}

async function publishCheck(check: Check, token: string, repository: string): Promise<Published> {
  const cancel = new AbortController();
  const stop = () => cancel.abort(new Error("The job was cancelled."));
  // A second signal changes nothing: closing the check run is already under way, and the runner kills in the end.
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    const api = connectGitHub(token, repository);
    const save = (state: RunState) =>
      core.saveState(stateName, JSON.stringify({ ...state, repository }));
    const secrets = [token, Buffer.from(`x-access-token:${token}`).toString("base64")];
    return await publish(check, { api, clock, log, save }, { signal: cancel.signal, secrets });
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** Closes the check run that a killed step left in progress. */
async function runPost(saved: string): Promise<void> {
  const { repository, ...state } = JSON.parse(saved) as RunState & { repository: string };
  if (state.isClosed) return;
  const api = connectGitHub(core.getInput("token"), repository);
  const closed = await closeLeftover(state, { api, clock, log });
  if (closed === "closed") job.info("Closed the check run that the step had left in progress.");
  if (closed === "open")
    job.warn(
      `The check run ${JSON.stringify(state.name)} may still be in progress: GitHub didn't let it be closed.`,
    );
}

try {
  const saved = core.getState(stateName);
  if (core.getState("stage") !== "post") {
    core.saveState("stage", "post");
    await runStep();
  } else if (saved) await runPost(saved);
} catch (error) {
  // A mistake of ours comes with its stack, so that it can be reported.
  const isOurs = !(error instanceof UserError);
  if (isOurs && error instanceof Error && error.stack) job.info(error.stack);
  job.fail(isOurs ? `Internal error: ${messageOf(error)}` : messageOf(error));
}
