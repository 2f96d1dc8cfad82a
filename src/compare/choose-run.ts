import type { Digest } from "./digest/digest.ts";
import { readHiddenDigest, type unusable } from "./digest/hidden-line.ts";

/** The fields of a base's check run that are needed to find its digest. */
export interface BaseRun {
  readonly appId: number;
  /** `status` is completed. */
  readonly isCompleted: boolean;
  /** `output.text`; null if there is none. */
  readonly text: string | null;
  /** The job and step that made it, if it was this action: see `readExternalId`. */
  readonly origin?: { readonly job: string; readonly step: string };
}

export type ChosenRun =
  | { readonly run: BaseRun; readonly digest: Digest }
  /** The reason of the best candidate; `unusable` has the texts. */
  | { readonly unusable: keyof typeof unusable | "running" | "another app" | "no run" };

/**
 * Returns the check run to compare with: the newest one of the same app that is completed and has a readable digest.
 * `runs` is sorted newest first. A run of our own job and step is preferred. The event is ignored because the base ran
 * on push.
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
