import type { CheckOutput } from "../../model/check.ts";
import type { ApiAnnotation } from "../api-annotation.ts";
import { type Run, readRun } from "../client/check-runs.ts";
import type { Refusal } from "../client/refusal.ts";
import { attempt, type GaveUp, toGaveUp } from "../client/send.ts";
import { startPatience, type TimeLimits } from "../client/time-limits.ts";
import type { Wire } from "../client/wire.ts";
import { type Dropped, toPageBody } from "../plan.ts";
import { type Before, lookForPage } from "./verify-page.ts";

/** How often a refused page is split. After that, a refused page is left out. */
const maxDivisions = 100;
/**
 * After this many refusals in a row, pages aren't split until one is accepted again: the cause is in all of them. A
 * single bad annotation among fifty is isolated after at most seven refusals.
 */
const maxRefusalsInRow = 12;

export interface PagesSent {
  /** Annotations that GitHub refuses. */
  readonly dropped: readonly Dropped[];
  /** How many were not sent, or may not have arrived. */
  readonly unsent: number;
  /** Why sending ended before the last page. */
  readonly stopped?: GaveUp | { readonly kind: "refused"; readonly refusal: Refusal };
}

/**
 * Appends every page once, in order. A refused page is halved until the bad annotation is alone.
 * @param onSend called before a page is sent, with the total number of annotations after it has arrived
 */
export async function sendPages(
  wire: Wire,
  run: Run,
  output: CheckOutput,
  pages: readonly (readonly ApiAnnotation[])[],
  limits: TimeLimits,
  onSend: (count: number) => void,
): Promise<PagesSent> {
  const dropped: Dropped[] = [];
  const queue = [...pages];
  let before: Before = { runId: run.id, count: run.annotations ?? 0, arrived: [] };
  let divisions = 0;
  let refusalsInRow = 0;
  for (let page = queue.shift(); page; page = queue.shift()) {
    const sent = await sendPage(wire, before, output, page, limits, onSend);
    before = sent.before;
    if (sent.stopped === undefined) {
      refusalsInRow = 0;
      continue;
    }
    const { rest, stopped } = sent;
    if (stopped.kind === "late" || stopped.refusal.reason !== "invalid") {
      const unsent = [rest, ...queue].reduce((sum, { length }) => sum + length, 0);
      return { dropped, unsent, stopped };
    }
    const isDivided = ++refusalsInRow < maxRefusalsInRow && divisions < maxDivisions;
    if (rest.length > 1 && isDivided) {
      divisions++;
      wire.log.info(`GitHub refused a page of ${rest.length} annotations; sending it in halves.`);
      const middle = Math.ceil(rest.length / 2);
      queue.unshift(rest.slice(0, middle), rest.slice(middle));
    } else {
      for (const annotation of rest) dropped.push(toDropped(annotation, rest.length === 1));
    }
  }
  return { dropped, unsent: 0 };
}

function toDropped(
  { path, start_line: line, title = "" }: ApiAnnotation,
  isAlone: boolean,
): Dropped {
  const why = isAlone ? "GitHub refuses it" : "GitHub refuses it, or one that was sent with it";
  return { path, line, title, why };
}

type PageSent =
  | { readonly before: Before; readonly stopped?: undefined }
  /** `rest` is the part of the page that has not arrived. */
  | {
      readonly before: Before;
      readonly rest: readonly ApiAnnotation[];
      readonly stopped: NonNullable<PagesSent["stopped"]>;
    };

async function sendPage(
  wire: Wire,
  start: Before,
  output: CheckOutput,
  page: readonly ApiAnnotation[],
  limits: TimeLimits,
  onSend: (count: number) => void,
): Promise<PageSent> {
  const patience = startPatience(wire, limits);
  let before = start;
  let rest = page;
  for (;;) {
    const request = {
      method: "PATCH",
      path: `/check-runs/${before.runId}`,
      body: toPageBody(output, rest),
      read: readRun,
      onSend: () => onSend(before.count + rest.length),
    } as const;
    const outcome = await attempt(wire, request, limits);
    if (outcome.kind === "done") {
      return { before: arrive(rest, outcome.value.annotations ?? before.count + rest.length) };
    }
    if (outcome.kind === "refused" || outcome.kind === "late") {
      return { before, rest, stopped: outcome };
    }
    if (outcome.kind === "lost" && outcome.wasSent) {
      wire.log.info(`${outcome.why}; looking whether the annotations arrived.`);
      const found = await lookForPage(wire, before, rest, limits);
      if (found.kind !== "done") return { before, rest, stopped: found };
      const { missing, count } = found.value;
      before = arrive(
        rest.filter((annotation) => !missing.includes(annotation)),
        count,
      );
      if (missing.length === 0) return { before };
      rest = missing;
    }
    if (!(await patience(outcome))) {
      return { before, rest, stopped: toGaveUp(outcome, wire.clock.now()) };
    }
  }

  function arrive(annotations: readonly ApiAnnotation[], count: number): Before {
    return { ...before, count, arrived: [...before.arrived, ...annotations] };
  }
}
