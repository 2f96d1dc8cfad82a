import type { PublishingMessages } from "./describe-publishing/messages.ts";
import type { Inputs } from "./inputs.ts";
import { logAnnotationsPerLevel } from "./limits.ts";
import { type Level, levels } from "./model/finding.ts";
import { locationOf } from "./model/located.ts";
import type { Location } from "./model/place.ts";
import type { Results } from "./model/results.ts";
import type { Outputs } from "./outputs.ts";
import { renderComparisonLines } from "./render/describe-comparison.ts";
import {
  nameReported,
  renderFailureList,
  renderKnownFailureList,
  renderNoteLines,
  renderOutsideLine,
  renderReportLines,
} from "./render/log.ts";
import type { Page } from "./render/page.ts";
import { toFindingTitle } from "./render/point.ts";
import { count, joinParts } from "./text.ts";

/** The step's log, outputs and summary. Texts may be untrusted. */
export interface Job {
  info(line: string): void;
  group(title: string, lines: readonly string[]): void;
  warn(line: string): void;
  annotate(level: Level, title: string, message: string, location: Location | undefined): void;
  setOutputs(outputs: Outputs): void;
  /** Returns true if the runner shows job summaries. */
  hasSummary(): boolean;
  summaryBytes(): number;
  appendSummary(markdown: string): void;
  /** Returns the absolute path. */
  writeFile(path: string, pieces: Iterable<string>): string;
}

/** Up to this number, each note is a separate warning. */
const notesAsWarnings = 3;
/** Up to this number, failures are visible without opening a group. */
const shownFailures = 10;

/**
 * Logs the results. Returns the number of warnings, because the runner shows only ten per step.
 * @param endsWithTitle the last line of the log, the error of the step, has the title
 */
export function logResults(job: Job, page: Page, endsWithTitle: boolean): number {
  const { results, title } = page;
  const lines = renderReportLines(results);
  if (lines.length > 10) job.group(`Read ${count(lines.length, "report")}`, lines);
  else for (const line of lines) job.info(line);
  const notes = renderNoteLines(results);
  const warnings = notes.length > notesAsWarnings ? [] : notes;
  for (const note of warnings) job.warn(note);
  if (warnings.length < notes.length)
    job.group(`${count(notes.length, "note")} on the files`, notes);
  const known = renderKnownFailureList(page);
  const failures = renderFailureList(page);
  // Without known failures, all lines are new anyway.
  if (known.lines.length > 0 && failures.title) job.info(failures.title);
  for (const line of failures.lines.slice(0, shownFailures)) job.info(line);
  const more = failures.lines.slice(shownFailures);
  if (more.length > 0) job.group(failures.title ? "More new failures" : "More failures", more);
  if (known.lines.length > 0) job.group(known.title, known.lines);
  const outside = renderOutsideLine(page);
  if (outside) job.info(outside);
  if (!endsWithTitle) job.info(title);
  for (const line of renderComparisonLines(results)) job.info(line);
  return warnings.length;
}

/** Logs the outcome of the check run. Without one, the worst findings become log annotations. */
export function logPublished(
  job: Job,
  { infos = [], warnings, comesLast = false, needsLogAnnotations }: PublishingMessages,
  { findings }: Results,
  inputs: Inputs,
  warned: number,
): void {
  for (const line of infos) job.info(line);
  if (!comesLast) for (const line of warnings) job.warn(line);
  if (needsLogAnnotations) annotateLog(job, findings, inputs, warned + warnings.length);
  if (comesLast) for (const line of warnings) job.warn(line);
}

/** @param warned the number of other warnings of the step */
function annotateLog(
  job: Job,
  findings: Results["findings"],
  { minLevel, maxAnnotations }: Inputs,
  warned: number,
): void {
  // The reason why the step fails is also an error. It comes last.
  const spent = { failure: 1, warning: warned, notice: 0 };
  for (const level of levels.slice(0, levels.indexOf(minLevel) + 1)) {
    const room = Math.min(logAnnotationsPerLevel - spent[level], maxAnnotations);
    const worst = findings
      .filter(({ finding, isSetAside }) => finding.level === level && !isSetAside)
      .slice(0, Math.max(0, room));
    for (const item of worst) {
      const message = joinParts([nameReported(item), item.finding.message], ": ");
      job.annotate(level, toFindingTitle(item.finding), message, locationOf(item));
    }
  }
}
