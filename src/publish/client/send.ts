import type { ApiCall } from "../ports.ts";
import { type Outcome, readOutcome } from "./outcome.ts";
import { startPatience, type TimeLimits, type Trouble } from "./patience.ts";
import type { Refusal } from "./refusal.ts";
import type { Wire } from "./wire.ts";

export interface Request<T> extends Pick<ApiCall, "method" | "path" | "body"> {
  /** What is wanted from the answer's body; undefined where that isn't in it. */
  readonly read: (body: unknown) => T | undefined;
  /** A write that closes a check run; some of the pace is kept for those. */
  readonly isClosing?: true;
  /** Called each time right before it is sent. */
  readonly onSend?: () => void;
}

/** Trying ended without an answer. */
export interface Late {
  readonly kind: "late";
  /** The last trouble, as a short clause. */
  readonly why: string;
  /** It was one of GitHub's rate limits. */
  readonly isLimited?: true;
  /** When that limit resets, in milliseconds since 1970; absent where GitHub doesn't say. */
  readonly limitedUntil?: number;
}

export type Sent<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | Late;

/**
 * How long a write that is under way may go on after a signal. GitHub carries it out all the same, and what it writes
 * would replace the note that the check run was cancelled.
 */
const writeGraceMs = 1500;

/** Makes one request, once; late when there is no time for it any more, or when it must be left for later ones. */
export async function attempt<T>(
  wire: Wire,
  request: Request<T>,
  limits: TimeLimits,
): Promise<Outcome<T> | Late> {
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
  const told = reply.kind === "answer" ? `HTTP ${reply.status}` : reply.why;
  log.debug(`${method} ${path}: ${told} after ${clock.now() - begun} ms`);
  if (reply.kind === "no answer") signal.throwIfAborted();
  return readOutcome(reply, read, clock.now(), path);
}

/** Makes a request that can be repeated safely, until there is an answer or no patience left. */
export async function repeat<T>(
  wire: Wire,
  request: Request<T>,
  limits: TimeLimits,
): Promise<Sent<T>> {
  const patience = startPatience(wire, limits);
  for (;;) {
    const outcome = await attempt(wire, request, limits);
    if (outcome.kind !== "limited" && outcome.kind !== "lost") return outcome;
    if (!(await patience(outcome))) return toLate(outcome, wire.clock.now());
  }
}

/** @param now when the trouble was met, in milliseconds since 1970 */
export function toLate(trouble: Trouble, now: number): Late {
  const { why } = trouble;
  if (trouble.kind === "lost") return { kind: "late", why };
  const { waitMs } = trouble;
  const limitedUntil = waitMs === undefined ? {} : { limitedUntil: now + waitMs };
  return { kind: "late", why, isLimited: true, ...limitedUntil };
}
