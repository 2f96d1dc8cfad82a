import type { CheckOutput } from "../../model/check.ts";
import type { ApiAnnotation } from "../api-annotation.ts";
import { type CheckRun, readCheckRun } from "../client/check-runs.ts";
import { type NotDone, type Request, send } from "../client/send.ts";
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
  readonly stopped?: NotDone;
}

/**
 * Appends every page once, in order. A refused page is halved until the bad annotation is alone.
 * @param onExpect called with the total number of annotations that the check run will have: before a page is sent, and
 * when GitHub has answered that it didn't take it
 */
export async function sendPages(
  wire: Wire,
  run: CheckRun,
  output: CheckOutput,
  pages: readonly (readonly ApiAnnotation[])[],
  onExpect: (count: number) => void,
): Promise<PagesSent> {
  const dropped: Dropped[] = [];
  const queue = [...pages];
  let before: Before = { runId: run.id, count: run.annotations ?? 0, arrived: [] };
  let divisions = 0;
  let refusalsInRow = 0;
  for (let page = queue.shift(); page; page = queue.shift()) {
    const { rest, stopped, ...sent } = await sendPage(wire, before, output, page, onExpect);
    before = sent.before;
    if (!stopped) {
      refusalsInRow = 0;
      continue;
    }
    if (stopped.kind === "gave up" || stopped.refusal.reason !== "invalid") {
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
      const alone = "GitHub refuses it";
      const why = rest.length === 1 ? alone : `${alone}, or one that was sent with it`;
      for (const { path, start_line: line, title = "" } of rest) {
        dropped.push({ path, line, title, why });
      }
    }
  }
  return { dropped, unsent: 0 };
}

interface PageSent {
  readonly before: Before;
  /** The part of the page that has not arrived. */
  readonly rest: readonly ApiAnnotation[];
  readonly stopped?: NotDone;
}

async function sendPage(
  wire: Wire,
  start: Before,
  output: CheckOutput,
  page: readonly ApiAnnotation[],
  onExpect: (count: number) => void,
): Promise<PageSent> {
  let before = start;
  let rest = page;
  const toRequest = (): Request<Pick<CheckRun, "annotations">> => ({
    method: "PATCH",
    path: `/check-runs/${before.runId}`,
    body: toPageBody(output, rest),
    read: readCheckRun,
    onSend: () => onExpect(before.count + rest.length),
    onDeclined: () => onExpect(before.count),
  });
  const sent = await send(wire, toRequest(), async (why) => {
    wire.log.info(`${why}; looking whether the annotations arrived.`);
    const found = await lookForPage(wire, before, rest);
    if (found.kind !== "done") return found;
    const { missing, count } = found.value;
    if (missing.length === 0) return { kind: "done", value: { annotations: count } };
    arrive(
      rest.filter((annotation) => !missing.includes(annotation)),
      count,
    );
    rest = missing;
    return toRequest();
  });
  if (sent.kind !== "done") return { before, rest, stopped: sent };
  arrive(rest, sent.value.annotations ?? before.count + rest.length);
  return { before, rest: [] };

  function arrive(annotations: readonly ApiAnnotation[], count: number): void {
    before = { ...before, count, arrived: [...before.arrived, ...annotations] };
  }
}
