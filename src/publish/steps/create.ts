import type { CheckOutput } from "../../model/check.ts";
import { listOpenRuns, type Run, readRun } from "../client/check-runs.ts";
import { explainRefusal, mayBeOutput, type Refusal } from "../client/refusal.ts";
import { attempt, type GaveUp, type Sent, toGaveUp } from "../client/send.ts";
import { type Patience, startPatience, type TimeLimits } from "../client/time-limits.ts";
import { lookPausesMs, pause, type Wire } from "../client/wire.ts";
import type { CreateBody } from "../plan.ts";
import { shorterOutputs } from "../shorten.ts";

export type Created =
  /**
   * `output` is what GitHub accepted: the planned one, or a shorter one. `isRepeated`: an earlier request got no
   * response, so GitHub may still carry it out too.
   */
  | {
      readonly kind: "created";
      readonly run: Run;
      readonly output: CheckOutput;
      readonly isRepeated: boolean;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** `mayExist`: a request was sent, and its result isn't known. */
  | (GaveUp & { readonly mayExist: boolean });

/** Creates the check run once, with the fullest output that GitHub accepts. */
export async function createRun(
  wire: Wire,
  body: CreateBody,
  limits: TimeLimits,
): Promise<Created> {
  const patience = startPatience(wire, limits);
  let created = await createOnce(wire, body, limits, patience);
  for (const output of shorterOutputs(body.output)) {
    if (created.kind !== "refused" || !mayBeOutput(created.refusal)) break;
    wire.log.info("GitHub refused the check run; trying with a shorter summary.");
    created = await createOnce(wire, { ...body, output }, limits, patience);
  }
  return created;
}

/**
 * Each POST creates a new check run. So after a request without a response, its external id is searched for before the
 * request is repeated.
 */
async function createOnce(
  wire: Wire,
  body: CreateBody,
  limits: TimeLimits,
  patience: Patience,
): Promise<Created> {
  const request = { method: "POST", path: "/check-runs", body, read: readRun } as const;
  let mayExist = false;
  for (;;) {
    const outcome = await attempt(wire, request, limits);
    if (outcome.kind === "refused") return outcome;
    if (outcome.kind === "late") return { ...outcome, mayExist };
    if (outcome.kind === "done") return toCreated(outcome.value);
    if (outcome.kind === "lost" && outcome.wasSent) {
      mayExist = true;
      wire.log.info(`${outcome.why}; looking whether the check run was created.`);
      const found = await lookForRun(wire, body, limits);
      if (found.kind === "late") return { ...found, mayExist };
      if (found.kind === "refused") {
        return { kind: "late", why: explainRefusal(found.refusal), mayExist };
      }
      if (found.value) return toCreated(found.value);
    }
    if (!(await patience(outcome))) {
      return { ...toGaveUp(outcome, wire.clock.now()), mayExist };
    }
  }

  function toCreated(run: Run): Created {
    return { kind: "created", run, output: body.output, isRepeated: mayExist };
  }
}

async function lookForRun(
  wire: Wire,
  body: CreateBody,
  limits: TimeLimits,
): Promise<Sent<Run | undefined>> {
  for (const ms of lookPausesMs) {
    await pause(wire, ms);
    const listed = await listOpenRuns(wire, { headSha: body.head_sha, name: body.name }, limits);
    if (listed.kind !== "done") return listed;
    const value = listed.value.find((run) => run.externalId === body.external_id);
    if (value) return { kind: "done", value };
  }
  return { kind: "done", value: undefined };
}
