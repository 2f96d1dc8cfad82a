import type { SendResult } from "./send-result.ts";
import type { Wire } from "./wire.ts";

const secondMs = 1000;
const minuteMs = 60 * secondMs;

export type Trouble = Extract<SendResult<unknown>, { kind: "limited" | "lost" }>;

/**
 * Returns a function that waits before the next try of one request. It returns false, without waiting, if there is no
 * time for another try.
 */
export function startRetries({ clock, log, signal, limits }: Wire) {
  let failures = 0;
  let troubleSince: number | undefined;
  let pauses = 0;

  return async (trouble: Trouble): Promise<boolean> => {
    const now = clock.now();
    const ms = Math.ceil(trouble.kind === "limited" ? nextPause(trouble.waitMs) : nextBackoff());
    if (now + ms > end(trouble.kind, now)) return false;
    log.info(`${trouble.why}; trying again in ${(ms / secondMs).toFixed(1)} s.`);
    await clock.sleep(ms, signal);
    signal.throwIfAborted();
    return true;
  };

  function end(kind: Trouble["kind"], now: number): number {
    if (kind === "limited") {
      troubleSince = undefined;
      return limits.until;
    }
    troubleSince ??= now;
    return Math.min(limits.until, troubleSince + limits.troubleMs);
  }

  /** If GitHub doesn't say how long: a minute, then doubled each time. One second is added for clock differences. */
  function nextPause(askedMs: number | undefined): number {
    const ms = askedMs ?? minuteMs * 2 ** pauses++;
    return ms + secondMs + limits.spreadMs * clock.random();
  }

  function nextBackoff(): number {
    const ms = Math.min(minuteMs, limits.backoffMs * 2 ** failures++);
    return ms * (0.5 + clock.random() / 2);
  }
}
