/** Publishes to the stand-in for GitHub without a network, with a clock that moves only while the code waits. */
import { type Checks, createChecks } from "../../dev/github/checks.ts";
import {
  isLost,
  type Lost,
  type Reply,
  type Request,
  toRequest,
} from "../../dev/github/exchange.ts";
import type { Fault } from "../../dev/github/faults.ts";
import { defaults, type Settings, tokens } from "../../dev/github/settings.ts";
import type { Annotation, Check } from "../../src/model/check.ts";
import { type Origin, toExternalId } from "../../src/publish/external-id.ts";
import type {
  ApiAnswer,
  ApiCall,
  Clock,
  NoAnswer,
  Ports,
  RunState,
} from "../../src/publish/ports.ts";
import { type Published, publish } from "../../src/publish/publish.ts";
import { startLookups } from "../../src/publish/steps/lookups.ts";

export const headSha = "5e1f".repeat(10);
/** Milliseconds since 1970. */
export const startTime = Date.UTC(2026, 0, 5, 12);
/** There and back again. */
const latencyMs = 100;

export interface SceneOptions {
  readonly settings?: Partial<Settings>;
  readonly token?: string;
  readonly faults?: readonly Fault[];
  /** Failures of the network and the service besides the stand-in's own. */
  readonly weather?: (call: ApiCall, nth: number, elapsedMs: number) => Weather | undefined;
  /** When the runner sends its signal, in milliseconds from the start. */
  readonly abortAtMs?: number;
  /** Or 20 ms after this request was begun, counted from 1. */
  readonly abortAtRequest?: number;
  readonly random?: () => number;
}

export type Weather =
  /** No connection. */
  | { readonly kind: "unreachable" }
  /** Something on the way that stops every request. */
  | { readonly kind: "blocked"; readonly by: "certificate" | "proxy"; readonly why: string }
  /** The connection breaks at once, and the work is done this much later. */
  | { readonly kind: "late work"; readonly ms: number }
  /** The work is done this much later, whether or not anybody still waits for its answer. */
  | { readonly kind: "slow work"; readonly ms: number }
  /** A read sees what was written until this long ago. */
  | { readonly kind: "lag"; readonly ms: number }
  /**
   * The process is killed: before the request is sent, or before its answer arrives. The work is done `workMs` later.
   */
  | { readonly kind: "kill"; readonly isSent: boolean; readonly workMs?: number }
  | { readonly kind: "fault"; readonly action: Fault["do"] };

export interface Scene {
  readonly checks: Checks;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** The saved states, oldest first. */
  readonly states: readonly RunState[];
  readonly log: readonly string[];
  /** The requests and what came of them, a line each, with the seconds since the start. */
  readonly lines: readonly string[];
  /** When each write reached GitHub, in milliseconds since the start. */
  readonly writeTimes: readonly number[];
  readonly elapsedMs: () => number;
  readonly isKilled: () => boolean;
  readonly killed: Promise<"killed">;
}

