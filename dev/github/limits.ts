/** The two rate limits. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
import type { Reply } from "./exchange.ts";
import { refuse } from "./refusals.ts";
import type { RateLimits } from "./settings.ts";

const minute = 60_000;
const hour = 60 * minute;

/**
 * Counts requests, including refused ones unless `countRefused` is false. Times are in milliseconds since 1970.
 */
export function createMeter(limits: RateLimits) {
  let windowStart = Number.NEGATIVE_INFINITY;
  let used = 0;
  let writes: number[] = [];

  const headers = () => ({
    "x-ratelimit-limit": String(limits.perHour),
    "x-ratelimit-remaining": String(Math.max(0, limits.perHour - used)),
    "x-ratelimit-reset": String(Math.ceil((windowStart + hour) / 1000)),
    "x-ratelimit-used": String(Math.min(used, limits.perHour)),
    "x-ratelimit-resource": "core",
  });

  /** Counts a request. Returns the refusal, or undefined if the request is within the limits. */
  function count(method: string, now: number): Reply | undefined {
    if (now >= windowStart + hour) [windowStart, used] = [now, 0];
    used++;
    if (used > limits.perHour) {
      return refuse(limits.status, "API rate limit exceeded for installation.");
    }
    if (method === "GET") return undefined;
    writes = [...writes.filter((time) => time > now - hour), now];
    const lastMinute = writes.filter((time) => time > now - minute);
    const wait = Math.max(
      waitFor(lastMinute, limits.writesPerMinute, minute, now),
      waitFor(writes, limits.writesPerHour, hour, now),
    );
    if (wait === 0) return undefined;
    if (limits.countRefused === false) writes.pop();
    return refuse(
      limits.status,
      "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
      limits.retryAfter ? { "retry-after": String(Math.ceil(wait / 1000)) } : {},
    );
  }

  return { count, headers };
}

/** Returns the milliseconds until another request is allowed, or 0. */
function waitFor(times: readonly number[], limit: number, span: number, now: number): number {
  const blocking = times.length > limit ? times[times.length - limit] : undefined;
  return blocking === undefined ? 0 : blocking + span - now;
}
