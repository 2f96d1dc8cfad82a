import type { ApiCall } from "../ports.ts";
import type { Refusal } from "./refusal.ts";
import { type SendResult, toSendResult } from "./send-result.ts";
import { startPatience, type TimeLimits, type Trouble } from "./time-limits.ts";
import type { Wire } from "./wire.ts";

export interface Request<T> extends Pick<ApiCall, "method" | "path" | "body"> {
  /** Returns the wanted part of the body; undefined if it isn't there. */
  readonly read: (body: unknown) => T | undefined;
  /** Writes that close a check run have a reserved share of the pace. */
  readonly isClosing?: true;
  /** Called right before each sending. */
  readonly onSend?: () => void;
}

/** There was no response in time. */
export interface GaveUp {
  readonly kind: "late";
  /** The last trouble, as a short clause. */
  readonly why: string;
  /** The trouble was a rate limit of GitHub. */
  readonly isLimited?: true;
  /** When the limit resets, in milliseconds since 1970; absent if GitHub doesn't say. */
  readonly limitedUntil?: number;
}

export type Sent<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | GaveUp;

/**
 * How long a write may continue after a signal. GitHub carries it out in any case, and it would replace the note that
 * the check run was cancelled.
 */
const writeGraceMs = 1500;

/** Sends a request once. Late if there is no time left, or if the remaining requests are reserved for later. */
export async function attempt<T>(
  wire: Wire,
  request: Request<T>,
  limits: TimeLimits,
): Promise<SendResult<T> | GaveUp> {
  const { api, clock, log, pace, quota, signal } = wire;
  const { method, path, body, read, isClosing = false } = request;
  const isWrite = method !== "GET";
  const { requestsKept } = limits;
  const reset = requestsKept === undefined ? undefined : quota.findReset(requestsKept);
  if (reset !== undefined && reset > limits.until) {
    const why = "GitHub's rate limit is nearly used up";
    return { kind: "late", why, isLimited: true, limitedUntil: reset };
  }
  if (isWrite) await pace.beforeWrite(isClosing, signal);
  signal.throwIfAborted();
  const begun = clock.now();
  if (begun > limits.until) return { kind: "late", why: "The time for publishing is over" };
  request.onSend?.();
  const reply = await api.request({
    ...{ method, path, body, timeoutMs: limits.requestMs, signal },
    ...(isWrite && { graceMs: writeGraceMs }),
  });
  if (isWrite) {
    pace.afterWrite();
    quota.afterWrite(clock.now());
  }
  if (reply.kind === "answer") quota.afterAnswer(reply.headers);
  const result = reply.kind === "answer" ? `HTTP ${reply.status}` : reply.why;
  log.debug(`${method} ${path}: ${result} after ${clock.now() - begun} ms`);
  if (reply.kind === "no answer") signal.throwIfAborted();
  return toSendResult(reply, read, clock.now(), path);
}

/** Sends a request that is safe to repeat, until there is a response or no time left. */
export async function repeat<T>(
  wire: Wire,
  request: Request<T>,
  limits: TimeLimits,
): Promise<Sent<T>> {
  const patience = startPatience(wire, limits);
  for (;;) {
    const outcome = await attempt(wire, request, limits);
    if (outcome.kind !== "limited" && outcome.kind !== "lost") return outcome;
    if (!(await patience(outcome))) return toGaveUp(outcome, wire.clock.now());
  }
}

/** @param now when the trouble occurred, in milliseconds since 1970 */
export function toGaveUp(trouble: Trouble, now: number): GaveUp {
  const { why } = trouble;
  if (trouble.kind === "lost") return { kind: "late", why };
  const { waitMs } = trouble;
  const limitedUntil = waitMs === undefined ? {} : { limitedUntil: now + waitMs };
  return { kind: "late", why, isLimited: true, ...limitedUntil };
}
