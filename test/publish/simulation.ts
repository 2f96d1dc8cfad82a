/** Simulates publishing to the stand-in for GitHub, without a network and with a clock that moves only during waits. */
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
/** Of a request and its response together. */
const latencyMs = 100;

export interface SimulationOptions {
  readonly settings?: Partial<Settings>;
  readonly token?: string;
  readonly faults?: readonly Fault[];
  /** Returns a failure of the network or of GitHub for this request. Added to the stand-in's own faults. */
  readonly injectFault?: (
    call: ApiCall,
    nth: number,
    elapsedMs: number,
  ) => InjectedFault | undefined;
  /** When the runner sends its signal, in milliseconds since the start. */
  readonly abortAtMs?: number;
  /** Sends the signal 20 ms after the start of this request instead, counted from 1. */
  readonly abortAtRequest?: number;
  readonly random?: () => number;
}

export type InjectedFault =
  /** No connection. */
  | { readonly kind: "unreachable" }
  /** Something between the runner and GitHub stops every request. */
  | {
      readonly kind: "blocked";
      readonly by: NonNullable<NoAnswer["blockedBy"]>;
      readonly why: string;
    }
  /** The connection breaks at once, and the request is processed `ms` later. */
  | { readonly kind: "late work"; readonly ms: number }
  /** The request is processed `ms` later, whether or not the client still waits for the response. */
  | { readonly kind: "slow work"; readonly ms: number }
  /** A read returns the state of `ms` ago. */
  | { readonly kind: "lag"; readonly ms: number }
  /**
   * The process is killed before the request is sent, or before its response arrives. The request is processed `workMs`
   * later.
   */
  | { readonly kind: "kill"; readonly isSent: boolean; readonly workMs?: number }
  | { readonly kind: "fault"; readonly action: Fault["do"] };

export interface Simulation {
  readonly checks: Checks;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** The saved states, oldest first. */
  readonly states: readonly RunState[];
  readonly log: readonly string[];
  /** The requests with their results, one per line, and the seconds since the start. */
  readonly lines: readonly string[];
  /** When each write reached GitHub, in milliseconds since the start. */
  readonly writeTimes: readonly number[];
  readonly elapsedMs: () => number;
  readonly isKilled: () => boolean;
  readonly killed: Promise<"killed">;
}

