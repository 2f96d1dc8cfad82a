/** Faults of the network and the service that a test or a demonstration injects. */
import type { Lost, Reply, Request } from "./exchange.ts";

export interface Fault {
  /** The requests that the fault affects; all if absent. */
  readonly when?: {
    readonly method?: string;
    readonly path?: RegExp;
    /** Affects the nth matching request (1-based) and those after it. Defaults to 1. */
    readonly nth?: number;
    readonly matches?: (request: Request) => boolean;
  };
  /** The number of consecutive requests that the fault affects. Defaults to 1. */
  readonly times?: number;
  readonly do: Action;
}

export type Action = {
  /** Milliseconds until the response arrives or the connection is lost. */
  readonly delay?: number;
} & (
  | {
      readonly kind: "answer";
      readonly reply: Reply;
      /** Handles the request before it sends this response. */
      readonly afterWork?: true;
    }
  | { readonly kind: "lose"; readonly moment: Lost["lost"] }
  /** Reads the state before this many writes. */
  | { readonly kind: "stale"; readonly writes: number }
  | { readonly kind: "slow"; readonly delay: number }
);

/** Each request is affected by one fault at most: the first pending one that matches. */
export function createFaults() {
  const pending: { readonly fault: Fault; seen: number; left: number }[] = [];

  function next(request: Request): Action | undefined {
    let action: Action | undefined;
    for (const entry of pending) {
      const { fault } = entry;
      if (!isAbout(fault, request)) continue;
      entry.seen++;
      if (action || entry.left === 0 || entry.seen < (fault.when?.nth ?? 1)) continue;
      entry.left--;
      action = fault.do;
    }
    return action;
  }

  function add(...more: readonly Fault[]): void {
    pending.push(...more.map((fault) => ({ fault, seen: 0, left: fault.times ?? 1 })));
  }

  return { next, add };
}

function isAbout({ when = {} }: Fault, request: Request): boolean {
  return (
    (when.method === undefined || when.method === request.method) &&
    (when.path === undefined || when.path.test(request.path)) &&
    (when.matches === undefined || when.matches(request))
  );
}
