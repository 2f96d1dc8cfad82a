import type { Check, CheckOutput } from "../model/check.ts";
import { redactData } from "../redact/redact-data.ts";
import { count, joinParts } from "../text.ts";
import type { CheckRun } from "./client/check-runs.ts";
import { explainRefusal } from "./client/refusal.ts";
import type { NotDone } from "./client/send.ts";
import {
  cancellingLimits,
  concludingLimits,
  courtesyLimits,
  leftoverLimits,
  lookupMs,
  pagesLimits,
  publishingLimits,
  type TimeLimits,
} from "./client/time-limits.ts";
import { startWire, type Wire } from "./client/wire.ts";
import { defaultAuthor } from "./comment/comment.ts";
import { readExternalId } from "./external-id.ts";
import { type Dropped, type Plan, planCheck } from "./plan.ts";
import type { Ports, RunLink, RunState } from "./ports.ts";
import { withNote } from "./shorten.ts";
import { findOtherWorkflow, type OtherWorkflow } from "./steps/check-suite.ts";
import type { Clash } from "./steps/clash.ts";
import { type Closing, cancelled, closeCheckRuns, crashed } from "./steps/close.ts";
import { concludeCheckRun } from "./steps/conclude.ts";
import { createCheckRun } from "./steps/create.ts";
import type { Lookups } from "./steps/lookups.ts";
import { sendPages } from "./steps/pages.ts";
import { closeDoubles, tidyNeighbours } from "./steps/same-name-runs.ts";

/** The result of publishing a check. */
export type Published =
  | {
      readonly kind: "published";
      readonly run: RunLink;
      /** Annotations that GitHub doesn't accept. */
      readonly dropped: readonly Dropped[];
      /** How many annotations were not sent, or may not have arrived. */
      readonly unsent: number;
      /** Why, as a clause or as sentences. Absent if all were sent. */
      readonly whyUnsent?: string;
      /** GitHub accepted only a shorter summary. */
      readonly isShortened: boolean;
      readonly clashes: readonly Clash[];
      readonly otherWorkflow?: OtherWorkflow;
      /** The login of the App that created the check run. Its comments have the same author. */
      readonly author: string;
    }
  /** `leftOpen` is the check run if it was created but couldn't be completed. */
  | (NotDone & { readonly leftOpen?: RunLink })
  /** The signal was aborted. */
  | { readonly kind: "cancelled"; readonly run?: RunLink; readonly isClosed: boolean };

export interface PublishOptions {
  /** Ends the publishing: the check run is closed as cancelled within 4.5 s. */
  readonly signal: AbortSignal;
  /** Texts that must not be sent, such as the token. */
  readonly secrets: readonly string[];
  /** Reads that were started earlier. Without them, nothing is known about other check runs. */
  readonly lookups?: Lookups;
}

/**
 * Publishes a check as a check run, with each annotation once and one conclusion, whatever the network does. Takes at
 * most 20 minutes. Throws only for a bug in this program, after closing the check run as failed.
 */
export async function publish(
  check: Check,
  ports: Ports,
  { signal, secrets, lookups }: PublishOptions,
): Promise<Published> {
  const toPlan = (check: Check) => planCheck(redactData(check, secrets));
  const plan = toPlan(check);
  const start = ports.clock.now();
  const wire = startWire(ports, signal, publishingLimits(start));
  let state: RunState = {
    name: plan.create.name,
    headSha: plan.create.head_sha,
    externalId: plan.create.external_id,
    isClosed: false,
  };

  if (signal.aborted) return { kind: "cancelled", isClosed: true };
  let abortedAt = Number.POSITIVE_INFINITY;
  signal.addEventListener("abort", () => {
    abortedAt = ports.clock.now();
  });
  save({});
  try {
    return await play(plan, wire, start, save, lookups, (run) => {
      const { comparedApp, withoutComparison } = check;
      const isOther = comparedApp !== undefined && run.app && run.app.id !== comparedApp;
      return isOther && withoutComparison ? toPlan(withoutComparison()) : undefined;
    });
  } catch (error) {
    if (signal.aborted) {
      const isClosed = await close(cancelled, cancellingLimits(abortedAt));
      return { kind: "cancelled", ...(state.run && { run: state.run }), isClosed };
    }
    // The first error is the one to report.
    await close(crashed, leftoverLimits(ports.clock.now())).catch(() => false);
    throw error;
  }

  function save(change: Partial<RunState>): void {
    state = { ...state, ...change };
    ports.save(state);
  }

  async function close(closing: Closing, limits: TimeLimits): Promise<boolean> {
    const unstoppable = { ...wire, signal: new AbortController().signal, limits };
    const { closed, isSettled } = await closeCheckRuns(unstoppable, state, closing);
    // A page that was being sent when the signal came may replace the note. Then the post stage checks again.
    if (closed !== "open" && (isSettled || !signal.aborted)) save({ isClosed: true });
    return closed !== "open";
  }
}

