/** Which use of this action made a check run. */
export interface Origin {
  /** GITHUB_RUN_ID: of the workflow run, the same in all its attempts. */
  readonly runId: string;
  /** GITHUB_RUN_ATTEMPT, from 1. */
  readonly attempt: number;
  /** GITHUB_JOB: the key under `jobs:`, the same for all legs of a matrix. */
  readonly job: string;
  /** GITHUB_ACTION: the step's id. */
  readonly step: string;
}

const pattern = /^report-to-check\/(\d+)\/(\d+)\/([\w.-]*)\/([\w.-]*)\/([\w.-]+)$/;

/**
 * The `external_id` of a check run: its origin, and something random, because two legs of a matrix have the same one.
 * At most 220 characters.
 */
export function toExternalId(origin: Origin, random: string): string {
  const parts = [origin.runId, String(origin.attempt), origin.job, origin.step, random];
  return ["report-to-check", ...parts.map(toPart)].join("/");
}

/** Undefined for a check run that this action didn't make. */
export function readExternalId(externalId: string): Origin | undefined {
  const [, runId = "", attempt, job = "", step = ""] = pattern.exec(externalId) ?? [];
  return attempt === undefined ? undefined : { runId, attempt: Number(attempt), job, step };
}

function toPart(text: string): string {
  return text.replace(/[^\w.-]/g, "_").slice(0, 60);
}
