/** Which use of this action made a check run. */
export interface Origin {
  /** GITHUB_RUN_ID: of the workflow run, the same in all its attempts. */
  readonly runId: string;
  /** GITHUB_RUN_ATTEMPT, from 1. */
  readonly attempt: number;
  /** The file of the workflow, such as `ci.yml`, or its name where the runner doesn't tell the file. */
  readonly workflow: string;
  /** GITHUB_EVENT_NAME. */
  readonly event: string;
  /** GITHUB_JOB: the key under `jobs:`, the same for all legs of a matrix. */
  readonly job: string;
  /** GITHUB_ACTION: the step's id. */
  readonly step: string;
}

const pattern =
  /^report-to-check\/(\d+)\/(\d+)\/([\w.-]*)\/([\w.-]*)\/([\w.-]*)\/([\w.-]*)\/([\w.-]+)$/;

/**
 * The `external_id` of a check run: its origin, and something random, because two legs of a matrix have the same one.
 * At most 250 characters.
 */
export function toExternalId(origin: Origin, random: string): string {
  const { runId, attempt, workflow, event, job, step } = origin;
  const names = [toPart(workflow, 40), toPart(event, 30), toPart(job, 50), toPart(step, 50)];
  return ["report-to-check", runId, attempt, ...names, toPart(random, 36)].join("/");
}

/** Undefined for a check run that this action didn't make. */
export function readExternalId(externalId: string): Origin | undefined {
  const [, runId = "", attempt, workflow = "", event = "", job = "", step = ""] =
    pattern.exec(externalId) ?? [];
  if (attempt === undefined) return undefined;
  return { runId, attempt: Number(attempt), workflow, event, job, step };
}

function toPart(text: string, length: number): string {
  return text.replace(/[^\w.-]/g, "_").slice(0, length);
}
