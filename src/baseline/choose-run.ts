import type { Digest } from "../compare/digest/digest.ts";
import { unusable as badData, readHiddenDigest } from "../compare/digest/digest-text.ts";
import type { CheckRun } from "../publish/client/check-runs.ts";
import { type Origin, readExternalId } from "../publish/external-id.ts";

export type ChosenRun =
  | { readonly url: string; readonly appId: number; readonly digest: Digest }
  /** The reason of the best candidate; `unusable` has the texts. */
  | { readonly unusable: Unusable };

/** Why a check run can't be compared with, as the clause that follows "because". */
export const unusable = { ...badData, "no app": "the App that made it was deleted" } as const;

export type Unusable = keyof typeof unusable | "running" | "no run";

/**
 * Returns the check run to compare with: the newest one of our App that is completed and has a readable digest. `runs`
 * is sorted newest first. A run of our own job and step is preferred. The event is ignored because the base ran on
 * push.
 */
export function chooseRun(runs: readonly CheckRun[], own: Origin | undefined): ChosenRun {
  const likeness = ({ externalId }: CheckRun) => {
    const { job = "", step = "" } = readExternalId(externalId) ?? {};
    return Number(job === own?.job) * 2 + Number(step === own?.step);
  };
  // If its App was deleted, it is unknown who made a run.
  const made = runs.filter(({ app }) => app !== undefined);
  let reason: Unusable = made.length < runs.length ? "no app" : "no run";
  const appId = guessApp(made, own);
  const ofApp = made.filter(({ app }) => app?.id === appId);
  for (const run of ofApp.toSorted((a, b) => likeness(b) - likeness(a))) {
    if (!run.isCompleted) {
      reason = "running";
      continue;
    }
    const reading = readHiddenDigest(run.output.text ?? "");
    if ("digest" in reading) return { url: run.url, appId, digest: reading.digest };
    reason = reading.unusable;
  }
  return { unusable: reason };
}

/**
 * Guesses our App, because the token doesn't reveal it before it has created a check run. The publisher verifies the
 * guess later. The most likely App is the one that made the check run of our job and step. Otherwise it is probably
 * GitHub's own.
 */
function guessApp(runs: readonly CheckRun[], own: Origin | undefined): number {
  const likeness = ({ app, externalId }: CheckRun) => {
    const by = readExternalId(externalId);
    const isSame = by && by.job === own?.job && by.step === own.step;
    return (
      Number(by !== undefined) * 4 + Number(isSame) * 2 + Number(app?.slug === "github-actions")
    );
  };
  const [likeliest] = runs.toSorted((a, b) => likeness(b) - likeness(a));
  return likeliest?.app?.id ?? 0;
}