export function startScene(options: SceneOptions = {}): Scene {
  let now = startTime;
  let calls = 0;
  let isKilled = false;
  let die: (reason: "killed") => void = () => {};
  const killed = new Promise<"killed">((resolve) => {
    die = resolve;
  });
  const aborter = new AbortController();
  const tasks: { readonly at: number; readonly run: () => void }[] = [];
  const states: RunState[] = [];
  const log: string[] = [];
  const lines: string[] = [];
  const writeTimes: number[] = [];
  const changes: number[] = [];
  const checks = createChecks({
    faults: options.faults ?? [],
    ...options.settings,
    now: () => now,
  });
  if (options.abortAtMs !== undefined) {
    tasks.push({ at: startTime + options.abortAtMs, run: () => aborter.abort() });
  }

  /** Moves the clock, stopping for whatever is due on the way; false when `signal` was aborted before the end. */
  function advance(ms: number, signal: AbortSignal): boolean {
    const end = now + ms;
    for (;;) {
      if (signal.aborted) return false;
      const next = tasks.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      tasks.splice(tasks.indexOf(next), 1);
      now = Math.max(now, next.at);
      next.run();
    }
    now = end;
    return true;
  }

  const clock: Clock = {
    now: () => now,
    sleep: async (ms, signal) => {
      advance(ms, signal);
    },
    random: options.random ?? (() => 0.5),
  };

  async function request(call: ApiCall): Promise<ApiAnswer | NoAnswer> {
    const nth = ++calls;
    const weather = options.weather?.(call, nth, now - startTime);
    const line = `${seconds()} ${describe(call)}`;
    if (nth === options.abortAtRequest) tasks.push({ at: now + 20, run: () => aborter.abort() });
    const reply = await travel(call, weather);
    lines.push(`${line} → ${reply.kind === "answer" ? reply.status : reply.why}`);
    return reply;
  }

  async function travel(
    call: ApiCall,
    weather: Weather | undefined,
  ): Promise<ApiAnswer | NoAnswer> {
    if (weather?.kind === "unreachable") return noAnswer("connect ECONNREFUSED", false);
    if (weather?.kind === "blocked") {
      const { by: blockedBy, why } = weather;
      return { kind: "no answer", wasSent: false, why, blockedBy };
    }
    if (weather?.kind === "kill" && !weather.isSent) return never();
    const wait = startWait(call);
    if (!wait(latencyMs / 2)) return noAnswer("aborted");
    if (weather?.kind === "kill" && weather.workMs !== undefined) {
      tasks.push({ at: now + weather.workMs, run: () => void work(call) });
      return never();
    }
    if (weather?.kind === "slow work") return workSlowly(call, weather.ms, wait);
    if (weather?.kind === "late work") {
      tasks.push({ at: now + weather.ms, run: () => void work(call) });
      return noAnswer("read ECONNRESET");
    }
    if (weather?.kind === "lag") {
      const since = now - weather.ms;
      const writes = changes.filter((time) => time > since).length;
      checks.spoil({ do: { kind: "stale", writes } });
    }
    if (weather?.kind === "fault") checks.spoil({ do: weather.action });
    const outcome = work(call);
    if (weather?.kind === "kill") return never();
    const waitMs = latencyMs / 2 + (outcome.delay ?? 0);
    if (!wait(Math.min(waitMs, call.timeoutMs))) return noAnswer("aborted");
    if (waitMs > call.timeoutMs) return noAnswer(`within ${call.timeoutMs / 1000} s`);
    return arrive(outcome);
  }

  async function workSlowly(call: ApiCall, ms: number, wait: (ms: number) => boolean) {
    let outcome: Reply | Lost | undefined;
    const run = () => {
      outcome = work(call);
    };
    tasks.push({ at: now + ms, run });
    const waitMs = ms + latencyMs / 2;
    if (!wait(Math.min(waitMs, call.timeoutMs))) return noAnswer("aborted");
    return outcome ? arrive(outcome) : noAnswer(`within ${call.timeoutMs / 1000} s`);
  }

  /** How a request waits: until the signal, and then as long as it may go on. */
  function startWait({ signal, graceMs = 0 }: ApiCall): (ms: number) => boolean {
    let stopAt: number | undefined;
    return (ms) => {
      const end = now + ms;
      if (stopAt === undefined && advance(ms, signal)) return true;
      stopAt ??= now + graceMs;
      advance(Math.min(end, stopAt) - now, new AbortController().signal);
      return now === end;
    };
  }

  function arrive(outcome: Reply | Lost): ApiAnswer | NoAnswer {
    if (isLost(outcome)) return noAnswer("read ECONNRESET");
    const { status, headers, body } = outcome;
    // As it comes out of the network: nothing that both sides hold together.
    return { kind: "answer", status, headers, body: structuredClone(body) };
  }

  function work(call: ApiCall) {
    const before = checks.runs();
    const outcome = checks.handle(toStandIn(call, options.token ?? tokens.job));
    if (call.method !== "GET") writeTimes.push(now - startTime);
    if (checks.runs() !== before) changes.push(now);
    return outcome;
  }

  function never(): Promise<never> {
    isKilled = true;
    lines.push(`${seconds()} killed`);
    die("killed");
    return new Promise(() => {});
  }

  const seconds = () => `${((now - startTime) / 1000).toFixed(1).padStart(6)} s`;

  return {
    checks,
    ports: {
      api: { request },
      clock,
      log: { info: (line) => log.push(line), debug: () => {} },
      save: (state) => states.push(state),
    },
    signal: aborter.signal,
    states,
    log,
    lines,
    writeTimes,
    elapsedMs: () => now - startTime,
    isKilled: () => isKilled,
    killed,
  };
}

