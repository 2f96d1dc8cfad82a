import type { CheckOutput } from "../../model/check.ts";
import { listNewestRuns, type Run } from "../client/check-runs.ts";
import type { TimeLimits } from "../client/patience.ts";
import type { Wire } from "../client/wire.ts";
import { type Origin, readExternalId } from "../external-id.ts";
import type { ConcludeBody, Plan } from "../plan.ts";
import { withNote } from "../shorten.ts";
import { concludeRun } from "./conclude.ts";

/** A check run that hides ours, or is hidden by it, because both have one name; GitHub shows the newest only. */
export interface Clash {
  readonly url: string;
  /** The key under `jobs:`. It may be our own job's: of another leg of its matrix, or another step. */
  readonly job: string;
  readonly isSameJob: boolean;
}

/**
 * Looks at the other check runs of our name and commit.
 * - One of an earlier attempt of the same workflow run is left over where it is still in progress, because GitHub
 *   re-runs only what has ended: it is closed.
 * - One with our own external id exists because GitHub carried out a request after we had stopped waiting for it:
 *   it gets our conclusion, since it may be the newer one.
 * - One that another job, leg or step of the same workflow run made is a clash.
 */
export async function tidyNeighbours(
  wire: Wire,
  own: { readonly run: Run } & Pick<Plan, "create" | "conclude">,
  limits: TimeLimits,
): Promise<readonly Clash[]> {
  const { run, create, conclude } = own;
  const origin = readExternalId(create.external_id);
  const query = { headSha: create.head_sha, name: create.name };
  const listed = await listNewestRuns(wire, query, limits);
  if (listed.kind !== "done") return [];
  const clashes: Clash[] = [];
  for (const other of listed.value) {
    if (other.id === run.id || other.app?.id !== run.app?.id) continue;
    const by = readExternalId(other.externalId);
    if (other.externalId === create.external_id) {
      if (!other.isCompleted) await close(other, conclude.conclusion, create.output);
    } else if (origin && by && by.runId === origin.runId) {
      if (isClash(by, origin)) {
        clashes.push({ url: other.url, job: by.job, isSameJob: by.job === origin.job });
      }
      if (!other.isCompleted && by.attempt < origin.attempt) {
        await close(other, "cancelled", withNote(other.output, "A later attempt took over."));
      }
    }
  }
  return clashes;

  async function close(other: Run, as: ConcludeBody["conclusion"], output: CheckOutput) {
    const sent = await concludeRun(wire, other.id, as, output, limits);
    if (sent.kind === "done") wire.log.info(`Closed an older check run of this name: ${other.url}`);
  }
}

/**
 * In one attempt each step runs once in each leg, so every other check run of it is another step's or leg's. In
 * another attempt the same step of the same job is our own past, or that of a leg which nothing tells from us.
 */
function isClash(by: Origin, origin: Origin): boolean {
  return by.attempt === origin.attempt || by.job !== origin.job || by.step !== origin.step;
}
