import type { CheckOutput, Conclusion } from "../../model/check.ts";
import { listOpenRuns, type Run } from "../client/check-runs.ts";
import type { TimeLimits } from "../client/patience.ts";
import type { Wire } from "../client/wire.ts";
import { readExternalId } from "../external-id.ts";
import type { Plan } from "../plan.ts";
import { withNote } from "../shorten.ts";
import { type Clash, findClash, toDistinct } from "./clash.ts";
import { concludeRun } from "./conclude.ts";

/**
 * Looks at the other check runs of our name and commit.
 * @param listed what GitHub had of them before ours was created
 * - One of an earlier attempt of the same workflow run is left over where it is still in progress, because GitHub
 *   re-runs only what has ended: it is closed.
 * - One that another job, workflow or event made may be a clash; of those that say the same, the newest is returned.
 */
export async function tidyNeighbours(
  wire: Wire,
  run: Run,
  listed: readonly Run[],
  limits: TimeLimits,
): Promise<readonly Clash[]> {
  const origin = readExternalId(run.externalId);
  const clashes: Clash[] = [];
  for (const other of listed) {
    if (other.id === run.id || other.app?.id !== run.app?.id) continue;
    // Ours, made twice: see closeDoubles.
    if (other.externalId === run.externalId) continue;
    const clash = origin && findClash(other, origin);
    if (clash) clashes.push(clash);
    const by = readExternalId(other.externalId);
    const isOlder = origin && by && by.runId === origin.runId && by.attempt < origin.attempt;
    if (isOlder && !other.isCompleted) {
      const output = withNote(other.output, "A later attempt took over.");
      await close(wire, other, "cancelled", output, limits);
    }
  }
  return toDistinct(clashes);
}

/**
 * Closes the check runs that exist because GitHub carried out a request to create ours after we had stopped waiting
 * for it. They get our conclusion, since one of them may be the newer one.
 */
export async function closeDoubles(
  wire: Wire,
  run: Run,
  { create, conclusion }: Pick<Plan, "create" | "conclusion">,
  limits: TimeLimits,
): Promise<void> {
  const query = { headSha: create.head_sha, name: create.name };
  const listed = await listOpenRuns(wire, query, limits);
  if (listed.kind !== "done") return;
  for (const other of listed.value) {
    if (other.id === run.id || other.externalId !== create.external_id) continue;
    await close(wire, other, conclusion, create.output, limits);
  }
}

async function close(
  wire: Wire,
  other: Run,
  as: Conclusion | "cancelled",
  output: CheckOutput,
  limits: TimeLimits,
): Promise<void> {
  const sent = await concludeRun(wire, other.id, as, output, limits);
  if (sent.kind === "done") wire.log.info(`Closed an older check run of this name: ${other.url}`);
}
