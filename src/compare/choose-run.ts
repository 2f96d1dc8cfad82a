import type { Digest } from "./digest/digest.ts";
import { readHiddenDigest, type unusable } from "./digest/hidden-line.ts";

/** A check run of the base's commit, as far as it is asked for a digest. */
export interface BaseRun {
  readonly appId: number;
  /** `status` is completed. */
  readonly isCompleted: boolean;
  /** `output.text`; null where there is none. */
  readonly text: string | null;
  /** Which job and step made it, where this action did: see `readExternalId`. */
  readonly origin?: { readonly job: string; readonly step: string };
}

export type ChosenRun =
  | { readonly run: BaseRun; readonly digest: Digest }
  /** The reason of the run that came nearest: `unusable` has the words. */
  | { readonly unusable: keyof typeof unusable | "running" | "another app" | "no run" };

/**
 * The check run to compare with, newest first in `runs`: one of the same app, completed, whose digest can be read. Of
 * several the one that our own job and step made; the event doesn't count, as the base ran on push.
 */
export function chooseRun(
  runs: readonly BaseRun[],
  ours: { readonly appId: number; readonly job: string; readonly step: string },
): ChosenRun {
  const likeness = ({ origin }: BaseRun) =>
    Number(origin?.job === ours.job) * 2 + Number(origin?.step === ours.step);
  let reason: Extract<ChosenRun, { unusable: unknown }>["unusable"] = "no run";
  const own = runs.filter(({ appId }) => appId === ours.appId);
  if (own.length < runs.length) reason = "another app";
  for (const run of own.toSorted((a, b) => likeness(b) - likeness(a))) {
    if (!run.isCompleted) {
      reason = "running";
      continue;
    }
    const reading = readHiddenDigest(run.text ?? "");
    if ("digest" in reading) return { run, digest: reading.digest };
    reason = reading.unusable;
  }
  return { unusable: reason };
}
