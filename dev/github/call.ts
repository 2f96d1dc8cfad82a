/** A call to the stand-in: the state before and after it. */
import { refuseReader } from "./access.ts";
import type { Reply, Request } from "./exchange.ts";
import { notFound } from "./refusals.ts";
import type { Identity, Settings } from "./settings.ts";
import type { CheckRun, State } from "./store.ts";

export interface Step {
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

/** An answer that leaves everything as it was. */
export const answer = ({ state }: Call, reply: Reply): Step => ({ state, reply });

export const ok = (
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers,
  body,
});

/** Answers with the check run that the path names. */
export function withRun(call: Call, work: (run: CheckRun) => Reply): Step {
  const refused = refuseReader(call.identity, "checks", call.settings);
  const run = findRun(call);
  return answer(call, refused ?? (run ? work(run) : notFound()));
}

export function findRun({ state, key }: Call): CheckRun | undefined {
  return state.runs.find((run) => run.id === Number(key));
}
