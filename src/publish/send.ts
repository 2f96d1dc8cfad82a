import { type Outcome, readOutcome } from "./outcome.ts";
import { startPatience, type TimeLimits } from "./patience.ts";
import type { ApiCall } from "./ports.ts";
import type { Refusal } from "./refusal.ts";
import type { Wire } from "./wire.ts";

export interface Request<T> extends Pick<ApiCall, "method" | "path" | "body"> {
  /** What is wanted from the answer's body; undefined where that isn't in it. */
  readonly read: (body: unknown) => T | undefined;
  /** A write that closes a check run; some of the pace is kept for those. */
  readonly isClosing?: true;
}

/** Trying ended without an answer. */
export interface Late {
  readonly kind: "late";
  /** The last trouble, as a short clause. */
  readonly why: string;
}

export type Sent<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | Late;

/** Makes one request, once; late when there is no time for it any more. */
export async function attempt<T>(
  wire: Wire,
  request: Request<T>,
  limits: TimeLimits,
): Promise<Outcome<T> | Late> {
  const { api, clock, log, pace, signal } = wire;
  const { method, path, body, read, isClosing = false } = request;
  const isWrite = method !== "GET";
  if (isWrite) await pace.beforeWrite(isClosing, signal);
  signal.throwIfAborted();
  const begun = clock.now();
  if (begun > limits.until) return { kind: "late", why: "The time for publishing is over" };
  const reply = await api.request({ method, path, body, timeoutMs: limits.requestMs, signal });
  if (isWrite) pace.afterWrite();
  const told = reply.kind === "answer" ? `HTTP ${reply.status}` : reply.why;
  log.debug(`${method} ${path}: ${told} after ${clock.now() - begun} ms`);
  if (reply.kind === "no answer") signal.throwIfAborted();
  return readOutcome(reply, read, clock.now());
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
    if (!(await patience(outcome))) return { kind: "late", why: outcome.why };
  }
}
