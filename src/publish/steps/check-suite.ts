import { getNumber, getText, getValue, readAll } from "../../json-value.ts";
import type { CheckRun } from "../client/check-runs.ts";
import { get, type Sent } from "../client/send.ts";
import type { Wire } from "../client/wire.ts";

/** The workflow run under which GitHub lists our check run, if it isn't our own. */
export interface OtherWorkflow {
  readonly name: string;
  readonly url: string;
}

export interface WorkflowRun extends OtherWorkflow {
  readonly id: number;
  readonly checkSuiteId: number;
}

/** Lists the newest hundred workflow runs of a commit. */
export function listWorkflowRuns(
  wire: Wire,
  headSha: string,
): Promise<Sent<readonly WorkflowRun[]>> {
  const path = `/actions/runs?head_sha=${headSha}&exclude_pull_requests=true&per_page=100`;
  return get(wire, path, readWorkflowRuns);
}

/**
 * With a job's token, a check run joins the oldest check suite of GitHub Actions on the commit, whichever workflow
 * created it. This can't be changed. Undefined if it joined our own suite, or if it isn't known.
 */
export function findOtherWorkflow(
  run: CheckRun,
  workflowRunId: string,
  workflowRuns: readonly WorkflowRun[],
): OtherWorkflow | undefined {
  // Other Apps have check suites of their own.
  if (run.app?.slug !== "github-actions") return undefined;
  const joined = workflowRuns.find(({ checkSuiteId }) => checkSuiteId === run.checkSuiteId);
  if (!joined || String(joined.id) === workflowRunId) return undefined;
  return { name: joined.name, url: joined.url };
}

function readWorkflowRuns(body: unknown): readonly WorkflowRun[] | undefined {
  return readAll(getValue(body, "workflow_runs"), (run) => {
    const id = getNumber(run, "id");
    const checkSuiteId = getNumber(run, "check_suite_id");
    const url = getText(run, "html_url");
    if (id === undefined || checkSuiteId === undefined || url === undefined) return undefined;
    return { id, checkSuiteId, name: getText(run, "name") ?? "", url };
  });
}
