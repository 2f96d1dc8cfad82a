import type { Clock, Log } from "./ports.ts";

/**
 * GitHub allows 80 content-creating requests a minute, to everything that uses the same token together.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const writesPerMinute = 60;
/** Kept free for closing check runs, which must not wait. */
const keptForClosing = 5;
const minuteMs = 60_000;

export interface Pace {
  /** Waits until one more write stays within the limit. The first 55 don't wait. */
  beforeWrite(isClosing: boolean, signal: AbortSignal): Promise<void>;
  /** A write counts from the moment it ends: GitHub got it at some time before. */
  afterWrite(): void;
}

export function startPace(clock: Clock, log: Log): Pace {
  const ends: number[] = [];
  return {
    async beforeWrite(isClosing, signal) {
      const limit = isClosing ? writesPerMinute : writesPerMinute - keptForClosing;
      const oldest = ends.at(-limit);
      if (oldest === undefined) return;
      const waitMs = oldest + minuteMs + 1 - clock.now();
      if (waitMs <= 0) return;
      log.info(`Pausing for ${Math.ceil(waitMs / 1000)} s: no more than ${limit} writes a minute.`);
      await clock.sleep(waitMs, signal);
    },
    afterWrite() {
      ends.push(clock.now());
      if (ends.length > writesPerMinute) ends.shift();
    },
  };
}
