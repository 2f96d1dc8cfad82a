import { leftoverLimits } from "../client/patience.ts";
import { startWire } from "../client/wire.ts";
import type { Ports, RunState } from "../ports.ts";
import { type Closed, closeRun, killed } from "./close.ts";

/**
 * For the post step: closes the check run that a killed main step left in progress. Makes no request where the
 * state says that nothing was left; takes a minute at most.
 */
export async function closeLeftover(state: RunState, ports: Omit<Ports, "save">): Promise<Closed> {
  if (state.isClosed) return "nothing to close";
  const wire = startWire(ports, new AbortController().signal);
  return closeRun(wire, state, killed, leftoverLimits(ports.clock.now()));
}
