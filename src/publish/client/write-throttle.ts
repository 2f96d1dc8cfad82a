import type { Clock, Log } from "../ports.ts";

/**
 * Our share of the 80 content-creating requests per minute that GitHub allows. Other jobs and steps use the same token.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const ownWritesPerMinute = 60;
/** Reserved for closing check runs, which must not wait. */
const keptForClosing = 5;
const minuteMs = 60_000;

export type WriteThrottle = ReturnType<typeof startWriteThrottle>;

export function startWriteThrottle(clock: Clock, log: Log) {
  const ends: number[] = [];
  return {
    /** Waits until one more write stays within the limit. The first 55 don't wait. */
    async beforeWrite(isClosing: boolean, signal: AbortSignal): Promise<void> {
      const limit = isClosing ? ownWritesPerMinute : ownWritesPerMinute - keptForClosing;
      const oldest = ends.at(-limit);
      if (oldest === undefined) return;
      const waitMs = oldest + minuteMs + 1 - clock.now();
      if (waitMs <= 0) return;
      log.info(`Pausing for ${Math.ceil(waitMs / 1000)} s: no more than ${limit} writes a minute.`);
      await clock.sleep(waitMs, signal);
    },
    /** A write counts from its end, because GitHub received it at some time before that. */
    afterWrite(): void {
      ends.push(clock.now());
      if (ends.length > ownWritesPerMinute) ends.shift();
    },
  };
}
