/** The use of this action that created a check run. */
export interface Origin {
  /** GITHUB_RUN_ID: the workflow run, the same for all attempts. */
  readonly runId: string;
  /** GITHUB_RUN_ATTEMPT, from 1. */
  readonly attempt: number;
  /** The workflow's file name, such as `ci.yml`, or its name if the runner doesn't say the file. */
  readonly workflow: string;
  /** GITHUB_EVENT_NAME. */
  readonly event: string;
  /** GITHUB_JOB: the key under `jobs:`, the same for all jobs of a matrix. */
  readonly job: string;
  /** GITHUB_ACTION: the step's id. */
  readonly step: string;
}

const pattern =
  /^report-to-check\/(\d+)\/(\d+)\/([\w.-]*)\/([\w.-]*)\/([\w.-]*)\/([\w.-]*)\/([\w.-]+)$/;

/**
 * Returns an `external_id`: the origin, which two jobs of a matrix share, and a random part. At most 250 characters.
 */
export function toExternalId(origin: Origin, random: string): string {
  const { runId, attempt, workflow, event, job, step } = origin;
  const names = [toPart(workflow, 40), toPart(event, 30), toPart(job, 50), toPart(step, 50)];
  return ["report-to-check", runId, attempt, ...names, toPart(random, 36)].join("/");
}

/** Undefined for a check run that this action didn't create. */
export function readExternalId(externalId: string): Origin | undefined {
  const [, runId = "", attempt, workflow = "", event = "", job = "", step = ""] =
    pattern.exec(externalId) ?? [];
  if (attempt === undefined) return undefined;
  return { runId, attempt: Number(attempt), workflow, event, job, step };
}

/** True for every version of this action, unlike `readExternalId`. */
export function isOfThisAction(externalId: string): boolean {
  return externalId.startsWith("report-to-check/");
}

function toPart(text: string, length: number): string {
  return text.replace(/[^\w.-]/g, "_").slice(0, length);
}
