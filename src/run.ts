import { explainPublished, type NotPublished } from "./describe-publishing.ts";
import { messageOf } from "./errors.ts";
import { openFailureReader } from "./failure/read-failure.ts";
import type { ReportFile } from "./formats/format.ts";
import { titleOfFormat } from "./formats/registry.ts";
import { canPublish, type Inputs } from "./inputs.ts";
import { jobSummaryBytes } from "./limits.ts";
import { locate } from "./locate/index.ts";
import type { Repository } from "./locate/repository.ts";
import { type Job, tellPublished, tellResults } from "./log-results.ts";
import type { Check } from "./model/check.ts";
import { conclude } from "./model/conclude.ts";
import type { Results } from "./model/results.ts";
import { compareFindings, select } from "./model/select.ts";
import { haveSeveralOwners } from "./model/totals.ts";
import { type Outputs, toOutputs } from "./outputs.ts";
import type { Published } from "./publish/publish.ts";
import { readReports } from "./read-reports.ts";
import { redactRead } from "./redact-reports.ts";
import { renderAnnotations } from "./render/annotations.ts";
import { renderCheck, type Sections, toSections } from "./render/check-output.ts";
import type { Page } from "./render/context.ts";
import { renderJobSummary } from "./render/job-summary.ts";
import { renderJson } from "./render/json-file.ts";
import type { Source } from "./render/links.ts";
import { renderReason } from "./render/log.ts";
import { findTooFewTests } from "./too-few-tests.ts";

/** The world as the story needs it. */
export interface World {
  findReportFiles(): Promise<FoundFiles>;
  /** Called before anything is read of a report, and waited for when all is read. */
  readRepository(): Promise<{ readonly repository: Repository; readonly note?: string }>;
  /** The working directory, relative to the repository's root; empty for the root. */
  readonly workingDirectory: string;
  readonly source: Source;
  /** The commit that is checked out, where git says it: in a pull request often another one than the source's. */
  checkedOut(): Promise<string | undefined>;
  /** The pull request's token can only read. */
  readonly fromFork: boolean;
  /** The server is Gitea or Forgejo, which have no check runs. */
  readonly isGitea: boolean;
  /**
   * Why the commit of the source may be the wrong one for the check; see wrong-commit.ts. Called before anything is read
   * of a report, and waited for when the check is published.
   */
  explainWrongCommit(): Promise<string | undefined>;
  /** The page of the workflow run. */
  readonly workflowRunUrl: string;
  /** Unique to this use of the action. */
  readonly externalId: string;
  /** Texts that must be shown nowhere, in no encoding: the token. */
  readonly secrets: readonly string[];
  readonly job: Job;
  publish(check: Check): Promise<Published>;
  now(): Date;
}

/** With less room a job summary could not say anything. */
const leastSummaryBytes = 4096;

interface FoundFiles {
  readonly files: readonly ReportFile[];
  /** What wasn't searched, and what is likely to be a mistake. */
  readonly notes: readonly string[];
  /** Why nothing was found. */
  readonly hints: readonly string[];
}

/**
 * The whole story: read, locate, render, publish, tell. What the check shows is rendered before the first request.
 * Resolves with the reason why the step fails, or with nothing where it doesn't.
 */
export async function run(inputs: Inputs, world: World): Promise<string | undefined> {
  const { job } = world;
  const startedAt = world.now().toISOString();
  const repository = world.readRepository();
  const checkedOut = world.checkedOut();
  const wrongCommit = canPublish(inputs) ? world.explainWrongCommit() : undefined;
  const found = await world.findReportFiles();
  const results = await toResults(inputs, world, found, { repository, checkedOut });
  const warned = tellResults(job, results);
  const outputs = toOutputs(results);
  if (results.nothingFound && inputs.ifNoReports === "ignore" && results.findings.length === 0) {
    job.setOutputs(outputs);
    return undefined;
  }

  const source = { ...world.source, showsOwners: haveSeveralOwners(results.findings) };
  const page: Page = { results, source, listTests: inputs.listTests };
  const json = writeJson(inputs, world, results);
  const sections = toSections(page);
  const check = toCheck(inputs, world, { page, sections, startedAt });
  const published = await publishCheck(inputs, world, check);
  const explained =
    published &&
    explainPublished(published, {
      fromFork: world.fromFork,
      isGitea: world.isGitea,
      wrongCommit: published.kind === "published" ? await wrongCommit : undefined,
      hasJobSummary: inputs.jobSummary && job.hasSummary(),
      annotations: { planned: check.annotations.length, omitted: results.selection.omitted },
    });
  job.setOutputs({ ...outputs, ...toPublishedOutputs(published, check), "json-file": json.path });
  if (explained) tellPublished(job, explained, results, inputs, warned);
  if (inputs.jobSummary && job.hasSummary()) {
    const lead = {
      markdown: explained?.lead ?? "",
      comesLast: explained?.comesLast ?? false,
    };
    writeJobSummary(job, (room) => renderJobSummary(page, inputs.name, lead, room, sections));
  }
  return explained?.failure ?? json.failure ?? toFailure(inputs, results, published);
}

