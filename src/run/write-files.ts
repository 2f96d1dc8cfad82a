import { writeDigest } from "../compare/digest/digest-text.ts";
import { toRunLink } from "../describe-publishing/explanation.ts";
import type { NotPublished } from "../describe-publishing.ts";
import { messageOf } from "../errors.ts";
import type { Inputs } from "../inputs.ts";
import { jobSummaryBytes } from "../limits.ts";
import type { Job } from "../log-results.ts";
import { defaultAuthor } from "../publish/comment/comment.ts";
import type { Published } from "../publish/publish.ts";
import { renderJobSummary } from "../render/job-summary.ts";
import { renderJson } from "../render/json-file.ts";
import type { Rendered } from "./render.ts";
import type { World } from "./world.ts";

/** If the file can't be written, everything else is still published, and the step fails with the reason. */
export function writeJson(
  { jsonFile }: Inputs,
  { job }: World,
  { page, digest }: Rendered,
): { readonly path: string; readonly failure?: string } {
  if (!jsonFile) return { path: "" };
  const data = digest && writeDigest(digest);
  try {
    return { path: job.writeFile(jsonFile, renderJson(page, data)) };
  } catch (error) {
    return { path: "", failure: `Input json-file: the file can't be written: ${messageOf(error)}` };
  }
}

/** For tools that support less text than a job summary. */
const summaryFileBytes = 65_000;

/** Returns why it can't be written. */
export function writeSummaryFile(
  { summaryFile, name }: Inputs,
  { job }: World,
  { page, sections }: Rendered,
): string | undefined {
  if (!summaryFile) return undefined;
  try {
    job.writeFile(summaryFile, [
      renderJobSummary(page, name, { markdown: "" }, summaryFileBytes, sections),
    ]);
    return undefined;
  } catch (error) {
    return `Input summary-file: the file can't be written: ${messageOf(error)}`;
  }
}

/** Writes the comment with the content of the check run, and logs its address, or why there is none. */
export async function publishComment(
  { comment, token, name }: Inputs,
  { writeComment, source, job }: World,
  { page, sections }: Rendered,
  published: Published | NotPublished | undefined,
): Promise<void> {
  if (comment === "never" || token === "" || !writeComment) return;
  const { conclusion, totals } = page.results;
  const isChanged = totals.new + totals.fixed > 0;
  const wanted = { always: true, failures: conclusion === "failure", changes: isChanged };
  const { run, author } =
    published?.kind === "published" ? published : { run: undefined, author: defaultAuthor };
  const link = run?.url ? `See ${toRunLink("the check run", run)}.` : "";
  const lead = { markdown: link, comesLast: true };
  const commented = await writeComment({
    headSha: source.sha,
    name,
    markdown: renderJobSummary(page, name, lead, summaryFileBytes, sections),
    mayCreate: wanted[comment],
    author,
  });
  if (commented.kind === "written") job.info(`The comment: ${commented.url}`);
  if (commented.kind === "not written") job.warn(commented.why);
}

/** A job summary needs at least this many bytes. */
const minSummaryBytes = 4096;

export function writeJobSummary(job: Job, render: (bytes: number) => string): void {
  const room = jobSummaryBytes - job.summaryBytes();
  if (room < minSummaryBytes) {
    job.warn(
      "The job summary of this step is full, so that the result isn't in it: GitHub shows at most 1 MiB.",
    );
    return;
  }
  try {
    job.appendSummary(render(room));
  } catch (error) {
    job.warn(`The job summary can't be written: ${messageOf(error)}`);
  }
}
