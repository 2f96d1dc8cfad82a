import type { Ports } from "../ports.ts";
import { type Pace, startPace } from "./pace.ts";
import { type Quota, startQuota } from "./quota.ts";

/** What it takes to talk to GitHub. */
export interface Wire extends Pick<Ports, "api" | "clock" | "log"> {
  readonly pace: Pace;
  readonly quota: Quota;
  /** Once it is aborted, everything on this wire throws its reason; only an answer that came all the same is returned. */
  readonly signal: AbortSignal;
}

export function startWire({ api, clock, log }: Omit<Ports, "save">, signal: AbortSignal): Wire {
  return { api, clock, log, pace: startPace(clock, log), quota: startQuota(), signal };
}

/** The same, for what has to be done after all: it can't be aborted. */
export function toUnstoppable(wire: Wire): Wire {
  return { ...wire, signal: new AbortController().signal };
}

export async function pause({ clock, signal }: Wire, ms: number): Promise<void> {
  await clock.sleep(ms, signal);
  signal.throwIfAborted();
}

/**
 * When to look whether a request without an answer was carried out. GitHub may still be at it: it stops a request's
 * work after ten seconds. And what it reads may lag behind what it wrote. So "no" is believed after 13 s only.
 */
export const lookPausesMs = [1000, 2000, 4000, 6000];

/** After so long nothing comes of a request any more. */
export const settledAfterMs = lookPausesMs.reduce((sum, ms) => sum + ms);
