import type { ApiAnswer } from "../ports.ts";

/**
 * Content-creating requests per hour. No header reports them, unlike those of the general hourly limit.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const writesPerHour = 500;
const hourMs = 3_600_000;

export type HourlyLimits = ReturnType<typeof trackHourlyLimits>;

/** Tracks what is left of the hourly limits, from response headers and from counting our own writes. */
export function trackHourlyLimits() {
  let left: { readonly requests: number; readonly resetsAt: number } | undefined;
  let firstWrite: number | undefined;
  let writes = 0;
  return {
    afterAnswer(headers: ApiAnswer["headers"]): void {
      const requests = readNumber(headers["x-ratelimit-remaining"]);
      const seconds = readNumber(headers["x-ratelimit-reset"]);
      // Other jobs use the same limit, so only the newest response counts, and only if it has both headers.
      if (requests === undefined || seconds === undefined) return;
      left = { requests, resetsAt: seconds * 1000 };
    },
    /** At `now`, in milliseconds since 1970. */
    afterWrite(now: number): void {
      firstWrite ??= now;
      writes++;
    },
    /** If at most `kept` requests are left: when the limit resets, in milliseconds since 1970. */
    findReset(kept: number): number | undefined {
      if (left && left.requests <= kept) return left.resetsAt;
      return firstWrite !== undefined && writes >= writesPerHour - kept
        ? firstWrite + hourMs
        : undefined;
    },
  };
}

/** Reads a header with an integer. */
export function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : undefined;
}
