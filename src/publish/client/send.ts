import type { ApiCall } from "../ports.ts";
import type { Refused } from "./refusal.ts";
import { startRetries, type Trouble } from "./retries.ts";
import { type SendResult, toSendResult } from "./send-result.ts";
import type { Wire } from "./wire.ts";

export interface Request<T> extends Pick<ApiCall, "method" | "path" | "body"> {
  /** Returns the wanted part of the body; undefined if it isn't there. */
  readonly read: (body: unknown) => T | undefined;
  /** Writes that close a check run have a reserved share of the limit. */
  readonly isClosing?: true;
  /** Called right before each sending. */
  readonly onSend?: () => void;
  /** Called when GitHub has answered that it didn't carry it out. */
  readonly onDeclined?: () => void;
}

/** GitHub didn't respond in time, or its rate limit lasts longer than the time that is left. */
interface GaveUp {
  readonly kind: "gave up";
  /** The last trouble, as a short clause. */
  readonly why: string;
  /** There was no connection. */
  readonly isUnsent?: true;
  /** The trouble was a rate limit of GitHub. */
  readonly isLimited?: true;
  /** When the limit resets, in milliseconds since 1970; absent if GitHub doesn't say. */
  readonly limitedUntil?: number;
}

export type NotDone = Refused | GaveUp;

export type Sent<T> = { readonly kind: "done"; readonly value: T } | NotDone;

/**
 * How long a write may continue after a signal. GitHub carries it out in any case, and it would replace the note that
 * the check run was cancelled.
 */
const writeGraceMs = 1500;

/** Sends a request once. Gives up if there is no time left, or if the remaining requests are reserved for later. */
async function attempt<T>(wire: Wire, request: Request<T>): Promise<SendResult<T> | GaveUp> {
  const { api, clock, log, throttle, hourlyLimits, signal, limits } = wire;
  const { method, path, body, read, isClosing = false } = request;
  const isWrite = method !== "GET";
  const { requestsKept } = limits;
  const reset = requestsKept === undefined ? undefined : hourlyLimits.findReset(requestsKept);
  if (reset !== undefined && reset > limits.until) {
    const why = "GitHub's rate limit is nearly used up";
    return { kind: "gave up", why, isLimited: true, limitedUntil: reset };
  }
  if (isWrite) await throttle.beforeWrite(isClosing, signal);
  signal.throwIfAborted();
  const begun = clock.now();
  if (begun > limits.until) return { kind: "gave up", why: "The time for publishing is over" };
  request.onSend?.();
  const reply = await api.request({
    method,
    path,
    body,
    timeoutMs: limits.requestMs,
    signal,
    ...(isWrite && { graceMs: writeGraceMs }),
  });
  if (isWrite) {
    throttle.afterWrite();
    hourlyLimits.afterWrite(clock.now());
  }
  if (reply.kind === "answer") hourlyLimits.afterAnswer(reply.headers);
  const result = reply.kind === "answer" ? `HTTP ${reply.status}` : reply.why;
  log.debug(`${method} ${path}: ${result} after ${clock.now() - begun} ms`);
  if (reply.kind === "no answer") signal.throwIfAborted();
  const outcome = toSendResult(reply, read, clock.now(), path);
  if (outcome.kind === "limited" || outcome.kind === "refused") request.onDeclined?.();
  return outcome;
}

/**
 * Sends a request until there is a response or no time left.
 * @param check for a request that isn't safe to repeat: called when it may have been carried out without a response.
 * Returns its result, or the request to send next.
 */
export async function send<T>(
  wire: Wire,
  first: Request<T>,
  check?: (why: string) => Promise<Sent<T> | Request<T>>,
): Promise<Sent<T>> {
  const waitForRetry = startRetries(wire);
  let request = first;
  for (;;) {
    const outcome = await attempt(wire, request);
    if (outcome.kind !== "limited" && outcome.kind !== "lost") return outcome;
    if (check && outcome.kind === "lost" && outcome.wasSent) {
      const next = await check(outcome.why);
      if ("kind" in next) return next;
      request = next;
    }
    if (!(await waitForRetry(outcome))) return toGaveUp(outcome, wire.clock.now());
  }
}

/** @param now when the trouble occurred, in milliseconds since 1970 */
function toGaveUp(trouble: Trouble, now: number): GaveUp {
  const { why } = trouble;
  if (trouble.kind === "lost")
    return { kind: "gave up", why, ...(!trouble.wasSent && { isUnsent: true }) };
  const { waitMs } = trouble;
  const limitedUntil = waitMs === undefined ? {} : { limitedUntil: now + waitMs };
  return { kind: "gave up", why, isLimited: true, ...limitedUntil };
}

export function get<T>(wire: Wire, path: string, read: Request<T>["read"]): Promise<Sent<T>> {
  return send(wire, { method: "GET", path, read });
}

/** GitHub's largest page of a list. */
export const perPage = 100;

/**
 * Reads the pages of a list.
 * @param path with the page size in its query
 */
export async function getPages<T>(
  wire: Wire,
  path: string,
  read: Request<readonly T[]>["read"],
  maxPages = Number.POSITIVE_INFINITY,
): Promise<Sent<readonly T[]>> {
  const items: T[] = [];
  for (let page = 1; page <= maxPages; page++) {
    const sent = await get(wire, `${path}&page=${page}`, read);
    if (sent.kind !== "done") return sent;
    for (const item of sent.value) items.push(item);
    if (sent.value.length < perPage) break;
  }
  return { kind: "done", value: items };
}
