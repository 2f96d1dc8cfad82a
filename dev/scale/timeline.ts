/** A clock for concurrent simulations: it jumps to the next time at which a sleep ends. */
import { setImmediate as nextTurn } from "node:timers/promises";

export interface Timeline {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Advances the clock until the work is done. */
  readonly runUntilDone: <T>(work: Promise<T>) => Promise<T>;
}

export function startTimeline(start: number): Timeline {
  let now = start;
  let timers: { readonly at: number; readonly wake: () => void }[] = [];

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      timers.push({ at: now + Math.max(0, ms), wake: resolve });
      signal?.addEventListener("abort", () => resolve(), { once: true });
    });
  }

  async function runUntilDone<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    for (;;) {
      await nextTurn();
      if (isDone || timers.length === 0) return done;
      now = Math.max(now, Math.min(...timers.map(({ at }) => at)));
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { wake } of due) wake();
    }
  }

  return { now: () => now, sleep, runUntilDone };
}
