import { getRun, listOpenRuns, type Run } from "../client/check-runs.ts";
import type { TimeLimits } from "../client/patience.ts";
import { lookPausesMs, pause, settledAfterMs, type Wire } from "../client/wire.ts";
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

/**
 * Closes what a run of this action left in progress, with a note. A check run that is completed stays as it is, unless
 * a page that was under way has replaced the note of its closing.
 */
export async function closeRun(
  wire: Wire,
  state: RunState,
  closing: Closing,
  limits: TimeLimits,
): Promise<{
  readonly closed: Closed;
  /** Nothing is under way any more that could change the check run. */
  readonly isSettled: boolean;
}> {
  const runs = await findRuns(wire, state, closing, limits);
  if (!runs) return { closed: "open", isSettled: false };
  let closed: Closed = "nothing to close";
  let isSettled = true;
  for (const found of runs) {
    let run = found;
    if (!run.isCompleted || hasLostNote(run)) {
      const title = `Incomplete: ${run.output.title}`;
      const output = withNote({ ...run.output, title }, closing.note);
      const sent = await concludeRun(wire, run.id, closing.conclusion, output, limits);
      if (sent.kind !== "done") return { closed: "open", isSettled: false };
      run = sent.value.run;
      closed = "closed";
    }
    isSettled &&= hasSettled(run, state, wire.clock.now());
  }
  return { closed, isSettled };
}

/** A conclusion of `cancelled` is always ours, and comes with a note. */
function hasLostNote({ conclusion, output }: Run): boolean {
  const notes = [cancelled.note, killed.note];
  return conclusion === "cancelled" && !notes.some((note) => output.summary.includes(note));
}

function hasSettled({ annotations = 0 }: Run, { page }: RunState, now: number): boolean {
  return !page || annotations >= page.count || now >= page.sentAt + settledAfterMs;
}

/** Undefined where GitHub doesn't tell, or the time is over before it can be known. */
async function findRuns(
  wire: Wire,
  state: RunState,
  closing: Closing,
  limits: TimeLimits,
): Promise<readonly Run[] | undefined> {
  if (state.run) {
    const run = await findRun(wire, state.run.id, closing, limits);
    return run && [run];
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

/** Reads that lag don't know of a new check run for a while. Where they go on like that, it is closed unseen. */
async function findRun(
  wire: Wire,
  id: number,
  { conclusion }: Closing,
  limits: TimeLimits,
): Promise<Run | undefined> {
  for (const pauses of [0, 1, 2, 4]) {
    const ms = pauses * limits.backoffMs;
    if (wire.clock.now() + ms + limits.requestMs > limits.until) break;
    await pause(wire, ms);
    const run = await getRun(wire, id, limits);
    if (run.kind === "done") return run.value;
    if (run.kind !== "refused" || run.refusal.reason !== "run-not-found") return undefined;
  }
  const concluded = await concludeRun(wire, id, conclusion, undefined, limits);
  return concluded.kind === "done" ? concluded.value.run : undefined;
}
