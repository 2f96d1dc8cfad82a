import type { Run } from "../client/check-runs.ts";
import type { TimeLimits } from "../client/patience.ts";
import { repeat } from "../client/send.ts";
import type { Wire } from "../client/wire.ts";

/** The workflow run under which GitHub lists our check run, where that isn't our own. */
export interface Elsewhere {
  /** Undefined where GitHub doesn't tell. */
  readonly workflow?: { readonly name: string; readonly url: string };
}

/** A workflow run as far as it tells whose suite is whose. */
interface SuiteOrigin {
  readonly suiteId: number;
  readonly name: string;
  readonly url: string;
}

/**
 * With a job's token a check run joins the oldest suite that Actions has for the commit, whichever workflow
 * made it, and nobody can choose. Undefined where it joined our own, or where GitHub doesn't tell.
 */
export async function findElsewhere(
  wire: Wire,
  run: Run,
  workflowRunId: string,
  limits: TimeLimits,
): Promise<Elsewhere | undefined> {
  // Another App has a suite of its own.
  if (run.app?.slug !== "github-actions" || run.suiteId === undefined) return undefined;
  const path = `/actions/runs/${workflowRunId}`;
  const own = await repeat(wire, { method: "GET", path, read: readOrigin }, limits);
  if (own.kind !== "done" || own.value.suiteId === run.suiteId) return undefined;
  const search = `/actions/runs?check_suite_id=${run.suiteId}&per_page=1`;
  const listed = await repeat(wire, { method: "GET", path: search, read: readOrigins }, limits);
  if (listed.kind !== "done") return {};
  const [origin] = listed.value;
  if (!origin) return undefined;
  const { name, url } = origin;
  return { workflow: { name, url } };
}

function readOrigin(body: unknown): SuiteOrigin | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { check_suite_id: suiteId, name, html_url: url } = body as Record<string, unknown>;
  if (typeof suiteId !== "number" || typeof url !== "string") return undefined;
  return { suiteId, name: typeof name === "string" ? name : "", url };
}

function readOrigins(body: unknown): readonly SuiteOrigin[] | undefined {
  if (typeof body !== "object" || body === null || !("workflow_runs" in body)) return undefined;
  if (!Array.isArray(body.workflow_runs)) return undefined;
  const origins = body.workflow_runs.map(readOrigin);
  return origins.every((origin) => origin !== undefined) ? origins : undefined;
}
