/** The calls of the API: a state and a request give an answer and the state after it. */
import { readIdentity, readWriter, refuseForeignApp, refuseReader } from "./access.ts";
import { pageUrl, toAnnotationAnswer, toRunAnswer, toWorkflowRunAnswer } from "./answers.ts";
import type { RunBody } from "./bodies.ts";
import type { Reply, Request } from "./exchange.ts";
import { selectRuns, toPage } from "./lists.ts";
import { modelFaults } from "./model.ts";
import { notFound, refuse, refuseModel, refuseShape } from "./refusals.ts";
import { createShape, runFaults, updateShape } from "./run-shapes.ts";
import type { Identity, Settings } from "./settings.ts";
import { type CheckRun, createRun, type State, updateRun, type Writer } from "./store.ts";

export interface Step {
  readonly reply: Reply;
  readonly state: State;
}

interface Call {
  readonly state: State;
  readonly request: Request;
  readonly identity: Identity;
  readonly settings: Settings;
  /** The last variable part of the path. */
  readonly key: string;
}

const routes: readonly (readonly [method: string, path: RegExp, work: (call: Call) => Step])[] = [
  ["POST", /^check-runs$/, create],
  ["PATCH", /^check-runs\/(\d+)$/, update],
  ["GET", /^check-runs\/(\d+)$/, readRun],
  ["GET", /^check-runs\/(\d+)\/annotations$/, readAnnotations],
  ["POST", /^check-runs\/(\d+)\/rerequest$/, rerequest],
  ["GET", /^commits\/(.+)\/check-runs$/, listForCommit],
  ["GET", /^check-suites\/(\d+)\/check-runs$/, listForSuite],
  ["GET", /^actions\/runs\/(\d+)$/, readWorkflowRun],
];

export function route(state: State, request: Request, settings: Settings): Step {
  const fail = (reply: Reply): Step => ({ reply, state });
  const identity = readIdentity(request, settings);
  if ("status" in identity) return fail(identity);
  const prefix = `/repos/${settings.repository}/`.toLowerCase();
  if (!request.path.toLowerCase().startsWith(prefix)) return fail(notFound());
  const path = decode(request.path.slice(prefix.length));
  for (const [method, pattern, work] of routes) {
    const match = method === request.method ? pattern.exec(path) : null;
    if (match) return work({ state, request, identity, settings, key: match[1] ?? "" });
  }
  return fail(notFound());
}

function create(call: Call): Step {
  const checked = readWrite(call, createShape);
  if ("reply" in checked) return checked;
  const { body, writer } = checked;
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(body.head_sha ?? "")) {
    return answer(call, refuse(422, `No commit found for SHA: ${body.head_sha}`));
  }
  const faults = modelFaults(body);
  if (faults.length > 0) return answer(call, refuseModel(faults));
  const [state, run] = createRun(call.state, body, writer);
  return { state, reply: ok(toRunAnswer(run, call.settings), 201) };
}

function update(call: Call): Step {
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

/** The permission, then the JSON, then the schema: the first that fails is all that is told. */
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

function readRun(call: Call): Step {
  return withRun(call, (run) => ok(toRunAnswer(run, call.settings)));
}

function readAnnotations(call: Call): Step {
  return withRun(call, (run) => {
    const { page, headers } = toPage(run.annotations, call.request, call.settings.apiUrl);
    return ok(
      page.map((annotation) => toAnnotationAnswer(annotation, run, call.settings)),
      200,
      headers,
    );
  });
}

/** The run itself stays as it is: the App is asked, by a webhook, to make a new one. */
function rerequest(call: Call): Step {
  const writer = readWriter(call.identity);
  if ("status" in writer) return answer(call, writer);
  return withRun(call, (run) => {
    const foreign = refuseForeignApp(call.identity, run);
    if (foreign) return foreign;
    const isOpen = run.status !== "completed" || call.identity.kind === "job";
    return isOpen ? refuse(422, "This check run is not rerequestable") : ok({}, 201);
  });
}

function listForCommit(call: Call): Step {
  const ref = call.key.replace(/^(heads|tags)\//, "");
  const sha = call.settings.refs[ref] ?? ref.toLowerCase();
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) {
    return answer(call, refuse(422, `No commit found for SHA: ${call.key}`));
  }
  return list(call, (run) => run.headSha === sha);
}

function listForSuite(call: Call): Step {
  const isKnown = call.state.suites.some((suite) => suite.id === Number(call.key));
  if (!isKnown) return answer(call, notFound());
  return list(call, (run) => run.suiteId === Number(call.key));
}

function list(call: Call, isWanted: (run: CheckRun) => boolean): Step {
  const refused = refuseReader(call.identity, "checks", call.settings);
  if (refused) return answer(call, refused);
  const runs = selectRuns(call.state.runs.filter(isWanted), call.request);
  if ("status" in runs) return answer(call, runs);
  const { page, headers } = toPage(runs, call.request, call.settings.apiUrl);
  const body = {
    total_count: runs.length,
    check_runs: page.map((run) => toRunAnswer(run, call.settings)),
  };
  return answer(call, ok(body, 200, headers));
}

function readWorkflowRun(call: Call): Step {
  const refused = refuseReader(call.identity, "actions", call.settings);
  const run = call.settings.workflowRuns.find(({ id }) => id === Number(call.key));
  return answer(call, refused ?? (run ? ok(toWorkflowRunAnswer(run, call.settings)) : notFound()));
}

function withRun(call: Call, work: (run: CheckRun) => Reply): Step {
  const refused = refuseReader(call.identity, "checks", call.settings);
  const run = findRun(call);
  return answer(call, refused ?? (run ? work(run) : notFound()));
}

function findRun({ state, key }: Call): CheckRun | undefined {
  return state.runs.find((run) => run.id === Number(key));
}

/** An answer that leaves everything as it was. */
const answer = ({ state }: Call, reply: Reply): Step => ({ state, reply });

const ok = (
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers,
  body,
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Nothing is found by a path that is not well-formed. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
