import { annotationsPerRequest } from "../limits.ts";
import type { Check, CheckOutput, Conclusion } from "../model/check.ts";
import { type ApiAnnotation, toApiAnnotation } from "./api-annotation.ts";

/** Of a request's body; a page of large annotations ends before it has 50. */
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

/** Appends annotations; title, summary and text are given again, because an `output` without them takes them away. */
export interface PageBody {
  readonly output: CheckOutput & { readonly annotations: readonly ApiAnnotation[] };
}

/** Appends nothing, so it can be sent again at any time. */
export interface ConcludeBody {
  readonly status: "completed";
  readonly conclusion: Conclusion | "cancelled";
  readonly output?: CheckOutput;
}

/** An annotation that isn't in the check run. */
export interface Dropped {
  readonly path: string;
  readonly line: number;
  readonly title: string;
  /** One clause. */
  readonly why: string;
}

/** The requests of a publishing where nothing goes wrong, in order. */
export interface Plan {
  readonly create: CreateBody;
  /** Each at most 50 annotations and 1 MB. */
  readonly pages: readonly PageBody[];
  readonly conclude: ConcludeBody;
  /** What can't even be tried. */
  readonly dropped: readonly Dropped[];
}

export function planCheck(check: Check): Plan {
  const { output } = check;
  const dropped: Dropped[] = [];
  const annotations: ApiAnnotation[] = [];
  for (const annotation of check.annotations) {
    const sendable = toApiAnnotation(annotation);
    if (sendable) annotations.push(sendable);
    else {
      const { path, startLine: line } = annotation.location;
      const why = "GitHub takes no annotation for a path with such characters";
      dropped.push({ path, line, title: annotation.title, why });
    }
  }
  return {
    create: {
      name: check.name,
      head_sha: check.headSha,
      ...(check.detailsUrl !== undefined && { details_url: check.detailsUrl }),
      external_id: check.externalId,
      status: "in_progress",
      started_at: check.startedAt,
      output,
    },
    pages: toPages(annotations, output),
    conclude: { status: "completed", conclusion: check.conclusion, output },
    dropped,
  };
}

export function toPage(output: CheckOutput, annotations: readonly ApiAnnotation[]): PageBody {
  return { output: { ...output, annotations } };
}

function toPages(annotations: readonly ApiAnnotation[], output: CheckOutput): readonly PageBody[] {
  const pages: ApiAnnotation[][] = [];
  const empty = jsonBytes(toPage(output, []));
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
  return pages.map((page) => toPage(output, page));
}

function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