async function toResults(
  inputs: Inputs,
  world: World,
  found: FoundFiles,
  asked: {
    readonly repository: ReturnType<World["readRepository"]>;
    readonly checkedOut: ReturnType<World["checkedOut"]>;
  },
): Promise<Results> {
  const read = readReports(found.files, inputs);
  const hints = inputs.ifNoReports === "ignore" ? [] : found.hints;
  const { reports, notes } = redactRead(
    { reports: read.reports, notes: [...found.notes, ...hints, ...read.notes] },
    world.secrets,
  );
  const tooFew = findTooFewTests(reports, inputs.minTests);
  if (reports.length === 0) {
    const concluded = conclude(
      tooFew.map(({ finding }) => finding),
      inputs.failOn,
    );
    const conclusion =
      inputs.ifNoReports === "error" || concluded === "failure" ? "failure" : "neutral";
    const nothingFound = {
      reports: inputs.reports,
      ...(inputs.format && { format: inputs.format }),
      title: titleOfFormat(inputs.format),
    };
    const selection = { annotated: [], omitted: 0 };
    return {
      reports,
      findings: tooFew,
      failureOf: openFailureReader(),
      suiteFiles: new Map(),
      selection,
      conclusion,
      notes,
      nothingFound,
    };
  }
  const { repository, note } = await asked.repository;
  const checkedOut = await asked.checkedOut;
  const located = locate(reports, repository, {
    ...inputs,
    workingDirectory: world.workingDirectory,
    blobPages: {
      ...world.source,
      isCheckedOut: (commit) => commit === world.source.sha || commit === checkedOut,
    },
  });
  const { hint } = located;
  const findings = [...tooFew, ...located.findings].toSorted(compareFindings);
  return {
    reports,
    findings,
    failureOf: openFailureReader(),
    suiteFiles: located.suiteFiles,
    selection: select(findings, inputs),
    conclusion: conclude(
      findings.map(({ finding }) => finding),
      inputs.failOn,
    ),
    notes: [...notes, ...(note ? [note] : []), ...located.notes],
    ...(hint?.input === "strip-prefix" && { stripPrefixHint: hint.line }),
    ...(hint?.input === "path-prefix" && { pathPrefixHint: hint.line }),
  };
}

async function publishCheck(
  inputs: Inputs,
  world: World,
  check: Check,
): Promise<Published | NotPublished | undefined> {
  if (canPublish(inputs)) return world.publish(check);
  return inputs.checkRun ? { kind: "no token" } : undefined;
}

function toCheck(
  inputs: Inputs,
  world: World,
  {
    page,
    sections,
    startedAt,
  }: { readonly page: Page; readonly sections: Sections; readonly startedAt: string },
): Check {
  return {
    name: inputs.name,
    headSha: world.source.sha,
    // Without it GitHub would link an App's check run to the App's homepage.
    detailsUrl: inputs.detailsUrl ?? world.workflowRunUrl,
    externalId: world.externalId,
    startedAt,
    conclusion: page.results.conclusion,
    output: renderCheck(page, sections),
    annotations: renderAnnotations(page),
  };
}

/** Where the file can't be written, the rest is still published, and the step fails with the reason. */
function writeJson(
  { jsonFile }: Inputs,
  { job, source }: World,
  results: Results,
): { readonly path: string; readonly failure?: string } {
  if (!jsonFile) return { path: "" };
  try {
    return { path: job.writeFile(jsonFile, renderJson(results, source.sha)) };
  } catch (error) {
    return { path: "", failure: `Input json-file: the file can't be written: ${messageOf(error)}` };
  }
}

function writeJobSummary(job: Job, render: (bytes: number) => string): void {
  const room = jobSummaryBytes - job.summaryBytes();
  if (room < leastSummaryBytes) {
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

function toPublishedOutputs(
  published: Published | NotPublished | undefined,
  check: Check,
): Outputs {
  if (published === undefined || published.kind === "no token") return {};
  if (published.kind === "published") {
    const { run, dropped, unsent } = published;
    const annotations = check.annotations.length - dropped.length - unsent;
    return { annotations, "check-run-id": run.id, "check-run-url": run.url };
  }
  const run = published.kind === "cancelled" ? published.run : published.leftOpen;
  return run ? { annotations: "", "check-run-id": run.id, "check-run-url": run.url } : {};
}

/** Ends with the address of the check, where there is one. */
function toFailure(
  inputs: Inputs,
  results: Results,
  published: Published | NotPublished | undefined,
): string | undefined {
  if (results.conclusion !== "failure" || !inputs.failStep) return undefined;
  const { nothingFound } = results;
  const reason = nothingFound
    ? `No ${nothingFound.title} report found by the input reports: ${inputs.reports.join(", ")}.`
    : renderReason(results);
  const address = published?.kind === "published" ? published.run.url : "";
  return address ? `${reason} ${address}` : reason;
}