export function play(scene: Scene, check: Check): Promise<Published> {
  return publish(check, scene.ports, { signal: scene.signal, secrets: [tokens.job] });
}

/** The same, with the reads beside it that the action starts before it reads the reports. */
export async function playWithLookups(scene: Scene, check: Check): Promise<Published> {
  const { name, headSha } = check;
  const lookups = startLookups(scene.ports, { name, headSha });
  const { signal } = scene;
  return publish(check, scene.ports, { signal, secrets: [tokens.job], lookups });
}

export function makeCheck(annotations: number, change: Partial<Check> = {}): Check {
  return {
    name: "Reports",
    headSha,
    externalId: toExternalId(ownOrigin, "k3x9"),
    startedAt: new Date(startTime).toISOString(),
    conclusion: "failure",
    output: {
      title: "3 of 120 tests failed",
      summary: "# Summary\n\nThree failed.",
      text: "Text.",
    },
    annotations: Array.from({ length: annotations }, (_, i) => makeAnnotation(i + 1)),
    ...change,
  };
}

export function makeAnnotation(line: number, change: Partial<Annotation> = {}): Annotation {
  return {
    location: { path: "src/cart.ts", startLine: line, endLine: line },
    level: "failure",
    title: `test ${line}`,
    message: `expected ${line}`,
    ...change,
  };
}

/** Which use of the action makes them. */
export const ownOrigin: Origin = {
  runId: "77",
  attempt: 1,
  workflow: "ci.yml",
  event: "push",
  job: "test",
  step: "report",
};

/** The workflow run that the checks of these scenes come from. */
export const ownWorkflow = { id: 77, name: "CI", event: "push", headSha, suiteId: 500 };

export function toStandIn(call: Pick<ApiCall, "method" | "path" | "body">, token: string): Request {
  const url = `/repos/${defaults.repository}${call.path}`;
  return toRequest(call.method, url, { authorization: `token ${token}` }, call.body ?? "");
}

export function reply(status: number, body: unknown, headers: Reply["headers"] = {}): Reply {
  return { status, headers, body };
}

/** GitHub's refusal for too many requests. */
export function limited(status: 403 | 429, headers: Reply["headers"] = {}): Reply {
  const isPrimary = headers["x-ratelimit-remaining"] === "0";
  const message = isPrimary
    ? "API rate limit exceeded for installation."
    : "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  return reply(status, { message }, headers);
}

function noAnswer(why: string, wasSent = true): NoAnswer {
  return { kind: "no answer", wasSent, why: `No answer (${why})` };
}

/** A request in a few words: what it does, and how many annotations it brings. */
function describe({ method, path, body }: ApiCall): string {
  const { conclusion, output } = (body ?? {}) as {
    conclusion?: string;
    output?: { annotations?: readonly unknown[] };
  };
  const brings = output?.annotations ? ` +${output.annotations.length}` : "";
  const ends = conclusion ? ` ${conclusion}` : "";
  const where = path.replace(headSha, "SHA").replace(/&(filter=all|per_page=100|page=1)\b/g, "");
  return `${method} ${where}${brings}${ends}`;
}
