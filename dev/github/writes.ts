/**
 * The calls that write check runs. Checks permission, JSON, schema and model in this order and reports only the first
 * error.
 */
import { readWriter, refuseForeignApp } from "./access.ts";
import { pageUrl, toRunAnswer } from "./answers.ts";
import type { RunBody } from "./bodies.ts";
import { answer, type Call, findRun, ok, type Step, withRun } from "./call.ts";
import { findCommit } from "./git.ts";
import { modelFaults } from "./model.ts";
import { notFound, refuse, refuseModel, refuseShape } from "./refusals.ts";
import { createShape, runFaults, updateShape } from "./run-shapes.ts";
import { createRun, updateRun, type Writer } from "./store.ts";

export function createCheckRun(call: Call): Step {
  const checked = readWrite(call, createShape);
  if ("reply" in checked) return checked;
  const { body, writer } = checked;
  const { git } = call.settings;
  const headSha = (body.head_sha ?? "").toLowerCase();
  const isKnown = !git || findCommit(git.folder, headSha) !== undefined;
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(headSha) || !isKnown) {
    return answer(call, refuse(422, `No commit found for SHA: ${body.head_sha}`));
  }
  const faults = modelFaults(body);
  if (faults.length > 0) return answer(call, refuseModel(faults));
  const [state, run] = createRun(call.state, body, writer);
  return { state, reply: ok(toRunAnswer(run, call.settings), 201) };
}

export function updateCheckRun(call: Call): Step {
  const checked = readWrite(call, updateShape);
  if ("reply" in checked) return checked;
  const old = findRun(call);
  if (!old) return answer(call, notFound());
  const foreign = refuseForeignApp(call.identity, old);
  if (foreign) return answer(call, foreign);
  const faults = modelFaults(checked.body);
  if (faults.length > 0) return answer(call, refuseModel(faults));
  const [state, run] = updateRun(call.state, old, checked.body, checked.writer);
  return { state, reply: ok(toRunAnswer(run, call.settings)) };
}

function readWrite(
  call: Call,
  shape: typeof createShape,
): Step | { readonly body: RunBody; readonly writer: Writer } {
  const identity = readWriter(call.identity);
  if ("status" in identity) return answer(call, identity);
  const body = parse(call.request.body);
  if (body === undefined) return answer(call, refuse(400, "Problems parsing JSON"));
  const faults = runFaults(body, shape);
  if (faults.length > 0) return answer(call, refuseShape(faults));
  const writer = {
    identity,
    now: call.settings.now(),
    pageUrl: (id: number) => pageUrl(id, call.settings),
  };
  return { body: body as RunBody, writer };
}

/** The run itself stays as it is: the App is asked, by a webhook, to make a new one. */
export function rerequest(call: Call): Step {
  const writer = readWriter(call.identity);
  if ("status" in writer) return answer(call, writer);
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
