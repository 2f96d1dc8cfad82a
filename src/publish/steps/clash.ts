import type { Run } from "../client/check-runs.ts";
import { type Origin, readExternalId } from "../external-id.ts";

/**
 * A check run that hides ours, or is hidden by it, because both have one name; GitHub shows the newest only. It is
 * another job's (`job` is the key under `jobs:`), another leg's or step's of our own job, another workflow's, our own
 * workflow's for another event on this commit (`events`: ours, then the other), or GitHub's own for a job.
 */
export type Clash = { readonly url: string } & (
  | { readonly by: "job" | "leg"; readonly job: string }
  | { readonly by: "workflow"; readonly workflow: string }
  | { readonly by: "event"; readonly events: readonly [string, string] }
  | { readonly by: "job itself" }
);

/** What one change of a pull request's branch starts at the same time. */
const simultaneous = ["push", "pull_request", "pull_request_target"];

/**
 * Undefined where GitHub rightly shows the newer one only: another attempt, a later run of the same workflow by a
 * schedule or by hand; and where nobody knows who made the other.
 * @param other of our name, commit and App, with another external id
 */
export function findClash(other: Run, own: Origin): Clash | undefined {
  const { url } = other;
  const by = readExternalId(other.externalId);
  if (!by) return isOfJob(other) ? { by: "job itself", url } : undefined;
  if (by.runId === own.runId) {
    if (!isOtherUse(by, own)) return undefined;
    return { by: by.job === own.job ? "leg" : "job", job: by.job, url };
  }
  if (by.workflow !== own.workflow) return { by: "workflow", workflow: by.workflow, url };
  const events = [own.event, by.event] as const;
  const isTwice = by.event !== own.event && events.every((event) => simultaneous.includes(event));
  return isTwice ? { by: "event", events, url } : undefined;
}

/** The clashes without those that say the same; of the runs of another workflow, say, the first. */
export function toDistinct(clashes: readonly Clash[]): readonly Clash[] {
  const keyOf = ({ url: _, ...rest }: Clash) => JSON.stringify(rest);
  return [
    ...new Map(clashes.toReversed().map((clash) => [keyOf(clash), clash])).values(),
  ].reverse();
}

/**
 * In one attempt each step runs once in each leg, so every other check run of it is another step's or leg's. In
 * another attempt the same step of the same job is our own past, or that of a leg which nothing tells from us.
 */
function isOtherUse(by: Origin, own: Origin): boolean {
  return by.attempt === own.attempt || by.job !== own.job || by.step !== own.step;
}

/** GitHub gives the check run of a job the job's page and a UUID. */
function isOfJob({ app, url, externalId }: Run): boolean {
  if (app?.slug !== "github-actions") return false;
  const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(externalId);
  return isUuid || /\/actions\/runs\/\d+\/job\/\d+$/.test(url);
}
