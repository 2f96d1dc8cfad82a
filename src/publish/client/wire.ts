import type { Ports } from "../ports.ts";
import { type HourlyLimits, trackHourlyLimits } from "./hourly-limits.ts";
import type { TimeLimits } from "./time-limits.ts";
import { startWriteThrottle, type WriteThrottle } from "./write-throttle.ts";

/** Everything that is needed to send requests to GitHub. */
export interface Wire extends Pick<Ports, "api" | "clock" | "log"> {
  readonly throttle: WriteThrottle;
  readonly hourlyLimits: HourlyLimits;
  /** Once it is aborted, every function that uses this wire throws its reason, unless a response arrived. */
  readonly signal: AbortSignal;
  readonly limits: TimeLimits;
}

export function startWire(
  { api, clock, log }: Omit<Ports, "save">,
  signal: AbortSignal,
  limits: TimeLimits,
): Wire {
  return {
    api,
    clock,
    log,
    throttle: startWriteThrottle(clock, log),
    hourlyLimits: trackHourlyLimits(),
    signal,
    limits,
  };
}

export async function pause({ clock, signal }: Wire, ms: number): Promise<void> {
  await clock.sleep(ms, signal);
  signal.throwIfAborted();
}

/**
 * When to check whether a request without a response was carried out. GitHub may still be working on it, for at most
 * ten seconds, and its reads may lag behind its writes. So "no" is only believed after 13 s.
 */
export const lookPausesMs = [1000, 2000, 4000, 6000];

/** After this time, a request has no further effect. */
export const settledAfterMs = lookPausesMs.reduce((sum, ms) => sum + ms);
