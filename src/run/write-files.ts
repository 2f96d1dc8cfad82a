import { writeDigest } from "../compare/digest/digest-text.ts";
import { toCheckRunLink } from "../describe-publishing/messages.ts";
import type { NotPublished } from "../describe-publishing.ts";
import { messageOf } from "../errors.ts";
import type { Inputs } from "../inputs.ts";
import { jobSummaryBytes } from "../limits.ts";
import type { Job } from "../log-results.ts";
import { defaultAuthor } from "../publish/comment/comment.ts";
import type { Published } from "../publish/publish.ts";
import { type Lead, renderJobSummary } from "../render/job-summary.ts";
import { renderJson } from "../render/json-file.ts";
import type { Rendered } from "./render.ts";
import type { World } from "./world.ts";

/** The absolute path of a written file, or why it can't be written. Then everything else is still published. */
interface Written {
  readonly path: string;
  readonly failure?: string;
}

export function writeJson({ jsonFile }: Inputs, { job }: World, shown: Rendered): Written {
  if (!jsonFile) return { path: "" };
  const digest = shown.digest && writeDigest(shown.digest);
  const pieces = renderJson(shown.page, digest);
  return writeFile(job, jsonFile, pieces, "Input json-file: the file can't be written:");
}

export function writeSummaryFile(inputs: Inputs, { job }: World, shown: Rendered): Written {
  if (!inputs.summaryFile) return { path: "" };
  const pieces = [renderShort(inputs, shown, { lead: "" })];
  const problem = "Input summary-file: the file can't be written:";
  return writeFile(job, inputs.summaryFile, pieces, problem);
}

function writeFile(job: Job, path: string, pieces: Iterable<string>, problem: string): Written {
  try {
    return { path: job.writeFile(path, pieces) };
  } catch (error) {
    return { path: "", failure: `${problem} ${messageOf(error)}` };
  }
}

/** For comments, and for tools that support less text than a job summary. */
function renderShort({ name }: Inputs, { page, sections }: Rendered, lead: Lead): string {
  return renderJobSummary(page, name, lead, 65_000, sections);
}

/** Writes the comment with the content of the check run, and logs its address, or why there is none. */
export async function publishComment(
  inputs: Inputs,
  { writeComment, source, job }: World,
  shown: Rendered,
  published: Published | NotPublished | undefined,
): Promise<void> {
  const { comment, token, name } = inputs;
  if (comment === "never" || token === "" || !writeComment) return;
  const { conclusion, totals } = shown.page.results;
  const isChanged = totals.new + totals.fixed > 0;
  const wanted = { always: true, failures: conclusion === "failure", changes: isChanged };
  const { run, author } =
    published?.kind === "published" ? published : { run: undefined, author: defaultAuthor };
  const link = run?.url ? `See ${toCheckRunLink("the check run", run)}.` : "";
  const commented = await writeComment({
    headSha: source.sha,
    name,
    markdown: renderShort(inputs, shown, { lead: link, comesLast: true }),
    mayCreate: wanted[comment],
    author,
  });
  if (commented.kind === "written") job.info(`The comment: ${commented.url}`);
  if (commented.kind === "not written") job.warn(commented.why);
}

/** A job summary needs at least this many bytes. */
const minSummaryBytes = 4096;

export function writeJobSummary(
  { name, jobSummary }: Inputs,
  { job }: World,
  { page, sections }: Rendered,
  lead: Lead,
): void {
  if (!jobSummary || !job.hasSummary()) return;
  const room = jobSummaryBytes - job.summaryBytes();
  if (room < minSummaryBytes) {
    job.warn(
      "The job summary of this step is full, so that the result isn't in it: GitHub shows at most 1 MiB.",
    );
    return;
  }
  try {
    job.appendSummary(renderJobSummary(page, name, lead, room, sections));
  } catch (error) {
    job.warn(`The job summary can't be written: ${messageOf(error)}`);
  }
}
