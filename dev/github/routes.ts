/** Routes requests to the calls of the API. */
import { readIdentity } from "./access.ts";
import type { Call, CallResult } from "./call.ts";
import { createComment, deleteComment, editComment, listComments } from "./comments.ts";
import type { Reply, Request } from "./exchange.ts";
import { compareCommits, listGitCommits, readBlob, readGitCommit, readTree } from "./git-reads.ts";
import { listPulls, readPull } from "./pulls.ts";
import {
  listForCommit,
  listForSuite,
  listWorkflowRuns,
  readAnnotations,
  readRun,
  readWorkflowRun,
} from "./reads.ts";
import { notFound } from "./refusals.ts";
import type { Settings } from "./settings.ts";
import type { State } from "./store.ts";
import { createCheckRun, rerequest, updateCheckRun } from "./writes.ts";

const routes: readonly (readonly [
  method: string,
  path: RegExp,
  handle: (call: Call) => CallResult,
])[] = [
  ["POST", /^check-runs$/, createCheckRun],
  ["PATCH", /^check-runs\/(\d+)$/, updateCheckRun],
  ["GET", /^check-runs\/(\d+)$/, readRun],
  ["GET", /^check-runs\/(\d+)\/annotations$/, readAnnotations],
  ["POST", /^check-runs\/(\d+)\/rerequest$/, rerequest],
  ["GET", /^commits\/(.+)\/check-runs$/, listForCommit],
  ["GET", /^check-suites\/(\d+)\/check-runs$/, listForSuite],
  ["GET", /^actions\/runs\/(\d+)$/, readWorkflowRun],
  ["GET", /^actions\/runs$/, listWorkflowRuns],
  ["GET", /^git\/commits\/([^/]+)$/, readGitCommit],
  ["GET", /^git\/trees\/([^/]+)$/, readTree],
  ["GET", /^git\/blobs\/([^/]+)$/, readBlob],
  ["GET", /^commits$/, listGitCommits],
  ["GET", /^compare\/(.+)$/, compareCommits],
  ["GET", /^pulls\/(\d+)$/, readPull],
  ["GET", /^pulls$/, listPulls],
  ["GET", /^issues\/(\d+)\/comments$/, listComments],
  ["POST", /^issues\/(\d+)\/comments$/, createComment],
  ["PATCH", /^issues\/comments\/(\d+)$/, editComment],
  ["DELETE", /^issues\/comments\/(\d+)$/, deleteComment],
];

export function route(state: State, request: Request, settings: Settings): CallResult {
  const fail = (reply: Reply): CallResult => ({ reply, state });
  const identity = readIdentity(request, settings);
  if ("status" in identity) return fail(identity);
  const prefix = `/repos/${settings.repository}/`.toLowerCase();
  if (!request.path.toLowerCase().startsWith(prefix)) return fail(notFound());
  const path = decode(request.path.slice(prefix.length));
  for (const [method, pattern, handle] of routes) {
    const match = method === request.method ? pattern.exec(path) : null;
    if (match) return handle({ state, request, identity, settings, key: match[1] ?? "" });
  }
  return fail(notFound());
}

/** Returns an empty path, which matches no route, if the path isn't well-formed. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
