/** The calls that write check runs. They check permission, JSON, schema and model, and report only the first error. */
import { readWriter, refuseForeignApp } from "./access.ts";
import { type Call, type CallResult, findRun, ok, respond, withRun } from "./call.ts";
import { findCommit } from "./git.ts";
import { findModelFaults } from "./model.ts";
import { notFound, refuse, refuseModel, refuseShape } from "./refusals.ts";
import type { RunBody } from "./request-bodies.ts";
import { renderRun, toPageUrl } from "./response-bodies.ts";
import { createShape, findRunFaults, updateShape } from "./run-shapes.ts";
import { createRun, updateRun, type Writer } from "./store.ts";

export function createCheckRun(call: Call): CallResult {
  const checked = readWrite(call, createShape);
  if ("reply" in checked) return checked;
  const { body, writer } = checked;
  const { git } = call.settings;
  const headSha = (body.head_sha ?? "").toLowerCase();
  const isKnown = !git || findCommit(git.folder, headSha) !== undefined;
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(headSha) || !isKnown) {
    return respond(call, refuse(422, `No commit found for SHA: ${body.head_sha}`));
  }
  const faults = findModelFaults(body);
  if (faults.length > 0) return respond(call, refuseModel(faults));
  const [state, run] = createRun(call.state, body, writer);
  return { state, reply: ok(renderRun(run, call.settings), 201) };
}

export function updateCheckRun(call: Call): CallResult {
  const checked = readWrite(call, updateShape);
  if ("reply" in checked) return checked;
  const old = findRun(call);
  if (!old) return respond(call, notFound());
  const foreign = refuseForeignApp(call.identity, old);
  if (foreign) return respond(call, foreign);
  const faults = findModelFaults(checked.body);
  if (faults.length > 0) return respond(call, refuseModel(faults));
  const [state, run] = updateRun(call.state, old, checked.body, checked.writer);
  return { state, reply: ok(renderRun(run, call.settings)) };
}

function readWrite(
  call: Call,
  shape: typeof createShape,
): CallResult | { readonly body: RunBody; readonly writer: Writer } {
  const identity = readWriter(call.identity);
  if ("status" in identity) return respond(call, identity);
  const body = parse(call.request.body);
  if (body === undefined) return respond(call, refuse(400, "Problems parsing JSON"));
  const faults = findRunFaults(body, shape);
  if (faults.length > 0) return respond(call, refuseShape(faults));
  const writer = {
    identity,
    now: call.settings.now(),
    pageUrl: (id: number) => toPageUrl(id, call.settings),
  };
  return { body: body as RunBody, writer };
}

/** Doesn't change the run: GitHub asks the App by webhook to create a new one. */
export function rerequest(call: Call): CallResult {
  const writer = readWriter(call.identity);
  if ("status" in writer) return respond(call, writer);
  return withRun(call, (run) => {
    const foreign = refuseForeignApp(call.identity, run);
    if (foreign) return foreign;
    const isOpen = run.status !== "completed" || call.identity.kind === "job";
    return isOpen ? refuse(422, "This check run is not rerequestable") : ok({}, 201);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
