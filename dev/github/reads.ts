/** The calls that only read. */
import { refuseReader } from "./access.ts";
import { toAnnotationAnswer, toRunAnswer, toWorkflowRunAnswer } from "./answers.ts";
import { answer, type Call, ok, type Step, withRun } from "./call.ts";
import { findCommit } from "./git.ts";
import { selectRuns, toPage } from "./lists.ts";
import { notFound, refuse } from "./refusals.ts";
import type { CheckRun } from "./store.ts";

export function readRun(call: Call): Step {
  return withRun(call, (run) => ok(toRunAnswer(run, call.settings)));
}

export function readAnnotations(call: Call): Step {
  return withRun(call, (run) => {
    const { page, headers } = toPage(run.annotations, call.request, call.settings.apiUrl);
    return ok(
      page.map((annotation) => toAnnotationAnswer(annotation, run, call.settings)),
      200,
      headers,
    );
  });
}

export function listForCommit(call: Call): Step {
  const ref = call.key.replace(/^(heads|tags)\//, "");
  const { git, refs } = call.settings;
  const named = refs[ref] ?? ref.toLowerCase();
  const sha = git ? findCommit(git.folder, refs[ref] ?? ref) : named;
  if (sha === undefined || !/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) {
    return answer(call, refuse(422, `No commit found for SHA: ${call.key}`));
  }
  return list(call, (run) => run.headSha === sha);
}

export function listForSuite(call: Call): Step {
  const isKnown = call.state.suites.some((suite) => suite.id === Number(call.key));
  if (!isKnown) return answer(call, notFound());
  return list(call, (run) => run.suiteId === Number(call.key));
}

function list(call: Call, isWanted: (run: CheckRun) => boolean): Step {
  const refused = refuseReader(call.identity, "checks", call.settings);
  if (refused) return answer(call, refused);
  const runs = selectRuns(call.state.runs.filter(isWanted), call.request);
  if ("status" in runs) return answer(call, runs);
  const { page, headers } = toPage(runs, call.request, call.settings.apiUrl);
  const body = {
    total_count: runs.length,
    check_runs: page.map((run) => toRunAnswer(run, call.settings)),
  };
  return answer(call, ok(body, 200, headers));
}

export function readWorkflowRun(call: Call): Step {
  const refused = refuseReader(call.identity, "actions", call.settings);
  const run = call.settings.workflowRuns.find(({ id }) => id === Number(call.key));
  return answer(call, refused ?? (run ? ok(toWorkflowRunAnswer(run, call.settings)) : notFound()));
}

/** Newest first. Only those of one check suite if `check_suite_id` is given. */
export function listWorkflowRuns(call: Call): Step {
  const { request, settings } = call;
  const refused = refuseReader(call.identity, "actions", settings);
  if (refused) return answer(call, refused);
  const { check_suite_id: suiteId, head_sha: headSha } = request.query;
  const runs = settings.workflowRuns.filter(
    (run) =>
      (suiteId === undefined || run.suiteId === Number(suiteId)) &&
      (headSha === undefined || run.headSha === headSha),
  );
  const { page, headers } = toPage(runs.toReversed(), request, settings.apiUrl);
  const body = {
    total_count: runs.length,
    workflow_runs: page.map((run) => toWorkflowRunAnswer(run, settings)),
  };
  return answer(call, ok(body, 200, headers));
}
