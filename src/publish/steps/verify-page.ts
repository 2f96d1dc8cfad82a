import type { ApiAnnotation } from "../api-annotation.ts";
import { getRun, type ListedAnnotation, listAnnotations } from "../client/check-runs.ts";
import type { TimeLimits } from "../client/patience.ts";
import type { Sent } from "../client/send.ts";
import { lookPausesMs, pause, type Wire } from "../client/wire.ts";

/** What is known of a check run's annotations before a page of which nobody knows whether it arrived. */
export interface Before {
  readonly runId: number;
  /** How many GitHub counted. */
  readonly count: number;
  /** All that are known to have arrived. */
  readonly arrived: readonly ApiAnnotation[];
}

export interface Arrival {
  /** What of the page isn't there. */
  readonly missing: readonly ApiAnnotation[];
  /** How many GitHub counts now. */
  readonly count: number;
}

/**
 * Looks whether a page arrived whose answer was lost: sent again blindly, its annotations could be there twice.
 * The count tells, and where it doesn't, the annotations themselves do.
 */
export async function lookForPage(
  wire: Wire,
  before: Before,
  page: readonly ApiAnnotation[],
  limits: TimeLimits,
): Promise<Sent<Arrival>> {
  let seen: Arrival = { missing: page, count: before.count };
  for (const ms of lookPausesMs) {
    await pause(wire, ms);
    const run = await getRun(wire, before.runId, limits);
    // A read that lags may not even know of the check run.
    if (run.kind === "refused" && run.refusal.reason === "run-not-found") continue;
    if (run.kind !== "done") return run;
    const count = run.value.annotations ?? Number.NaN;
    if (count === before.count + page.length)
      return { kind: "done", value: { missing: [], count } };
    if (count <= before.count) continue;
    const listed = await listAnnotations(wire, before.runId, limits);
    if (listed.kind !== "done") return listed;
    const there = subtract(listed.value, before.arrived);
    seen = { missing: subtract(page, there), count: listed.value.length };
    if (seen.missing.length === 0) break;
  }
  return { kind: "done", value: seen };
}

/** The items of `all` without those of `some`, each as often as it is in both. */
function subtract<T extends ListedAnnotation>(
  all: readonly T[],
  some: readonly ListedAnnotation[],
): readonly T[] {
  const counts = new Map<string, number>();
  for (const item of some) counts.set(toKey(item), (counts.get(toKey(item)) ?? 0) + 1);
  return all.filter((item) => {
    const count = counts.get(toKey(item)) ?? 0;
    counts.set(toKey(item), count - 1);
    return count <= 0;
  });
}

/** What GitHub gives back as it got it, but for the white space, of which nobody promises that. */
function toKey(item: ListedAnnotation): string {
  const texts = [item.title ?? "", item.message].map((text) => text.replace(/\s+/g, " ").trim());
  return JSON.stringify([
    item.path,
    item.start_line,
    item.end_line,
    item.annotation_level,
    ...texts,
  ]);
}
