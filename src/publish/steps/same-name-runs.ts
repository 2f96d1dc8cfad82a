import type { CheckOutput, Conclusion } from "../../model/check.ts";
import { type CheckRun, listOpenCheckRuns } from "../client/check-runs.ts";
import type { Wire } from "../client/wire.ts";
import { readExternalId } from "../external-id.ts";
import type { Plan } from "../plan.ts";
import { withNote } from "../shorten.ts";
import { type Clash, findClash, toDistinct } from "./clash.ts";
import { concludeCheckRun } from "./conclude.ts";

/**
 * Checks the other check runs with our name and commit.
 * - One of an earlier attempt that is still in progress is closed: GitHub re-runs only what has ended.
 * - One that another job, workflow or event created may be a clash. Of equal clashes, the newest is returned.
 *
 * @param listed the check runs that existed before ours was created
 */
export async function tidyNeighbours(
  wire: Wire,
  run: CheckRun,
  listed: readonly CheckRun[],
): Promise<readonly Clash[]> {
  const origin = readExternalId(run.externalId);
  const clashes: Clash[] = [];
  for (const other of listed) {
    if (other.id === run.id || other.app?.id !== run.app?.id) continue;
    // Ours, created twice: see closeDoubles.
    if (other.externalId === run.externalId) continue;
    const clash = origin && findClash(other, origin);
    if (clash) clashes.push(clash);
    const by = readExternalId(other.externalId);
    const isOlder = origin && by && by.runId === origin.runId && by.attempt < origin.attempt;
    if (isOlder && !other.isCompleted) {
      const output = withNote(other.output, "A later attempt took over.");
      await close(wire, other, "cancelled", output);
    }
  }
  return toDistinct(clashes);
}

/**
 * Closes check runs that GitHub created for our earlier requests after we had stopped waiting. They get our conclusion,
 * since one of them may be the newest.
 */
export async function closeDoubles(
  wire: Wire,
  run: CheckRun,
  { create, conclusion }: Pick<Plan, "create" | "conclusion">,
): Promise<void> {
  const query = { headSha: create.head_sha, name: create.name };
  const listed = await listOpenCheckRuns(wire, query);
  if (listed.kind !== "done") return;
  for (const other of listed.value) {
    if (other.id === run.id || other.externalId !== create.external_id) continue;
    await close(wire, other, conclusion, create.output);
  }
}

async function close(
  wire: Wire,
  other: CheckRun,
  as: Conclusion | "cancelled",
  output: CheckOutput,
): Promise<void> {
  const sent = await concludeCheckRun(wire, other.id, as, output);
  if (sent.kind === "done") wire.log.info(`Closed an older check run of this name: ${other.url}`);
}
