import type { Check } from "./check.ts";
import { conclude } from "./conclude.ts";
import { type Explanation, explainPublished } from "./explain.ts";
import type { ReportFile } from "./formats/format.ts";
import type { Inputs } from "./inputs.ts";
import { jobSummaryBytes, logAnnotationsPerLevel } from "./limits.ts";
import { locate, type Repository } from "./locate/locate.ts";
import { type Outputs, toOutputs } from "./outputs.ts";
import type { Published } from "./publish/publish.ts";
import { readReports } from "./read-reports.ts";
import { renderAnnotations } from "./render/annotations.ts";
import { renderCheck } from "./render/check.ts";
import { renderJobSummary } from "./render/job-summary.ts";
import { renderJson } from "./render/json.ts";
import { renderFailureLines, renderNoteLines, renderReportLines } from "./render/log.ts";
import type { Page } from "./render/page.ts";
import type { Source } from "./render/place.ts";
import { renderTitle } from "./render/title.ts";
import { type Level, type Location, levels } from "./report.ts";
import type { Results } from "./results.ts";
import { compareFindings, select } from "./select.ts";

/** The step's log, outputs and summary. Texts may be a stranger's. */
export interface Job {
  info(line: string): void;
  group(title: string, lines: readonly string[]): void;
  warn(line: string): void;
  annotate(level: Level, title: string, message: string, location: Location | undefined): void;
  setOutputs(outputs: Outputs): void;
  summaryBytes(): number;
  appendSummary(markdown: string): void;
  /** Returns the absolute path. */
  writeFile(path: string, pieces: Iterable<string>): string;
}

/** The world as the story needs it. */
export interface World {
  findReportFiles(): Promise<FoundFiles>;
  readRepository(): { readonly repository: Repository; readonly note?: string };
  /** The working directory, relative to the repository's root; empty for the root. */
  readonly workingDirectory: string;
  readonly source: Source;
  /** The pull request's token can only read. */
  readonly fromFork: boolean;
  /** Unique to this use of the action. */
  readonly externalId: string;
  readonly job: Job;
  publish(check: Check): Promise<Published>;
  now(): Date;
}

interface FoundFiles {
  readonly files: readonly ReportFile[];
  /** What matched and was passed over. */
  readonly notes: readonly string[];
}

/**
 * The whole story: read, locate, render, publish, tell. Everything is rendered before the first request.
 * Resolves with the reason why the step fails, or with nothing where it doesn't.
 */
export async function run(inputs: Inputs, world: World): Promise<string | undefined> {
  const { job } = world;
  const startedAt = world.now().toISOString();
  const found = await world.findReportFiles();
  const results = toResults(inputs, world, found);
  tellResults(job, results);
  const outputs = toOutputs(results);
  if (results.nothingFound && inputs.ifNoReports === "ignore") {
    job.setOutputs(outputs);
    return undefined;
  }

  const page: Page = { results, source: world.source, listTests: inputs.listTests };
  const json =
    inputs.jsonFile && job.writeFile(inputs.jsonFile, renderJson(results, world.source.sha));
  const check = toCheck(inputs, world, page, startedAt);
  const published = inputs.checkRun ? await world.publish(check) : undefined;
  const explained = published && explainPublished(published, world.fromFork);
  if (explained) tellPublished(job, explained, results);
  if (inputs.jobSummary) {
    const room = jobSummaryBytes - job.summaryBytes();
    job.appendSummary(renderJobSummary(page, inputs.name, explained?.lead ?? "", room));
  }
  job.setOutputs({
    ...outputs,
    ...toPublishedOutputs(published, check),
    ...(json && { "json-file": json }),
  });
  return explained?.failure ?? toFailure(inputs, results);
}

function toResults(inputs: Inputs, world: World, found: FoundFiles): Results {
  const { reports, notes } = readReports(found.files, inputs);
  if (reports.length === 0) {
    const conclusion = inputs.ifNoReports === "error" ? "failure" : "neutral";
    const nothingFound = {
      reports: inputs.reports,
      ...(inputs.format && { format: inputs.format }),
    };
    const selection = { annotated: [], omitted: 0 };
    return {
      reports,
      findings: [],
      selection,
      conclusion,
      notes: [...found.notes, ...notes],
      nothingFound,
    };
  }
  const { repository, note } = world.readRepository();
  const located = locate(reports, repository, {
    ...inputs,
    workingDirectory: world.workingDirectory,
  });
  const findings = located.findings.toSorted(compareFindings);
  return {
    reports,
    findings,
    selection: select(findings, inputs),
    conclusion: conclude(
      findings.map(({ finding }) => finding),
      inputs.failOn,
    ),
    notes: [...found.notes, ...notes, ...(note ? [note] : []), ...located.notes],
    ...(located.stripPrefixHint !== undefined && { stripPrefixHint: located.stripPrefixHint }),
  };
}

function toCheck(inputs: Inputs, world: World, page: Page, startedAt: string): Check {
  return {
    name: inputs.name,
    headSha: world.source.sha,
    ...(inputs.detailsUrl !== undefined && { detailsUrl: inputs.detailsUrl }),
    externalId: world.externalId,
    startedAt,
    conclusion: page.results.conclusion,
    output: renderCheck(page),
    annotations: renderAnnotations(page),
  };
}

function tellResults(job: Job, results: Results): void {
  const lines = renderReportLines(results);
  if (lines.length > 10) job.group(`Read ${lines.length} reports`, lines);
  else for (const line of lines) job.info(line);
  for (const note of renderNoteLines(results)) job.warn(note);
  const failures = renderFailureLines(results);
  if (failures.length > 0) job.group("Failures", failures);
  job.info(renderTitle(results));
}

function tellPublished(
  job: Job,
  { infos, warnings, hasNoCheck }: Explanation,
  results: Results,
): void {
  for (const line of infos) job.info(line);
  for (const line of warnings) job.warn(line);
  if (!hasNoCheck) return;
  for (const level of levels) {
    const worst = results.selection.annotated.filter(({ finding }) => finding.level === level);
    for (const { finding, location } of worst.slice(0, logAnnotationsPerLevel)) {
      job.annotate(level, finding.title, finding.message, location);
    }
  }
}

function toPublishedOutputs(published: Published | undefined, check: Check): Outputs {
  if (published?.kind !== "published") return {};
  const { run, dropped, unsent } = published;
  return {
    annotations: check.annotations.length - dropped.length - unsent,
    "check-run-id": run.id,
    "check-run-url": run.url,
  };
}

function toFailure(inputs: Inputs, results: Results): string | undefined {
  if (results.conclusion !== "failure" || !inputs.failStep) return undefined;
  if (!results.nothingFound) return renderTitle(results);
  const what = results.nothingFound.format ?? "JUnit XML, ESLint JSON or SARIF";
  return `No ${what} report found by the input reports: ${inputs.reports.join(", ")}`;
}