async function play(
  plan: Plan,
  wire: Wire,
  start: number,
  save: (change: Partial<RunState>) => void,
  lookups: Lookups | undefined,
  replan: (run: CheckRun) => Plan | undefined,
): Promise<Published> {
  const created = await createCheckRun(wire, plan.create);
  if (created.kind !== "created") {
    const { mayExist, ...notDone } = created;
    if (!mayExist) save({ isClosed: true });
    return notDone;
  }
  const { run, isRepeated } = created;
  const other = replan(run);
  const output = other?.create.output ?? created.output;
  const { pages, conclusion, dropped: unsendable } = other ?? plan;
  const link = { id: run.id, url: run.url };
  save({ run: link });
  const ofPages = { ...wire, limits: pagesLimits(start) };
  const sent = await sendPages(ofPages, run, output, pages, (count) =>
    save({ page: { count, sentAt: wire.clock.now() } }),
  );
  const whyUnsent = sent.stopped && explain(sent.stopped);
  if (whyUnsent) wire.log.info(`Leaving out ${count(sent.unsent, "annotation")}: ${whyUnsent}`);
  const seen = await lookAround(wire, run, lookups, start);
  if (isRepeated) await closeDoubles(withCourtesyLimits(wire), run, plan);
  const dropped = [...unsendable, ...sent.dropped];
  const last = noteLosses(output, dropped.length, sent.unsent);
  const ofEnd = { ...wire, limits: concludingLimits(start) };
  const concluded = await concludeCheckRun(ofEnd, run.id, conclusion, last);
  if (concluded.kind !== "done") return { ...concluded, leftOpen: link };
  save({ isClosed: true });
  return {
    kind: "published",
    run: link,
    dropped,
    unsent: sent.unsent,
    ...(whyUnsent !== undefined && { whyUnsent }),
    author: run.app ? `${run.app.slug}[bot]` : defaultAuthor,
    isShortened: created.output !== plan.create.output || concluded.value.isShortened,
    ...seen,
  };
}

function explain(notDone: NotDone): string {
  return notDone.kind === "refused" ? explainRefusal(notDone.refusal) : notDone.why;
}

function withCourtesyLimits(wire: Wire): Wire {
  return { ...wire, limits: courtesyLimits(wire.clock.now()) };
}

/** Adds a note about annotations that are missing in the check run. */
function noteLosses(output: CheckOutput, refused: number, unsent: number): CheckOutput {
  const ofRefused = `${count(refused, "annotation")} that GitHub refuses (the log of the step names them)`;
  const ofUnsent = `${count(unsent, "annotation")} that could not be sent`;
  const missing = joinParts([refused > 0 && ofRefused, unsent > 0 && ofUnsent], "; ");
  return missing ? withNote(output, `**Missing here: ${missing}.**`) : output;
}

/** Takes what the lookups found about other check runs. Nothing is requested or changed after the conclusion. */
async function lookAround(
  wire: Wire,
  run: CheckRun,
  lookups: Lookups | undefined,
  start: number,
): Promise<{ clashes: readonly Clash[]; otherWorkflow?: OtherWorkflow }> {
  const { sameName = [], workflowRuns = [] } =
    (await lookups?.take(start + lookupMs, wire.signal)) ?? {};
  const clashes = await tidyNeighbours(withCourtesyLimits(wire), run, sameName);
  const origin = readExternalId(run.externalId);
  const otherWorkflow = origin && findOtherWorkflow(run, origin.runId, workflowRuns);
  return { clashes, ...(otherWorkflow && { otherWorkflow }) };
}
