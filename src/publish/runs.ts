import type { CheckOutput } from "../check.ts";
import type { TimeLimits } from "./patience.ts";
import type { RunLink } from "./ports.ts";
import { repeat, type Sent } from "./send.ts";
import type { Wire } from "./wire.ts";

/** A check run as GitHub tells of it. */
export interface Run extends RunLink {
  readonly isCompleted: boolean;
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
  return {
    id: run.id,
    url: asText(run.html_url),
    isCompleted: run.status === "completed",
    externalId: asText(run.external_id),
    suiteId: asNumber(asObject(run.check_suite).id),
    app: typeof app.id === "number" ? { id: app.id, slug: asText(app.slug) } : undefined,
    output: {
      title: asText(output.title),
      summary: asText(output.summary),
      text: asText(output.text),
    },
    annotations: asNumber(output.annotations_count),
  };
}

export function getRun(wire: Wire, id: number, limits: TimeLimits): Promise<Sent<Run>> {
  return repeat(wire, { method: "GET", path: `/check-runs/${id}`, read: readRun }, limits);
}

export interface RunQuery {
  readonly headSha: string;
  readonly name: string;
  readonly onlyInProgress?: true;
}

/** All check runs of a name on a commit, of every app and attempt, newest first. GitHub keeps at most 1,000. */
export function listRuns(
  wire: Wire,
  query: RunQuery,
  limits: TimeLimits,
): Promise<Sent<readonly Run[]>> {
  const search = new URLSearchParams({ check_name: query.name, filter: "all" });
  if (query.onlyInProgress) search.set("status", "in_progress");
  const path = `/commits/${query.headSha}/check-runs`;
  return listPages(wire, path, search, (body) => asObject(body).check_runs, readRun, limits);
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
  const path = `/check-runs/${id}/annotations`;
  const readItem = (item: unknown) => item as ListedAnnotation;
  return listPages(wire, path, new URLSearchParams(), (body) => body, readItem, limits);
}

const perPage = 100;

async function listPages<T>(
  wire: Wire,
  path: string,
  search: URLSearchParams,
  readList: (body: unknown) => unknown,
  readItem: (item: unknown) => T | undefined,
  limits: TimeLimits,
): Promise<Sent<readonly T[]>> {
  const items: T[] = [];
  const read = (body: unknown) => asList(readList(body));
  for (let page = 1; ; page++) {
    search.set("per_page", String(perPage));
    search.set("page", String(page));
    const sent = await repeat(wire, { method: "GET", path: `${path}?${search}`, read }, limits);
    if (sent.kind !== "done") return sent;
    items.push(...sent.value.map(readItem).filter((item) => item !== undefined));
    if (sent.value.length < perPage) return { kind: "done", value: items };
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function asNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
