import { type CheckRun, getCheckRun, listOpenCheckRuns } from "../client/check-runs.ts";
import { leftoverLimits } from "../client/time-limits.ts";
import { lookPausesMs, pause, settledAfterMs, startWire, type Wire } from "../client/wire.ts";
import type { Ports, RunState } from "../ports.ts";
import { withNote } from "../shorten.ts";
import { concludeCheckRun } from "./conclude.ts";

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
  note: "**Sending this report failed, so annotations may be missing.** See the log of the step.",
};

const killed: Closing = {
  conclusion: "cancelled",
  note: "**The step ended before this report was sent completely, so annotations may be missing.**",
};

/** `open`: it may still be in progress. */
type Closed = "nothing to close" | "closed" | "open";

/**
 * Closes check runs that this action left in progress, and adds a note. A completed check run is left unchanged, unless
 * a page that was still being sent has replaced the note.
 */
export async function closeCheckRuns(
  wire: Wire,
  state: RunState,
  closing: Closing,
): Promise<{
  readonly closed: Closed;
  /** No request is in progress that could still change the check run. */
  readonly isSettled: boolean;
}> {
  const runs = await findRuns(wire, state, closing);
  if (!runs) return { closed: "open", isSettled: false };
  let closed: Closed = "nothing to close";
  let isSettled = true;
  for (const found of runs) {
    let run = found;
    if (!run.isCompleted || hasLostNote(run)) {
      const title = `Incomplete: ${run.output.title}`;
      const output = withNote({ ...run.output, title }, closing.note);
      const sent = await concludeCheckRun(wire, run.id, closing.conclusion, output);
      if (sent.kind !== "done") return { closed: "open", isSettled: false };
      run = sent.value.run;
      closed = "closed";
    }
    isSettled &&= hasSettled(run, state, wire.clock.now());
  }
  return { closed, isSettled };
}

/**
 * Closes the check run that a killed main step left in progress; used by the post step. Checks again if a page was
 * being sent. Makes no request if the state says that nothing was left open. Takes at most a minute, or four if GitHub
 * asks for pauses.
 */
export async function closeLeftover(state: RunState, ports: Omit<Ports, "save">): Promise<Closed> {
  if (state.isClosed) return "nothing to close";
  const limits = leftoverLimits(ports.clock.now());
  const wire = startWire(ports, new AbortController().signal, limits);
  let result = await closeCheckRuns(wire, state, killed);
  let { closed } = result;
  for (const ms of lookPausesMs) {
    if (result.isSettled || result.closed === "open") break;
    await pause(wire, ms);
    result = await closeCheckRuns(wire, state, killed);
    if (result.closed !== "nothing to close") closed = result.closed;
  }
  return closed;
}

/** Only this action concludes with `cancelled`, and it always adds a note. */
function hasLostNote({ conclusion, output }: CheckRun): boolean {
  const notes = [cancelled.note, killed.note];
  return conclusion === "cancelled" && !notes.some((note) => output.summary.includes(note));
}

function hasSettled({ annotations = 0 }: CheckRun, { page }: RunState, now: number): boolean {
  return !page || annotations >= page.count || now >= page.sentAt + settledAfterMs;
}

/** Undefined if GitHub doesn't say, or if there isn't enough time to find out. */
async function findRuns(
  wire: Wire,
  state: RunState,
  closing: Closing,
): Promise<readonly CheckRun[] | undefined> {
  if (state.run) {
    const run = await findRun(wire, state.run.id, closing);
    return run && [run];
  }
  // The response to its creation is missing, so it can appear as long as GitHub may be working on the request.
  for (const ms of [0, ...lookPausesMs]) {
    if (wire.clock.now() + ms > wire.limits.until) return undefined;
    await pause(wire, ms);
    const listed = await listOpenCheckRuns(wire, state);
    if (listed.kind !== "done") return undefined;
    const ours = listed.value.filter((run) => run.externalId === state.externalId);
    if (ours.length > 0) return ours;
  }
  return [];
}

/** A lagging read doesn't know a new check run for a while. If that continues, it is closed without reading it. */
async function findRun(
  wire: Wire,
  id: number,
  { conclusion }: Closing,
): Promise<CheckRun | undefined> {
  for (const pauses of [0, 1, 2, 4]) {
    const ms = pauses * wire.limits.backoffMs;
    if (wire.clock.now() + ms + wire.limits.requestMs > wire.limits.until) break;
    await pause(wire, ms);
    const run = await getCheckRun(wire, id);
    if (run.kind === "done") return run.value;
    if (run.kind !== "refused" || run.refusal.reason !== "run-not-found") return undefined;
  }
  const concluded = await concludeCheckRun(wire, id, conclusion, undefined);
  return concluded.kind === "done" ? concluded.value.run : undefined;
}
