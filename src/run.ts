import { takeBaseline } from "./comparing.ts";
import { type NotPublished, toPublishingMessages } from "./describe-publishing.ts";
import type { Inputs } from "./inputs.ts";
import { logPublished, logResults } from "./log-results.ts";
import type { Check } from "./model/check.ts";
import { toOutputs } from "./outputs.ts";
import type { Published } from "./publish/publish.ts";
import { renderComparisonLines } from "./render/describe-comparison.ts";
import { renderReason } from "./render/log.ts";
import type { Page } from "./render/page.ts";
import { publishCheck, toCheck, toPublishedOutputs } from "./run/publish.ts";
import { readAll } from "./run/read.ts";
import { show } from "./run/render.ts";
import type { World } from "./run/world.ts";
import { publishComment, writeJobSummary, writeJson, writeSummaryFile } from "./run/write-files.ts";

/**
 * Runs the action: reads, locates, renders, publishes and logs. Everything that the check shows is rendered before the
 * first request. Resolves with the reason why the step fails, or with undefined.
 */
export async function run(inputs: Inputs, world: World): Promise<string | undefined> {
  const { job } = world;
  const startedAt = world.now().toISOString();
  const pendingRepository = world.readRepository();
  const found = await world.findReportFiles();
  const read = await readAll(inputs, world, found, pendingRepository);
  const baseline = world.base && read.located && (await takeBaseline(world.base, read.located));
  let shown = show(inputs, world, read, baseline);
  const { results } = shown.page;
  const endsWithTitle = inputs.failStep && results.conclusion === "failure";
  const warned = logResults(job, shown.page, endsWithTitle);
  const outputs = toOutputs(results);
  if (results.nothingFound && inputs.ifNoReports === "ignore" && results.findings.length === 0) {
    job.setOutputs(outputs);
    return undefined;
  }

  let json = writeJson(inputs, world, shown);
  const check = toCheck(inputs, world, shown, startedAt);
  const published = await publishCheck(inputs, world, {
    ...check,
    ...(baseline?.run &&
      baseline.run.appId > 0 && { comparedApp: baseline.run.appId, withoutComparison }),
  });
  // If another App makes the check run, it can't be the base of a comparison.
  if (shown.page.results !== results) json = writeJson(inputs, world, shown);
  const { page } = shown;
  const messages =
    published &&
    toPublishingMessages(published, {
      fromFork: world.fromFork,
      isGitea: world.isGitea,
      wrongCommit: world.wrongCommit,
      hasJobSummary: inputs.jobSummary && job.hasSummary(),
      selection: page.results.selection,
    });
  job.setOutputs({
    ...toOutputs(page.results),
    ...toPublishedOutputs(published, page.results.selection.annotated.length),
    "json-file": json.path,
  });
  if (messages) logPublished(job, messages, page.results, inputs, warned);
  writeJobSummary(inputs, world, shown, messages ?? { lead: "" });
  const summaryFile = writeSummaryFile(inputs, world, shown);
  await publishComment(inputs, world, shown, published);
  const otherFailure = messages?.failure ?? json.failure ?? summaryFile.failure;
  if (otherFailure && endsWithTitle) job.info(page.title);
  return otherFailure ?? toFailure(inputs, page, published);

  /** Used if the check run is made by another App than the compared one. */
  function withoutComparison(): Check {
    const { run: _, ...others } = baseline ?? {};
    shown = show(inputs, world, read, { ...others, why: anotherApp });
    for (const line of renderComparisonLines(shown.page.results)) job.info(line);
    return toCheck(inputs, world, shown, startedAt);
  }
}

const anotherApp = "The base's check run is another App's.";

/** Ends with the address of the check, if there is one. */
function toFailure(
  inputs: Inputs,
  page: Page,
  published: Published | NotPublished | undefined,
): string | undefined {
  const { results } = page;
  if (results.conclusion !== "failure" || !inputs.failStep) return undefined;
  const { nothingFound } = results;
  const reason = nothingFound
    ? `No ${nothingFound.title} report found by the input reports: ${inputs.reports.join(", ")}.`
    : renderReason(page);
  const address = published?.kind === "published" ? published.run.url : "";
  return address ? `${reason} ${address}` : reason;
}
