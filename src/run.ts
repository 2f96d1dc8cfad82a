import type { Baseline } from "./baseline/baseline.ts";
import type { Digest } from "./compare/digest/digest.ts";
import { writeDigest } from "./compare/digest/digest-text.ts";
import { startHash } from "./compare/test-key.ts";
import {
  type BaseSource,
  compareWithBase,
  takeBaseline,
  textRoom,
  withDigest,
} from "./comparing.ts";
import { explainPublished, type NotPublished } from "./describe-publishing.ts";
import { messageOf } from "./errors.ts";
import { openFailureReader } from "./failure/read-failure.ts";
import type { ReportFile } from "./formats/format.ts";
import { titleOfFormat } from "./formats/registry.ts";
import { canPublish, type Inputs } from "./inputs.ts";
import { jobSummaryBytes } from "./limits.ts";
import { type Located, locate } from "./locate/index.ts";
import type { Repository } from "./locate/repository.ts";
import { type Job, tellPublished, tellResults } from "./log-results.ts";
import type { Annotation, Check } from "./model/check.ts";
import { countFixed } from "./model/comparison.ts";
import { conclude } from "./model/conclude.ts";
import type { Report } from "./model/report.ts";
import type { Results } from "./model/results.ts";
import { compareFindings, select } from "./model/select.ts";
import { haveSeveralOwners, isNew } from "./model/totals.ts";
import { type Outputs, toOutputs } from "./outputs.ts";
import { defaultAuthor } from "./publish/comment/comment.ts";
import type { Commented, CommentPlan } from "./publish/comment/write-comment.ts";
import type { Published } from "./publish/publish.ts";
import { readReports } from "./read-reports.ts";
import { redactRead } from "./redact-reports.ts";
import { renderAnnotations } from "./render/annotations.ts";
import { renderCheck, type Sections, toSections } from "./render/check-output.ts";
import type { Page } from "./render/context.ts";
import { renderJobSummary } from "./render/job-summary.ts";
import { renderJson } from "./render/json-file.ts";
import type { Source } from "./render/links.ts";
import { renderComparisonLines, renderReason } from "./render/log.ts";
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
  /** What the base had; absent where nothing is compared. */
  readonly base?: BaseSource;
  /** Absent where the event has no pull request. */
  writeComment?(comment: Omit<CommentPlan, "pull">): Promise<Commented>;
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
  const asked = { repository: world.readRepository(), checkedOut: world.checkedOut() };
  const wrongCommit = canPublish(inputs) ? world.explainWrongCommit() : undefined;
  const found = await world.findReportFiles();
  const read = await readAll(inputs, world, found, asked);
  const source = read.located ? world.base : undefined;
  const { findings = [], repository } = read.located ?? {};
  const baseline = source && repository && (await takeBaseline(source, findings, repository));
  let shown = toShown(baseline);
  const { results } = shown;
  const warned = tellResults(job, results);
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
  // Another App's check run leaves nothing to compare with.
  if (shown.results !== results) json = writeJson(inputs, world, shown);
  const { page, sections } = shown;
  const explained =
    published &&
    explainPublished(published, {
      fromFork: world.fromFork,
      isGitea: world.isGitea,
      wrongCommit: published.kind === "published" ? await wrongCommit : undefined,
      hasJobSummary: inputs.jobSummary && job.hasSummary(),
      annotations: {
        planned: shown.annotations.length,
        omitted: page.results.selection.omitted,
      },
    });
  job.setOutputs({
    ...toOutputs(page.results),
    ...toPublishedOutputs(published, shown.annotations.length),
    "json-file": json.path,
  });
  if (explained) tellPublished(job, explained, page.results, inputs, warned);
  if (inputs.jobSummary && job.hasSummary()) {
    const lead = {
      markdown: explained?.lead ?? "",
      comesLast: explained?.comesLast ?? false,
    };
    writeJobSummary(job, (room) => renderJobSummary(page, inputs.name, lead, room, sections));
  }
  const summaryFile = writeSummaryFile(inputs, world, shown);
  await tellComment(inputs, world, shown, published);
  return (
    explained?.failure ?? json.failure ?? summaryFile ?? toFailure(inputs, page.results, published)
  );

  function toShown(baseline: Baseline | undefined): Shown {
    return show(inputs, world, read, baseline);
  }

  /** The check run turned out to be another App's than the one that was compared with. */
  function withoutComparison(): Check {
    const { run: _, ...others } = baseline ?? {};
    shown = toShown({ ...others, why: anotherApp });
    for (const line of renderComparisonLines(shown.page.results)) job.info(line);
    return toCheck(inputs, world, shown, startedAt);
  }
}

const anotherApp = "The base's check run is another App's.";

/** What the reports say, before anything is compared. */
interface Read {
  readonly reports: readonly Report[];
  readonly notes: readonly string[];
  /** Absent where there is no report. */
  readonly located?: Located & { readonly repository: Repository };
}

/** What git is asked while reports are read. */
interface Asked {
  readonly repository: ReturnType<World["readRepository"]>;
  readonly checkedOut: ReturnType<World["checkedOut"]>;
}

