import { type CheckRun, type CheckRunQuery, listNewestCheckRuns } from "../client/check-runs.ts";
import { lookupLimits } from "../client/time-limits.ts";
import { startWire } from "../client/wire.ts";
import type { Ports } from "../ports.ts";
import { listWorkflowRuns, type WorkflowRun } from "./check-suite.ts";

/** What GitHub already has for the commit; undefined if it didn't respond in time. */
interface Surroundings {
  /** The newest hundred check runs with our name, of every App and attempt. */
  sameName?: readonly CheckRun[];
  /** The newest hundred. */
  workflowRuns?: readonly WorkflowRun[];
}

export type Lookups = ReturnType<typeof startLookups>;

/** Starts reads that run in parallel to the main work and don't delay it for long. Each is tried once. */
export function startLookups(ports: Omit<Ports, "save">, query: CheckRunQuery) {
  const { clock, log } = ports;
  const aborter = new AbortController();
  const wire = startWire(ports, aborter.signal, lookupLimits(clock.now()));
  // What fails is left out. It isn't worth a second request.
  const found: Surroundings = {};
  let isComplete = false;
  const sameName = listNewestCheckRuns(wire, query).then((sent) => {
    if (sent.kind === "done") found.sameName = sent.value;
  });
  const workflowRuns = listWorkflowRuns(wire, query.headSha).then((sent) => {
    if (sent.kind === "done") found.workflowRuns = sent.value;
  });
  const complete = Promise.all([sameName, workflowRuns])
    .then(() => {
      isComplete = true;
    })
    .catch((error) => {
      if (!aborter.signal.aborted) throw error;
    });

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
