import type { ApiAnswer, NoAnswer } from "../ports.ts";
import { readNumber } from "./hourly-limits.ts";
import { quoteTitle, type Refused, readMessage, toRefusal } from "./refusal.ts";

/** What a response means for the request. */
export type SendResult<T> =
  | { readonly kind: "done"; readonly value: T }
  /** Not done, and trying again won't help. */
  | Refused
  /** Not done yet. GitHub asks for a pause, and may say how long. */
  | { readonly kind: "limited"; readonly waitMs?: number; readonly why: string }
  /** It isn't known whether it was done, unless `wasSent` is false. */
  | { readonly kind: "lost"; readonly wasSent: boolean; readonly why: string };

/**
 * @param read returns the wanted part of a successful body; undefined if the body isn't GitHub's, such as a proxy's
 * page or an incomplete response
 * @param now milliseconds since 1970, to compute the wait until a rate limit resets
 * @param path of the request, below the repository
 */
export function toSendResult<T>(
  reply: ApiAnswer | NoAnswer,
  read: (body: unknown) => T | undefined,
  now: number,
  path?: string,
): SendResult<T> {
  if (reply.kind === "no answer") {
    const { wasSent, why, blockedBy } = reply;
    if (!blockedBy) return { kind: "lost", wasSent, why };
    return { kind: "refused", refusal: { reason: blockedBy, status: 0, message: why } };
  }
  const { status, body } = reply;
  if (status >= 200 && status < 300) {
    const value = read(body);
    if (value !== undefined) return { kind: "done", value };
    const page = quoteTitle(body);
    const why = `An answer that isn't GitHub's${page && `: ${page}`}`;
    return { kind: "lost", wasSent: true, why };
  }
  if (isLimited(reply)) return { kind: "limited", ...readWait(reply.headers, now) };
  // GitHub gives up waiting after ten seconds, but may have done the work.
  if (status >= 500 || status === 408)
    return { kind: "lost", wasSent: true, why: `GitHub answered HTTP ${status}` };
  return { kind: "refused", refusal: toRefusal(reply, path) };
}

/**
 * A rate limit is reported as 429 or 403. Only headers and message distinguish such a 403 from a missing permission.
 */
function isLimited({ status, headers, body }: ApiAnswer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers["retry-after"] !== undefined ||
    headers["x-ratelimit-remaining"] === "0" ||
    /rate limit|abuse detection/i.test(readMessage(body))
  );
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function readWait(headers: ApiAnswer["headers"], now: number): { waitMs?: number; why: string } {
  const seconds = readNumber(headers["retry-after"]);
  if (seconds !== undefined) return { waitMs: seconds * 1000, why: "GitHub asks for a pause" };
  const reset = readNumber(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] === "0" && reset !== undefined) {
    return { waitMs: Math.max(0, reset * 1000 - now), why: "GitHub's rate limit is used up" };
  }
  return { why: "GitHub's rate limit is exceeded" };
}
