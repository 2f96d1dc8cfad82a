import { getRun, listOpenRuns, type Run } from "../client/check-runs.ts";
import type { TimeLimits } from "../client/patience.ts";
import { lookPausesMs, pause, type Wire } from "../client/wire.ts";
import type { RunState } from "../ports.ts";
import { withNote } from "../shorten.ts";
import { concludeRun } from "./conclude.ts";

/** Why a check run ends without its own conclusion. */
export interface Closing {
  readonly conclusion: "cancelled" | "failure";
  /** A sentence for its summary. */
  readonly note: string;
}

export const cancelled: Closing = {
  conclusion: "cancelled",
  note: "**The job was cancelled while this report was being sent, so annotations may be missing.**",
};

export const crashed: Closing = {
  conclusion: "failure",
  note: "**Sending this report failed, so annotations may be missing.** The log of the step tells more.",
};

export const killed: Closing = {
  conclusion: "cancelled",
  note: "**The step was ended while this report was being sent, so annotations may be missing.**",
};

/** `open`: it may still be in progress. */
export type Closed = "nothing to close" | "closed" | "open";

/** Closes what a run of this action left in progress; a check run that is completed stays as it is. */
export async function closeRun(
  wire: Wire,
  state: RunState,
  closing: Closing,
  limits: TimeLimits,
): Promise<Closed> {
  const runs = await findOpenRuns(wire, state, limits);
  if (!runs) return "open";
  let closed: Closed = "nothing to close";
  for (const run of runs) {
    const title = `Incomplete: ${run.output.title}`;
    const output = withNote({ ...run.output, title }, closing.note);
    const sent = await concludeRun(wire, run.id, closing.conclusion, output, limits);
    if (sent.kind !== "done") return "open";
    closed = "closed";
  }
  return closed;
}

/** Undefined where GitHub doesn't tell, or the time is over before it can be known. */
async function findOpenRuns(
  wire: Wire,
  state: RunState,
  limits: TimeLimits,
): Promise<readonly Run[] | undefined> {
  if (state.run) {
    const run = await getRun(wire, state.run.id, limits);
    if (run.kind !== "done") return undefined;
    return run.value.isCompleted ? [] : [run.value];
  }
  // Nobody has seen the answer to its creation, so it may appear as long as GitHub may be at work on it.
  for (const ms of [0, ...lookPausesMs]) {
    if (wire.clock.now() + ms > limits.until) return undefined;
    await pause(wire, ms);
    const listed = await listOpenRuns(wire, state, limits);
    if (listed.kind !== "done") return undefined;
    const ours = listed.value.filter((run) => run.externalId === state.externalId);
    if (ours.length > 0) return ours;
  }
  return [];
}
