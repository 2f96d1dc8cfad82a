/** Failures on the way, as a test or a demonstration requests them. */
import type { Lost, Reply, Request } from "./exchange.ts";

export interface Fault {
  /** The calls that fail. All of them if absent. */
  readonly when?: {
    readonly method?: string;
    readonly path?: RegExp;
    /** Only from the nth (1-based) of the calls that match on; without it, from the next one on. */
    readonly nth?: number;
    readonly matches?: (request: Request) => boolean;
  };
  /** How many calls in a row fail. Defaults to 1. */
  readonly times?: number;
  readonly do: Action;
}

export type Action = {
  /** Milliseconds until the answer, or the loss, arrives. */
  readonly delay?: number;
} & (
  | {
      readonly kind: "answer";
      readonly reply: Reply /** Answers so although the work was done. */;
      readonly afterWork?: true;
    }
  | { readonly kind: "lose"; readonly moment: Lost["lost"] }
  /** A read that sees the state as it was this many writes ago. */
  | { readonly kind: "stale"; readonly writes: number }
  | { readonly kind: "slow"; readonly delay: number }
);

/** Faults without `nth` are consumed in their order: each call meets one at the most. */
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
