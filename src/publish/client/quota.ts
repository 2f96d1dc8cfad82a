import type { Answer } from "../ports.ts";

/**
 * Content-creating requests in an hour. Unlike the hourly limit for all requests, no header counts them.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const writesPerHour = 500;
const hourMs = 3_600_000;

/** What is left of the hourly limits, as far as the answers told and our own writes were counted. */
export interface Quota {
  afterAnswer(headers: Answer["headers"]): void;
  /** At `now`, in milliseconds since 1970. */
  afterWrite(now: number): void;
  /** Where no more than `kept` requests are left: when there will be more, in milliseconds since 1970. */
  findReset(kept: number): number | undefined;
}

export function startQuota(): Quota {
  let left: { readonly requests: number; readonly resetsAt: number } | undefined;
  let firstWrite: number | undefined;
  let writes = 0;
  return {
    afterAnswer(headers) {
      const requests = readNumber(headers["x-ratelimit-remaining"]);
      const seconds = readNumber(headers["x-ratelimit-reset"]);
      // Others use the same limit, so only the newest answer counts; one without the headers tells nothing.
      if (requests === undefined || seconds === undefined) return;
      left = { requests, resetsAt: seconds * 1000 };
    },
    afterWrite(now) {
      firstWrite ??= now;
      writes++;
    },
    findReset(kept) {
      if (left && left.requests <= kept) return left.resetsAt;
      return firstWrite !== undefined && writes >= writesPerHour - kept
        ? firstWrite + hourMs
        : undefined;
    },
  };
}

/** A header that is a whole number. */
export function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : undefined;
}
