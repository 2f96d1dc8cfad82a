import type { CheckOutput } from "../../model/check.ts";
import { listNewestRuns, type Run } from "../client/check-runs.ts";
import type { TimeLimits } from "../client/patience.ts";
import type { Wire } from "../client/wire.ts";
import { readExternalId } from "../external-id.ts";
import type { ConcludeBody, Plan } from "../plan.ts";
import { withNote } from "../shorten.ts";
import { type Clash, findClash, toDistinct } from "./clash.ts";
import { concludeRun } from "./conclude.ts";

/**
 * Looks at the other check runs of our name and commit.
 * - One of an earlier attempt of the same workflow run is left over where it is still in progress, because GitHub
 *   re-runs only what has ended: it is closed.
 * - One with our own external id exists because GitHub carried out a request after we had stopped waiting for it:
 *   it gets our conclusion, since it may be the newer one.
 * - One that another job, workflow or event made may be a clash; of those that say the same, the newest is returned.
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
    if (other.externalId === create.external_id) {
      if (!other.isCompleted) await close(other, conclude.conclusion, create.output);
      continue;
    }
    const clash = origin && findClash(other, origin);
    if (clash) clashes.push(clash);
    const by = readExternalId(other.externalId);
    const isOlder = origin && by && by.runId === origin.runId && by.attempt < origin.attempt;
    if (isOlder && !other.isCompleted) {
      await close(other, "cancelled", withNote(other.output, "A later attempt took over."));
    }
  }
  return toDistinct(clashes);

  async function close(other: Run, as: ConcludeBody["conclusion"], output: CheckOutput) {
    const sent = await concludeRun(wire, other.id, as, output, limits);
    if (sent.kind === "done") wire.log.info(`Closed an older check run of this name: ${other.url}`);
  }
}
