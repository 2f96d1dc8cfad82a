import { getNumber, getObject, getText, getValue, readAll } from "../../json-value.ts";
import type { CheckOutput } from "../../model/check.ts";
import type { RunLink } from "../ports.ts";
import { repeat, type Sent } from "./send.ts";
import type { TimeLimits } from "./time-limits.ts";
import type { Wire } from "./wire.ts";

/** A check run in GitHub's response. */
export interface Run extends RunLink {
  readonly isCompleted: boolean;
  /** Empty until it is completed. */
  readonly conclusion: string;
  readonly externalId: string;
  readonly suiteId: number | undefined;
  readonly app: { readonly id: number; readonly slug: string } | undefined;
  readonly output: CheckOutput;
  /** How many annotations it has; undefined if the response doesn't say. */
  readonly annotations: number | undefined;
}

/** Undefined if the body isn't a check run: a proxy's page, an incomplete response. */
export function readRun(body: unknown): Run | undefined {
  const id = getNumber(body, "id");
  if (id === undefined) return undefined;
  const app = getObject(body, "app");
  const appId = getNumber(app, "id");
  const output = getObject(body, "output");
  const text = getText(output, "text");
  return {
    id,
    url: getText(body, "html_url") ?? "",
    isCompleted: getText(body, "status") === "completed",
    conclusion: getText(body, "conclusion") ?? "",
    externalId: getText(body, "external_id") ?? "",
    suiteId: getNumber(getObject(body, "check_suite"), "id"),
    app: appId === undefined ? undefined : { id: appId, slug: getText(app, "slug") ?? "" },
    output: {
      title: getText(output, "title") ?? "",
      summary: getText(output, "summary") ?? "",
      ...(text && { text }),
    },
    annotations: getNumber(output, "annotations_count"),
  };
}

export function getRun(wire: Wire, id: number, limits: TimeLimits): Promise<Sent<Run>> {
  return repeat(wire, { method: "GET", path: `/check-runs/${id}`, read: readRun }, limits);
}

/** Selects the check runs with a name on a commit, of every App and attempt. */
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

/** Lists the newest hundred. There can be a thousand, if a schedule runs repeatedly on one commit. */
export function listNewestRuns(
  wire: Wire,
  query: RunQuery,
  limits: TimeLimits,
): Promise<Sent<readonly Run[]>> {
  return repeat(wire, { method: "GET", path: toRunsPath(query), read: readRuns }, limits);
}

/** Lists the newest check run of each App, which is the one that people see. `ref` is a commit or a branch. */
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

/** The fields of an annotation that are compared. */
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
  const read = (body: unknown) => (Array.isArray(body) ? (body as ListedAnnotation[]) : undefined);
  return listPages(wire, path, read, limits);
}

const perPage = 100;

/** @param path with the page size in its query */
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
  return readAll(getValue(body, "check_runs"), readRun);
}
