/** A call to the stand-in and its result: the response and the new state. */
import { refuseReader } from "./access.ts";
import type { Reply, Request } from "./exchange.ts";
import { notFound } from "./refusals.ts";
import type { Identity, Settings } from "./settings.ts";
import type { CheckRun, State } from "./store.ts";

export interface CallResult {
  readonly reply: Reply;
  readonly state: State;
}

export interface Call {
  readonly state: State;
  readonly request: Request;
  readonly identity: Identity;
  readonly settings: Settings;
  /** The last variable part of the path. */
  readonly key: string;
}

/** Responds without changing the state. */
export const respond = ({ state }: Call, reply: Reply): CallResult => ({ state, reply });

/** Returns a successful response. */
export const ok = (
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers,
  body,
});

/** Responds with what `render` makes of the check run that the path names, or with a refusal. */
export function withRun(call: Call, render: (run: CheckRun) => Reply): CallResult {
  const refused = refuseReader(call.identity, "checks", call.settings);
  const run = findRun(call);
  return respond(call, refused ?? (run ? render(run) : notFound()));
}

export function findRun({ state, key }: Call): CheckRun | undefined {
  return state.runs.find((run) => run.id === Number(key));
}
