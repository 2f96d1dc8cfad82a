/**
 * A stand-in for GitHub's Checks API without the network, with what it accepts, rejects and stores. It rejects calls
 * if the behaviour of GitHub isn't known.
 */

import type { CallResult } from "./call.ts";
import type { Exchange, Lost, Reply, Request } from "./exchange.ts";
import { type Action, createFaults, type Fault } from "./faults.ts";
import { createMeter } from "./limits.ts";
import { refuse } from "./refusals.ts";
import { route } from "./routes.ts";
import { defaults, type Settings } from "./settings.ts";
import { type CheckRun, type Comment, type State, startState } from "./store.ts";

export interface Checks {
  /** Handles a request at once. Returns the response, or that the response or the request is lost. */
  readonly handle: (request: Request) => Reply | Lost;
  /** Adds faults of the network and the service. */
  readonly spoil: (...faults: readonly Fault[]) => void;
  /** Oldest first, with all their annotations. */
  readonly runs: () => readonly CheckRun[];
  /** The comments on pull requests, oldest first. */
  readonly comments: () => readonly Comment[];
  /** All requests so far, with their responses. */
  readonly exchanges: () => readonly Exchange[];
}

export function createChecks(
  options: Partial<Settings> & { readonly faults?: readonly Fault[] } = {},
): Checks {
  const settings: Settings = { ...defaults, ...options };
  const meter = settings.limits && createMeter(settings.limits);
  const faults = createFaults();
  faults.add(...(options.faults ?? []));
  const exchanges: Exchange[] = [];
  // Oldest first; the last is the current one.
  const states: State[] = [startState(settings)];
  const current = (writesAgo = 0): State =>
    states[Math.max(0, states.length - 1 - writesAgo)] as State;

  function handle(request: Request, writesAgo = 0): Reply {
    const limited = meter?.count(request.method, settings.now());
    const result: CallResult = limited
      ? { reply: limited, state: current() }
      : route(current(writesAgo), request, settings);
    if (request.method !== "GET" && result.state !== current()) states.push(result.state);
    return { ...result.reply, headers: { ...meter?.headers(), ...result.reply.headers } };
  }

  function respond(request: Request, action: Action | undefined): Reply | Lost {
    const delay = action?.delay === undefined ? {} : { delay: action.delay };
    switch (action?.kind) {
      case undefined:
      case "slow":
        return { ...handle(request), ...delay };
      case "stale":
        return { ...handle(request, request.method === "GET" ? action.writes : 0), ...delay };
      case "answer":
        if (action.afterWork) handle(request);
        return { ...action.reply, ...delay };
      case "lose":
        if (action.moment === "after") handle(request);
        return { lost: action.moment, ...delay };
    }
  }

  return {
    handle(request) {
      const action = faults.next(request);
      const outcome = respond(request, action);
      const injected = action?.kind === "answer" ? { injected: true as const } : {};
      exchanges.push({ request, outcome, ...injected });
      return outcome;
    },
    spoil: faults.add,
    runs: () => current().runs,
    comments: () => current().comments,
    exchanges: () => exchanges,
  };
}

/** The response of a proxy in front of GitHub after a timeout. The request may have been handled. */
export const badGateway: Reply = {
  status: 502,
  headers: { "content-type": "text/html" },
  body: "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>",
};

export const serverError: Reply = refuse(500, "Server Error");
