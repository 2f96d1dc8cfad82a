/** The calls that read check runs, annotations and workflow runs. */
import { refuseReader } from "./access.ts";
import { type Call, type CallResult, ok, respond, withRun } from "./call.ts";
import { findCommit } from "./git.ts";
import { selectRuns, toPage } from "./lists.ts";
import { notFound, refuse } from "./refusals.ts";
import { renderAnnotation, renderRun, renderWorkflowRun } from "./response-bodies.ts";
import type { CheckRun } from "./store.ts";

export function readRun(call: Call): CallResult {
  return withRun(call, (run) => ok(renderRun(run, call.settings)));
}

export function readAnnotations(call: Call): CallResult {
  return withRun(call, (run) => {
    const { page, headers } = toPage(run.annotations, call.request, call.settings.apiUrl);
    return ok(
      page.map((annotation) => renderAnnotation(annotation, run, call.settings)),
      200,
      headers,
    );
  });
}

export function listForCommit(call: Call): CallResult {
  const ref = call.key.replace(/^(heads|tags)\//, "");
  const { git, refs } = call.settings;
  const named = refs[ref] ?? ref.toLowerCase();
  const sha = git ? findCommit(git.folder, refs[ref] ?? ref) : named;
  if (sha === undefined || !/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) {
    return respond(call, refuse(422, `No commit found for SHA: ${call.key}`));
  }
  return list(call, (run) => run.headSha === sha);
}

export function listForSuite(call: Call): CallResult {
  const isKnown = call.state.suites.some((suite) => suite.id === Number(call.key));
  if (!isKnown) return respond(call, notFound());
  return list(call, (run) => run.suiteId === Number(call.key));
}

function list(call: Call, matches: (run: CheckRun) => boolean): CallResult {
  const refused = refuseReader(call.identity, "checks", call.settings);
  if (refused) return respond(call, refused);
  const runs = selectRuns(call.state.runs.filter(matches), call.request);
  if ("status" in runs) return respond(call, runs);
  const { page, headers } = toPage(runs, call.request, call.settings.apiUrl);
  const body = {
    total_count: runs.length,
    check_runs: page.map((run) => renderRun(run, call.settings)),
  };
  return respond(call, ok(body, 200, headers));
}

export function readWorkflowRun(call: Call): CallResult {
  const refused = refuseReader(call.identity, "actions", call.settings);
  const run = call.settings.workflowRuns.find(({ id }) => id === Number(call.key));
  return respond(call, refused ?? (run ? ok(renderWorkflowRun(run, call.settings)) : notFound()));
}

/** Responds with workflow runs, newest first; of one check suite if `check_suite_id` is given. */
export function listWorkflowRuns(call: Call): CallResult {
  const { request, settings } = call;
  const refused = refuseReader(call.identity, "actions", settings);
  if (refused) return respond(call, refused);
  const { check_suite_id: suiteId, head_sha: headSha } = request.query;
  const runs = settings.workflowRuns.filter(
    (run) =>
      (suiteId === undefined || run.suiteId === Number(suiteId)) &&
      (headSha === undefined || run.headSha === headSha),
  );
  const { page, headers } = toPage(runs.toReversed(), request, settings.apiUrl);
  const body = {
    total_count: runs.length,
    workflow_runs: page.map((run) => renderWorkflowRun(run, settings)),
  };
  return respond(call, ok(body, 200, headers));
}
