import type { CheckRun } from "../client/check-runs.ts";
import { isOfThisAction, type Origin, readExternalId } from "../external-id.ts";

/**
 * Another check run with our name. GitHub shows only the newest one, so one of the two is hidden. It belongs to another
 * job (`job` is the key under `jobs:`), another matrix job or step of our own job, another workflow, our own workflow
 * for another event on this commit (`events`: ours, then the other), or it is GitHub's own check run of a job, or that
 * of another action or program.
 */
export type Clash = { readonly url: string } & (
  | { readonly by: "job" | "leg"; readonly job: string }
  | { readonly by: "workflow"; readonly workflow: string }
  | { readonly by: "event"; readonly events: readonly [string, string] }
  | { readonly by: "job itself" | "program" }
);

/** Events that one change of a pull request's branch triggers at the same time. */
const simultaneous = ["push", "pull_request", "pull_request_target"];

/**
 * Undefined if it is right that GitHub shows only the newer one: another attempt, or a later scheduled or manual run of
 * the same workflow. Also undefined if another version of this action made it.
 * @param other a check run with our name, commit and App, and another external id
 */
export function findClash(other: CheckRun, own: Origin): Clash | undefined {
  const { url } = other;
  const by = readExternalId(other.externalId);
  if (!by && isOfThisAction(other.externalId)) return undefined;
  if (!by) return { by: isOfJob(other) ? "job itself" : "program", url };
  if (by.runId === own.runId) {
    if (!isOtherUse(by, own)) return undefined;
    return { by: by.job === own.job ? "leg" : "job", job: by.job, url };
  }
  if (by.workflow !== own.workflow) return { by: "workflow", workflow: by.workflow, url };
  const events = [own.event, by.event] as const;
  const isTwice = by.event !== own.event && events.every((event) => simultaneous.includes(event));
  return isTwice ? { by: "event", events, url } : undefined;
}

/** Removes repeated clashes, such as further runs of the same other workflow. */
export function toDistinct(clashes: readonly Clash[]): readonly Clash[] {
  const keyOf = ({ url: _, ...rest }: Clash) => JSON.stringify(rest);
  return [
    ...new Map(clashes.toReversed().map((clash) => [keyOf(clash), clash])).values(),
  ].reverse();
}

/**
 * Within an attempt, each step runs once per matrix job, so any other check run of the attempt is from another step or
 * matrix job. In another attempt, the same step of the same job is our own earlier run, or one of a matrix job that
 * can't be told from ours.
 */
function isOtherUse(by: Origin, own: Origin): boolean {
  return by.attempt === own.attempt || by.job !== own.job || by.step !== own.step;
}

/** GitHub gives the check run of a job a UUID as external id and the job's page as address. */
function isOfJob({ app, url, externalId }: CheckRun): boolean {
  if (app?.slug !== "github-actions") return false;
  const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(externalId);
  return isUuid || /\/actions\/runs\/\d+\/job\/\d+$/.test(url);
}
