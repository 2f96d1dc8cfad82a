import { getNumber, getObject, getText, getValue, readAll } from "../../json-value.ts";
import type { CheckOutput } from "../../model/check.ts";
import type { ApiAnnotation } from "../api-annotation.ts";
import type { RunLink } from "../ports.ts";
import { get, getPages, perPage, type Sent } from "./send.ts";
import type { Wire } from "./wire.ts";

/** A check run in GitHub's response. */
export interface CheckRun extends RunLink {
  readonly isCompleted: boolean;
  /** Empty until it is completed. */
  readonly conclusion: string;
  readonly externalId: string;
  readonly checkSuiteId: number | undefined;
  readonly app: { readonly id: number; readonly slug: string } | undefined;
  readonly output: CheckOutput;
  /** How many annotations it has; undefined if the response doesn't say. */
  readonly annotations: number | undefined;
}

/** Undefined if the body isn't a check run: a proxy's page, an incomplete response. */
export function readCheckRun(body: unknown): CheckRun | undefined {
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
    checkSuiteId: getNumber(getObject(body, "check_suite"), "id"),
    app: appId === undefined ? undefined : { id: appId, slug: getText(app, "slug") ?? "" },
    output: {
      title: getText(output, "title") ?? "",
      summary: getText(output, "summary") ?? "",
      ...(text && { text }),
    },
    annotations: getNumber(output, "annotations_count"),
  };
}

export function getCheckRun(wire: Wire, id: number): Promise<Sent<CheckRun>> {
  return get(wire, `/check-runs/${id}`, readCheckRun);
}

/** Selects the check runs with a name on a commit, of every App and attempt. */
export interface CheckRunQuery {
  readonly headSha: string;
  readonly name: string;
}

export function listOpenCheckRuns(wire: Wire, query: CheckRunQuery): Promise<Sent<CheckRuns>> {
  return getPages(wire, toPath(query, { status: "in_progress" }), readCheckRuns);
}

/** Lists the newest hundred. There can be a thousand, if a schedule runs repeatedly on one commit. */
export function listNewestCheckRuns(wire: Wire, query: CheckRunQuery): Promise<Sent<CheckRuns>> {
  return get(wire, toPath(query), readCheckRuns);
}

/** Lists the newest check run of each App, which is the one that people see. `ref` is a commit or a branch. */
export function listLatestCheckRuns(
  wire: Wire,
  ref: string,
  name: string,
): Promise<Sent<CheckRuns>> {
  const query = { headSha: encodeURIComponent(ref), name };
  return get(wire, toPath(query, { filter: "latest" }), readCheckRuns);
}

function toPath(
  { headSha, name }: CheckRunQuery,
  more: { readonly status?: "in_progress"; readonly filter?: "latest" } = {},
): string {
  const size = { per_page: String(perPage) };
  const search = new URLSearchParams({ check_name: name, filter: "all", ...more, ...size });
  return `/commits/${headSha}/check-runs?${search}`;
}

/** The fields of an annotation that are compared. */
export interface ListedAnnotation
  extends Pick<ApiAnnotation, "path" | "start_line" | "end_line" | "message"> {
  readonly annotation_level: string;
  readonly title?: string | null;
}

export function listAnnotations(
  wire: Wire,
  id: number,
): Promise<Sent<readonly ListedAnnotation[]>> {
  const read = (body: unknown) => (Array.isArray(body) ? (body as ListedAnnotation[]) : undefined);
  return getPages(wire, `/check-runs/${id}/annotations?per_page=${perPage}`, read);
}

type CheckRuns = readonly CheckRun[];

function readCheckRuns(body: unknown): CheckRuns | undefined {
  return readAll(getValue(body, "check_runs"), readCheckRun);
}
