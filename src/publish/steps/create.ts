import type { CheckOutput } from "../../model/check.ts";
import { type CheckRun, listOpenCheckRuns, readCheckRun } from "../client/check-runs.ts";
import { explainRefusal, mayBeOutput } from "../client/refusal.ts";
import { type NotDone, send } from "../client/send.ts";
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
      readonly run: CheckRun;
      readonly output: CheckOutput;
      readonly isRepeated: boolean;
    }
  /** `mayExist`: a request was sent, and its result isn't known. */
  | (NotDone & { readonly mayExist: boolean });

/** Creates the check run once, with the fullest output that GitHub accepts. */
export async function createCheckRun(wire: Wire, body: CreateBody): Promise<Created> {
  let created = await createOnce(wire, body);
  for (const output of shorterOutputs(body.output)) {
    if (created.kind !== "refused" || !mayBeOutput(created.refusal)) break;
    wire.log.info("GitHub refused the check run; trying with a shorter summary.");
    created = await createOnce(wire, { ...body, output });
  }
  return created;
}

/**
 * Each POST creates a new check run. So after a request without a response, its external id is searched for before the
 * request is repeated.
 */
async function createOnce(wire: Wire, body: CreateBody): Promise<Created> {
  const request = { method: "POST", path: "/check-runs", body, read: readCheckRun } as const;
  let mayExist = false;
  const sent = await send(wire, request, async (why) => {
    mayExist = true;
    wire.log.info(`${why}; looking whether the check run was created.`);
    for (const ms of lookPausesMs) {
      await pause(wire, ms);
      const listed = await listOpenCheckRuns(wire, { headSha: body.head_sha, name: body.name });
      if (listed.kind === "gave up") return listed;
      if (listed.kind === "refused") {
        return { kind: "gave up", why: explainRefusal(listed.refusal) };
      }
      const value = listed.value.find((run) => run.externalId === body.external_id);
      if (value) return { kind: "done", value };
    }
    return request;
  });
  if (sent.kind === "refused") return { ...sent, mayExist: false };
  if (sent.kind === "gave up") return { ...sent, mayExist };
  return { kind: "created", run: sent.value, output: body.output, isRepeated: mayExist };
}
