import { getNumber, getText, getValue, readAll } from "../../json-value.ts";
import type { Run } from "../client/check-runs.ts";
import type { TimeLimits } from "../client/patience.ts";
import { repeat, type Sent } from "../client/send.ts";
import type { Wire } from "../client/wire.ts";

/** The workflow run under which GitHub lists our check run, where that isn't our own. */
export interface Elsewhere {
  readonly workflow: { readonly name: string; readonly url: string };
}

/** A workflow run as far as it tells whose suite is whose. */
export interface WorkflowRun {
  readonly id: number;
  readonly suiteId: number;
  readonly name: string;
  readonly url: string;
}

/** The newest hundred of a commit. */
export function listWorkflowRuns(
  wire: Wire,
  headSha: string,
  limits: TimeLimits,
): Promise<Sent<readonly WorkflowRun[]>> {
  const path = `/actions/runs?head_sha=${headSha}&exclude_pull_requests=true&per_page=100`;
  return repeat(wire, { method: "GET", path, read: readWorkflowRuns }, limits);
}

/**
 * With a job's token a check run joins the oldest suite that Actions has for the commit, whichever workflow
 * made it, and nobody can choose. Undefined where it joined our own, or where GitHub doesn't tell.
 */
export function findElsewhere(
  run: Run,
  workflowRunId: string,
  workflowRuns: readonly WorkflowRun[],
): Elsewhere | undefined {
  // Another App has a suite of its own.
  if (run.app?.slug !== "github-actions") return undefined;
  const joined = workflowRuns.find(({ suiteId }) => suiteId === run.suiteId);
  if (!joined || String(joined.id) === workflowRunId) return undefined;
  const { name, url } = joined;
  return { workflow: { name, url } };
}

function readWorkflowRuns(body: unknown): readonly WorkflowRun[] | undefined {
  return readAll(getValue(body, "workflow_runs"), (run) => {
    const id = getNumber(run, "id");
    const suiteId = getNumber(run, "check_suite_id");
    const url = getText(run, "html_url");
    if (id === undefined || suiteId === undefined || url === undefined) return undefined;
    return { id, suiteId, name: getText(run, "name") ?? "", url };
  });
}