export function startSimulation(options: SimulationOptions = {}): Simulation {
  let now = startTime;
  let calls = 0;
  let isKilled = false;
  let resolveKilled: (reason: "killed") => void = () => {};
  const killed = new Promise<"killed">((resolve) => {
    resolveKilled = resolve;
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

  /** Moves the clock and runs the tasks that become due. Returns false if `signal` was aborted before the end. */
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
    const fault = options.injectFault?.(call, nth, now - startTime);
    const line = `${seconds()} ${describe(call)}`;
    if (nth === options.abortAtRequest) tasks.push({ at: now + 20, run: () => aborter.abort() });
    const reply = await send(call, fault);
    lines.push(`${line} → ${reply.kind === "answer" ? reply.status : reply.why}`);
    return reply;
  }

  async function send(
    call: ApiCall,
    fault: InjectedFault | undefined,
  ): Promise<ApiAnswer | NoAnswer> {
    if (fault?.kind === "unreachable") return noAnswer("connect ECONNREFUSED", false);
    if (fault?.kind === "blocked") {
      const { by: blockedBy, why } = fault;
      return { kind: "no answer", wasSent: false, why, blockedBy };
    }
    if (fault?.kind === "kill" && !fault.isSent) return kill();
    const wait = startWait(call);
    if (!wait(latencyMs / 2)) return noAnswer("aborted");
    if (fault?.kind === "kill" && fault.workMs !== undefined) {
      tasks.push({ at: now + fault.workMs, run: () => void processRequest(call) });
      return kill();
    }
    if (fault?.kind === "slow work") return processSlowly(call, fault.ms, wait);
    if (fault?.kind === "late work") {
      tasks.push({ at: now + fault.ms, run: () => void processRequest(call) });
      return noAnswer("read ECONNRESET");
    }
    if (fault?.kind === "lag") {
      const since = now - fault.ms;
      const writes = changes.filter((time) => time > since).length;
      checks.spoil({ do: { kind: "stale", writes } });
    }
    if (fault?.kind === "fault") checks.spoil({ do: fault.action });
    const outcome = processRequest(call);
    if (fault?.kind === "kill") return kill();
    const waitMs = latencyMs / 2 + (outcome.delay ?? 0);
    if (!wait(Math.min(waitMs, call.timeoutMs))) return noAnswer("aborted");
    if (waitMs > call.timeoutMs) return noAnswer(`within ${call.timeoutMs / 1000} s`);
    return toResponse(outcome);
  }

  async function processSlowly(call: ApiCall, ms: number, wait: (ms: number) => boolean) {
    let outcome: Reply | Lost | undefined;
    const run = () => {
      outcome = processRequest(call);
    };
    tasks.push({ at: now + ms, run });
    const waitMs = ms + latencyMs / 2;
    if (!wait(Math.min(waitMs, call.timeoutMs))) return noAnswer("aborted");
    return outcome ? toResponse(outcome) : noAnswer(`within ${call.timeoutMs / 1000} s`);
  }

  /** Returns a function that waits like a request: until the signal, and then for the grace period. */
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

  function toResponse(outcome: Reply | Lost): ApiAnswer | NoAnswer {
    if (isLost(outcome)) return noAnswer("read ECONNRESET");
    const { status, headers, body } = outcome;
    // Over a network, the client doesn't share objects with the server.
    return { kind: "answer", status, headers, body: structuredClone(body) };
  }

  function processRequest(call: ApiCall) {
    const before = checks.runs();
    const outcome = checks.handle(toStandInRequest(call, options.token ?? tokens.job));
    if (call.method !== "GET") writeTimes.push(now - startTime);
    if (checks.runs() !== before) changes.push(now);
    return outcome;
  }

  function kill(): Promise<never> {
    isKilled = true;
    lines.push(`${seconds()} killed`);
    resolveKilled("killed");
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

export function publishCheck(simulation: Simulation, check: Check): Promise<Published> {
  return publish(check, simulation.ports, { signal: simulation.signal, secrets: [tokens.job] });
}

/** Like `publishCheck`, with the lookups that the action starts before it reads the reports. */
export async function publishWithLookups(simulation: Simulation, check: Check): Promise<Published> {
  const { name, headSha } = check;
  const lookups = startLookups(simulation.ports, { name, headSha });
  const { signal } = simulation;
  return publish(check, simulation.ports, { signal, secrets: [tokens.job], lookups });
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

/** The use of the action that publishes the checks of these tests. */
export const ownOrigin: Origin = {
  runId: "77",
  attempt: 1,
  workflow: "ci.yml",
  event: "push",
  job: "test",
  step: "report",
};

/** The workflow run that publishes the checks of these tests. */
export const ownWorkflow = { id: 77, name: "CI", event: "push", headSha, suiteId: 500 };

export function toStandInRequest(
  call: Pick<ApiCall, "method" | "path" | "body">,
  token: string,
): Request {
  const url = `/repos/${defaults.repository}${call.path}`;
  return toRequest(call.method, url, { authorization: `token ${token}` }, call.body ?? "");
}

export function makeResponse(status: number, body: unknown, headers: Reply["headers"] = {}): Reply {
  return { status, headers, body };
}

/** Returns GitHub's response to too many requests. */
export function makeLimitResponse(status: 403 | 429, headers: Reply["headers"] = {}): Reply {
  const isPrimary = headers["x-ratelimit-remaining"] === "0";
  const message = isPrimary
    ? "API rate limit exceeded for installation."
    : "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  return makeResponse(status, { message }, headers);
}

function noAnswer(why: string, wasSent = true): NoAnswer {
  return { kind: "no answer", wasSent, why: `No answer (${why})` };
}

/** Describes a request with its method, path, number of annotations and conclusion. */
function describe({ method, path, body }: ApiCall): string {
  const { conclusion, output } = (body ?? {}) as {
    conclusion?: string;
    output?: { annotations?: readonly unknown[] };
  };
  const annotations = output?.annotations ? ` +${output.annotations.length}` : "";
  const result = conclusion ? ` ${conclusion}` : "";
  const shortPath = path
    .replace(headSha, "SHA")
    .replace(/&(filter=all|per_page=100|page=1)\b/g, "");
  return `${method} ${shortPath}${annotations}${result}`;
}
