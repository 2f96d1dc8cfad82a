import { leftoverLimits } from "../client/time-limits.ts";
import { lookPausesMs, pause, startWire } from "../client/wire.ts";
import type { Ports, RunState } from "../ports.ts";
import { type Closed, closeCheckRuns, killed } from "./close.ts";

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
