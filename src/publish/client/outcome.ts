import type { Answer, NoAnswer } from "../ports.ts";
import { readNumber } from "./quota.ts";
import { type Refusal, readMessage, toRefusal } from "./refusal.ts";

/** What an answer means for the work that was asked for. */
export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  /** Not done, and won't be, however often it is asked for. */
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Not done yet; GitHub wants a pause, and may say how long. */
  | { readonly kind: "limited"; readonly waitMs?: number; readonly why: string }
  /** Nobody knows whether it was done, unless `wasSent` is false. */
  | { readonly kind: "lost"; readonly wasSent: boolean; readonly why: string };

/**
 * @param read what the body of a success holds; undefined where it isn't GitHub's: a proxy's page, half an answer
 * @param now milliseconds since 1970, which a rate limit's reset is held against
 * @param path of the request, below the repository
 */
export function readOutcome<T>(
  reply: Answer | NoAnswer,
  read: (body: unknown) => T | undefined,
  now: number,
  path?: string,
): Outcome<T> {
  if (reply.kind === "no answer") {
    const { wasSent, why, blockedBy } = reply;
    if (!blockedBy) return { kind: "lost", wasSent, why };
    return { kind: "refused", refusal: { reason: blockedBy, status: 0, message: why } };
  }
  const { status, body } = reply;
  if (status >= 200 && status < 300) {
    const value = read(body);
    if (value !== undefined) return { kind: "done", value };
    return { kind: "lost", wasSent: true, why: "An answer that isn't GitHub's" };
  }
  if (isLimited(reply)) return { kind: "limited", ...readWait(reply.headers, now) };
  // A server that gives up after ten seconds may have done the work all the same.
  if (status >= 500 || status === 408)
    return { kind: "lost", wasSent: true, why: `GitHub answered HTTP ${status}` };
  return { kind: "refused", refusal: toRefusal(reply, path) };
}

/** A rate limit comes as 429 or as 403; among the 403s only the headers and the words tell it from a missing permission. */
function isLimited({ status, headers, body }: Answer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers["retry-after"] !== undefined ||
    headers["x-ratelimit-remaining"] === "0" ||
    /rate limit|abuse detection/i.test(readMessage(body))
  );
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function readWait(headers: Answer["headers"], now: number): { waitMs?: number; why: string } {
  const seconds = readNumber(headers["retry-after"]);
  if (seconds !== undefined) return { waitMs: seconds * 1000, why: "GitHub asks for a pause" };
  const reset = readNumber(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] === "0" && reset !== undefined) {
    return { waitMs: Math.max(0, reset * 1000 - now), why: "GitHub's rate limit is used up" };
  }
  return { why: "GitHub's rate limit is exceeded" };
}