async function readAll(
  inputs: Inputs,
  world: World,
  found: FoundFiles,
  asked: Asked,
): Promise<Read> {
  const read = readReports(found.files, { ...inputs, ...(world.base && { startHash }) });
  const hints = inputs.ifNoReports === "ignore" ? [] : found.hints;
  const { reports, notes } = redactRead(
    { reports: read.reports, notes: [...found.notes, ...hints, ...read.notes] },
    world.secrets,
  );
  if (reports.length === 0) return { reports, notes };
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
  return {
    reports,
    notes: [...notes, ...(note ? [note] : []), ...located.notes],
    located: { ...located, repository },
  };
}

/** All that is shown of a run. */
interface Shown {
  readonly results: Results;
  readonly page: Page;
  readonly sections: Sections;
  readonly annotations: readonly Annotation[];
  /** What the run leaves for later ones. */
  readonly digest?: Digest;
}

function show(inputs: Inputs, world: World, read: Read, baseline: Baseline | undefined): Shown {
  const { results, digest } = toResults(inputs, world, read, baseline);
  const source = { ...world.source, showsOwners: haveSeveralOwners(results.findings) };
  const page: Page = { results, source, listTests: inputs.listTests };
  return {
    ...{ results, page, sections: toSections(page), annotations: renderAnnotations(page) },
    ...(digest && { digest }),
  };
}

function toResults(
  inputs: Inputs,
  { base }: World,
  { reports, notes, located }: Read,
  baseline: Baseline | undefined,
): { readonly results: Results; readonly digest?: Digest } {
  const common = { reports, notes, failureOf: openFailureReader() };
  const tooFew = findTooFewTests(reports, inputs.minTests);
  if (!located) {
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
    const empty = {
      findings: tooFew,
      suiteFiles: new Map(),
      selection,
      conclusion,
      nothingFound,
    } as const;
    return { results: { ...common, ...empty } };
  }
  const found = { reports, findings: located.findings };
  const compared =
    base && baseline && compareWithBase(found, baseline, base, inputs, located.repository);
  const findings = [...tooFew, ...(compared ?? found).findings].toSorted(compareFindings);
  const deciding = findings.filter(({ isSetAside }) => !isSetAside);
  const results: Results = {
    ...common,
    findings,
    suiteFiles: located.suiteFiles,
    selection: select(findings, inputs),
    conclusion: conclude(
      deciding.map(({ finding }) => finding),
      inputs.failOn,
    ),
    ...(compared && { comparison: compared.comparison }),
    ...(located.hint?.input === "strip-prefix" && { stripPrefixHint: located.hint.line }),
    ...(located.hint?.input === "path-prefix" && { pathPrefixHint: located.hint.line }),
  };
  return { results, ...(compared && { digest: compared.digest }) };
}

/** Without a token everything but the check run is there, as with one that can only read. */
async function publishCheck(
  inputs: Inputs,
  world: World,
  check: Check,
): Promise<Published | NotPublished | undefined> {
  if (canPublish(inputs)) return world.publish(check);
  return inputs.checkRun ? { kind: "no token" } : undefined;
}

function toCheck(inputs: Inputs, world: World, shown: Shown, startedAt: string): Check {
  const { page, sections, digest } = shown;
  const kept = world.base?.isOfFork ? undefined : digest;
  const room = textRoom(kept, world.base?.isBase === true);
  return {
    name: inputs.name,
    headSha: world.source.sha,
    // Without it GitHub would link an App's check run to the App's homepage.
    detailsUrl: inputs.detailsUrl ?? world.workflowRunUrl,
    externalId: world.externalId,
    startedAt,
    conclusion: page.results.conclusion,
    output: withDigest(renderCheck(page, sections, room), kept),
    annotations: shown.annotations,
  };
}

/** Where the file can't be written, the rest is still published, and the step fails with the reason. */
function writeJson(
  { jsonFile }: Inputs,
  { job, source }: World,
  { results, digest }: Shown,
): { readonly path: string; readonly failure?: string } {
  if (!jsonFile) return { path: "" };
  const data = digest && writeDigest(digest);
  try {
    return { path: job.writeFile(jsonFile, renderJson(results, source.sha, data)) };
  } catch (error) {
    return { path: "", failure: `Input json-file: the file can't be written: ${messageOf(error)}` };
  }
}

/** For tools that take less than a job summary. */
const summaryFileBytes = 65_000;

/** Returns why it can't be written. */
function writeSummaryFile(
  { summaryFile, name }: Inputs,
  { job }: World,
  { page, sections }: Shown,
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

/** The comment says what the check run says; the log says where it is, or why there is none. */
async function tellComment(
  { comment, token, name }: Inputs,
  { writeComment, source, job }: World,
  { page, sections }: Shown,
  published: Published | NotPublished | undefined,
): Promise<void> {
  if (comment === "never" || token === "" || !writeComment) return;
  const { results } = page;
  const isChanged =
    results.findings.some(isNew) ||
    (results.comparison !== undefined && countFixed(results.comparison) > 0);
  const wanted = { always: true, failures: results.conclusion === "failure", changes: isChanged };
  const commented = await writeComment({
    headSha: source.sha,
    name,
    markdown: renderJobSummary(page, name, { markdown: "" }, summaryFileBytes, sections),
    mayCreate: wanted[comment],
    author: published?.kind === "published" ? published.author : defaultAuthor,
  });
  if (commented.kind === "written") job.info(`The comment: ${commented.url}`);
  if (commented.kind === "not written") job.warn(commented.why);
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
  planned: number,
): Outputs {
  if (published === undefined || published.kind === "no token") return {};
  if (published.kind === "published") {
    const { run, dropped, unsent } = published;
    const annotations = planned - dropped.length - unsent;
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
