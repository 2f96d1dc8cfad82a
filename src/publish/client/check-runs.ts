import type { CheckOutput } from "../../model/check.ts";
import type { RunLink } from "../ports.ts";
import type { TimeLimits } from "./patience.ts";
import { repeat, type Sent } from "./send.ts";
import type { Wire } from "./wire.ts";

/** A check run as GitHub tells of it. */
export interface Run extends RunLink {
  readonly isCompleted: boolean;
  /** Empty before it is completed. */
  readonly conclusion: string;
  readonly externalId: string;
  readonly suiteId: number | undefined;
  readonly app: { readonly id: number; readonly slug: string } | undefined;
  readonly output: CheckOutput;
  /** How many it has; undefined where the answer doesn't say. */
  readonly annotations: number | undefined;
}

/** Undefined for what is no check run: a proxy's page, half an answer. */
export function readRun(body: unknown): Run | undefined {
  const run = asObject(body);
  if (typeof run.id !== "number") return undefined;
  const app = asObject(run.app);
  const output = asObject(run.output);
  const text = asText(output.text);
  return {
    id: run.id,
    url: asText(run.html_url),
    isCompleted: run.status === "completed",
    conclusion: asText(run.conclusion),
    externalId: asText(run.external_id),
    suiteId: asNumber(asObject(run.check_suite).id),
    app: typeof app.id === "number" ? { id: app.id, slug: asText(app.slug) } : undefined,
    output: {
      title: asText(output.title),
      summary: asText(output.summary),
      ...(text && { text }),
    },
    annotations: asNumber(output.annotations_count),
  };
}

export function getRun(wire: Wire, id: number, limits: TimeLimits): Promise<Sent<Run>> {
  return repeat(wire, { method: "GET", path: `/check-runs/${id}`, read: readRun }, limits);
}

/** Which check runs: those of a name on a commit, of every App and attempt. */
export interface RunQuery {
  readonly headSha: string;
  readonly name: string;
}

export function listOpenRuns(
  wire: Wire,
  query: RunQuery,
  limits: TimeLimits,
): Promise<Sent<readonly Run[]>> {
  const path = toRunsPath(query, { status: "in_progress" });
  return listPages(wire, path, readRuns, limits);
}

/** The newest hundred: there may be a thousand, where a schedule runs again and again on one commit. */
export function listNewestRuns(
  wire: Wire,
  query: RunQuery,
  limits: TimeLimits,
): Promise<Sent<readonly Run[]>> {
  return repeat(wire, { method: "GET", path: toRunsPath(query), read: readRuns }, limits);
}

/** Of each App the newest, which is the one that people see. `ref` is a commit or a branch. */
export function listLatestRuns(
  wire: Wire,
  { ref, name }: { readonly ref: string; readonly name: string },
  limits: TimeLimits,
): Promise<Sent<readonly Run[]>> {
  const path = toRunsPath({ headSha: encodeURIComponent(ref), name }, { filter: "latest" });
  return repeat(wire, { method: "GET", path, read: readRuns }, limits);
}

function toRunsPath(
  { headSha, name }: RunQuery,
  more: { readonly status?: "in_progress"; readonly filter?: "latest" } = {},
): string {
  const size = { per_page: String(perPage) };
  const search = new URLSearchParams({ check_name: name, filter: "all", ...more, ...size });
  return `/commits/${headSha}/check-runs?${search}`;
}

/** An annotation as far as it is compared. */
export interface ListedAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: string;
  readonly title?: string | null;
  readonly message: string;
}

export function listAnnotations(
  wire: Wire,
  id: number,
  limits: TimeLimits,
): Promise<Sent<readonly ListedAnnotation[]>> {
  const path = `/check-runs/${id}/annotations?per_page=${perPage}`;
  return listPages(wire, path, (body) => asList(body) as ListedAnnotation[] | undefined, limits);
}

const perPage = 100;

/** @param path with the size of a page in its query */
async function listPages<T>(
  wire: Wire,
  path: string,
  read: (body: unknown) => readonly T[] | undefined,
  limits: TimeLimits,
): Promise<Sent<readonly T[]>> {
  const items: T[] = [];
  for (let page = 1; ; page++) {
    const request = { method: "GET", path: `${path}&page=${page}`, read } as const;
    const sent = await repeat(wire, request, limits);
    if (sent.kind !== "done") return sent;
    for (const item of sent.value) items.push(item);
    if (sent.value.length < perPage) return { kind: "done", value: items };
  }
}

function readRuns(body: unknown): readonly Run[] | undefined {
  const runs = asList(asObject(body).check_runs)?.map(readRun);
  return runs?.every((run) => run !== undefined) ? runs : undefined;
}

export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

export function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function asNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
