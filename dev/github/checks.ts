/**
 * A stand-in for GitHub's Checks API without the network: what it accepts, rejects and stores. If the service's
 * behaviour is unknown, it rejects the call.
 */

import type { Step } from "./call.ts";
import type { Exchange, Lost, Reply, Request } from "./exchange.ts";
import { type Action, createFaults, type Fault } from "./faults.ts";
import { createMeter } from "./limits.ts";
import { refuse } from "./refusals.ts";
import { route } from "./routes.ts";
import { defaults, type Settings } from "./settings.ts";
import { type CheckRun, type Comment, type State, startState } from "./store.ts";

export interface Checks {
  /** Does what a request asks for, at once, and says how it is answered, or that it isn't. */
  readonly handle: (request: Request) => Reply | Lost;
  /** Faults of the network and the service, from now on. */
  readonly spoil: (...faults: readonly Fault[]) => void;
  /** Oldest first, with all their annotations. */
  readonly runs: () => readonly CheckRun[];
  /** On pull requests, oldest first. */
  readonly comments: () => readonly Comment[];
  /** Every request so far and what became of it. */
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
  // Oldest first; the last is the present one.
  const states: State[] = [startState(settings)];
  const present = (writesAgo = 0): State =>
    states[Math.max(0, states.length - 1 - writesAgo)] as State;

  function work(request: Request, writesAgo = 0): Reply {
    const limited = meter?.count(request.method, settings.now());
    const step: Step = limited
      ? { reply: limited, state: present() }
      : route(present(writesAgo), request, settings);
    if (request.method !== "GET" && step.state !== present()) states.push(step.state);
    return { ...step.reply, headers: { ...meter?.headers(), ...step.reply.headers } };
  }

  function answer(request: Request, action: Action | undefined): Reply | Lost {
    const delay = action?.delay === undefined ? {} : { delay: action.delay };
    switch (action?.kind) {
      case undefined:
      case "slow":
        return { ...work(request), ...delay };
      case "stale":
        return { ...work(request, request.method === "GET" ? action.writes : 0), ...delay };
      case "answer":
        if (action.afterWork) work(request);
        return { ...action.reply, ...delay };
      case "lose":
        if (action.moment === "after") work(request);
        return { lost: action.moment, ...delay };
    }
  }

  return {
    handle(request) {
      const action = faults.next(request);
      const outcome = answer(request, action);
      const injected = action?.kind === "answer" ? { injected: true as const } : {};
      exchanges.push({ request, outcome, ...injected });
      return outcome;
    },
    spoil: faults.add,
    runs: () => present().runs,
    comments: () => present().comments,
    exchanges: () => exchanges,
  };
}

/** The response of a proxy in front of the service after a timeout. The work may have been done. */
export const badGateway: Reply = {
  status: 502,
  headers: { "content-type": "text/html" },
  body: "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>",
};

export const serverError: Reply = refuse(500, "Server Error");
