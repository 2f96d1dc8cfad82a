import type { ApiAnnotation } from "../api-annotation.ts";
import { getCheckRun, type ListedAnnotation, listAnnotations } from "../client/check-runs.ts";
import type { Sent } from "../client/send.ts";
import { lookPausesMs, pause, type Wire } from "../client/wire.ts";

/** What is known about a check run's annotations before a page whose arrival is unknown. */
export interface Before {
  readonly runId: number;
  /** The number that GitHub counted. */
  readonly count: number;
  /** All that are known to have arrived. */
  readonly arrived: readonly ApiAnnotation[];
}

/**
 * Checks whether a page without a response has arrived, because sending it again could duplicate its annotations. The
 * count usually says it; otherwise the annotations are compared. Returns the part of the page that is missing, and the
 * number that GitHub counts now.
 */
export async function lookForPage(
  wire: Wire,
  before: Before,
  page: readonly ApiAnnotation[],
): Promise<Sent<{ readonly missing: readonly ApiAnnotation[]; readonly count: number }>> {
  let seen = { missing: page, count: before.count };
  for (const ms of lookPausesMs) {
    await pause(wire, ms);
    const run = await getCheckRun(wire, before.runId);
    // A lagging read may not know the check run yet.
    if (run.kind === "refused" && run.refusal.reason === "run-not-found") continue;
    if (run.kind !== "done") return run;
    const count = run.value.annotations ?? Number.NaN;
    if (count === before.count + page.length)
      return { kind: "done", value: { missing: [], count } };
    if (count <= before.count) continue;
    const listed = await listAnnotations(wire, before.runId);
    if (listed.kind !== "done") return listed;
    const there = subtract(listed.value, before.arrived);
    seen = { missing: subtract(page, there), count: listed.value.length };
    if (seen.missing.length === 0) break;
  }
  return { kind: "done", value: seen };
}

/** Returns the items of `all` without those of `some`. Equal items are counted. */
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

/** GitHub returns these fields unchanged, except possibly for white space. */
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
