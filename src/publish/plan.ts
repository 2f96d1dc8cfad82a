import { annotationsPerRequest } from "../limits.ts";
import type { Check, CheckOutput } from "../model/check.ts";
import { type ApiAnnotation, toApiAnnotation } from "./api-annotation.ts";

/** The limit of a request's body. A page of large annotations can end before it has 50. */
const bytesPerRequest = 1_000_000;

export interface CreateBody {
  readonly name: string;
  readonly head_sha: string;
  readonly details_url?: string;
  readonly external_id: string;
  readonly status: "in_progress";
  readonly started_at: string;
  readonly output: CheckOutput;
}

/** An annotation that isn't in the check run. */
export interface Dropped {
  readonly path: string;
  readonly line: number;
  readonly title: string;
  /** One clause. */
  readonly why: string;
}

export type Plan = ReturnType<typeof planCheck>;

/** Plans the requests if nothing goes wrong. Pages and conclusion get the output that the creation got. */
export function planCheck(check: Check) {
  const { output } = check;
  const dropped: Dropped[] = [];
  const annotations: ApiAnnotation[] = [];
  for (const annotation of check.annotations) {
    const sendable = toApiAnnotation(annotation);
    if (sendable) annotations.push(sendable);
    else {
      const { path, startLine: line } = annotation.location;
      const why = "GitHub doesn't accept annotations for a path with such characters";
      dropped.push({ path, line, title: annotation.title, why });
    }
  }
  const create: CreateBody = {
    name: check.name,
    head_sha: check.headSha,
    ...(check.detailsUrl !== undefined && { details_url: check.detailsUrl }),
    external_id: check.externalId,
    status: "in_progress",
    started_at: check.startedAt,
    output,
  };
  /** `dropped` are the annotations that can't be sent. */
  return { create, pages: toPages(annotations, output), conclusion: check.conclusion, dropped };
}

/** Appends annotations. Title, summary and text are repeated, because an `output` without them removes them. */
export function toPageBody(output: CheckOutput, annotations: readonly ApiAnnotation[]) {
  return { output: { ...output, annotations } };
}

/** Returns pages of at most 50 annotations, and 1 MB with the output. */
function toPages(annotations: readonly ApiAnnotation[], output: CheckOutput) {
  const pages: ApiAnnotation[][] = [];
  const empty = jsonBytes(toPageBody(output, []));
  let bytes = 0;
  for (const annotation of annotations) {
    const more = jsonBytes(annotation) + ",".length;
    const page = pages.at(-1);
    if (page && page.length < annotationsPerRequest && bytes + more <= bytesPerRequest) {
      page.push(annotation);
      bytes += more;
    } else {
      pages.push([annotation]);
      bytes = empty + more;
    }
  }
  return pages;
}

function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
