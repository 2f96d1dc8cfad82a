import { type CheckRun, type CheckRunQuery, listNewestCheckRuns } from "../client/check-runs.ts";
import type { Sent } from "../client/send.ts";
import { lookupLimits } from "../client/time-limits.ts";
import { startWire } from "../client/wire.ts";
import type { Ports } from "../ports.ts";
import { listWorkflowRuns, type WorkflowRun } from "./check-suite.ts";

/** What GitHub already has for the commit; undefined if it didn't respond in time. */
interface Surroundings {
  /** The newest hundred check runs with our name, of every App and attempt. */
  readonly sameName?: readonly CheckRun[];
  /** The newest hundred. */
  readonly workflowRuns?: readonly WorkflowRun[];
}

export type Lookups = ReturnType<typeof startLookups>;

/** Starts reads that run in parallel to the main work and don't delay it for long. Each is tried once. */
export function startLookups(ports: Omit<Ports, "save">, query: CheckRunQuery) {
  const { clock, log } = ports;
  const aborter = new AbortController();
  const wire = startWire(ports, aborter.signal, lookupLimits(clock.now()));
  let found: Surroundings = {};
  let isComplete = false;
  const complete = Promise.all([
    keep(listNewestCheckRuns(wire, query), (sameName) => ({ sameName })),
    keep(listWorkflowRuns(wire, query.headSha), (workflowRuns) => ({ workflowRuns })),
  ]).then(() => {
    isComplete = true;
  });

  /** Leaves out a lookup that fails. It isn't worth a second request. */
  async function keep<T>(asked: Promise<Sent<T>>, toPart: (value: T) => Surroundings) {
    try {
      const sent = await asked;
      if (sent.kind === "done") found = { ...found, ...toPart(sent.value) };
    } catch (error) {
      if (!aborter.signal.aborted) throw error;
    }
  }

  return {
    /**
     * Resolves with what was found at `until`, in milliseconds since 1970, or earlier if everything was found or
     * `signal` is aborted. Unfinished reads are given up.
     */
    async take(until: number, signal: AbortSignal): Promise<Surroundings> {
      if (!isComplete) {
        const timer = new AbortController();
        const either = AbortSignal.any([timer.signal, signal]);
        await Promise.race([complete, clock.sleep(until - clock.now(), either)]);
        timer.abort();
      }
      if (!isComplete && !signal.aborted)
        log.info(
          "GitHub was slow to list the commit's other check runs and workflow runs, so they weren't compared with this one.",
        );
      aborter.abort();
      return found;
    },
    /** Gives up unfinished reads. */
    stop: (): void => aborter.abort(),
  };
}
