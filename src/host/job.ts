import { randomUUID } from "node:crypto";
import * as core from "@actions/core";
import { messageOf } from "../errors.ts";
import { annotationTitleCharacters, logAnnotationCharacters } from "../limits.ts";
import type { Level } from "../model/finding.ts";
import type { Location } from "../model/place.ts";
import { oncePer } from "../once.ts";
import { toRedactor } from "../redact/redactor.ts";
import { shorten } from "../text.ts";
import { unicodePattern } from "../unicode-pattern.ts";
import { toVisible } from "../visible-text.ts";
import { writeOutputFile } from "./files/output-file.ts";
import { appendToSummary, readSummarySize } from "./files/runner-files.ts";

const control = unicodePattern(String.raw`(?!\n)\p{Cc}`, "gu");

/**
 * The step's log, outputs and summary. Texts are untrusted.
 * @param secrets texts that must not be shown, such as the token: the runner masks only those that it knows
 */
export function openJob(secrets: readonly string[]) {
  const clean = toRedactor(secrets);
  const plain = (text: string) => toVisible(withoutControls(clean(text)));
  const oneLine = (text: string) => plain(text).replaceAll("\n", " ");

  const warnOnce = oncePer((line: string) => core.warning(plain(line)));
  const toTitle = (text: string) => shorten(oneLine(text), annotationTitleCharacters);

  return {
    info(line: string): void {
      write(plain(line));
    },

    group(title: string, lines: readonly string[]): void {
      core.startGroup(oneLine(title));
      for (const line of lines) write(plain(line));
      core.endGroup();
    },

    /** Shown only if debug logging is enabled for the run. */
    debug(line: string): void {
      core.debug(plain(line));
    },

    /** Also shown on the page of the workflow run. */
    warn(line: string): void {
      core.warning(plain(line));
    },

    /** An annotation through the runner, used if there is no check run. The runner shows ten per level and step. */
    annotate(level: Level, title: string, message: string, location: Location | undefined): void {
      const print = { failure: core.error, warning: core.warning, notice: core.notice }[level];
      // A path that has to be changed to be shown no longer names the file, so it is only put into the message.
      const isShown = location && oneLine(location.path) === location.path;
      const place = location && !isShown ? `${location.path}:${location.startLine}: ` : "";
      print(shorten(plain(place + message), logAnnotationCharacters), {
        title: toTitle(title),
        ...(isShown && {
          file: location.path,
          startLine: location.startLine,
          endLine: location.endLine,
        }),
      });
    },

    /** Fails the step, with the reason as an annotation of the workflow run and as the last line of the log. */
    fail(reason: string, title?: string): void {
      process.exitCode = core.ExitCode.Failure;
      core.error(plain(reason), title === undefined ? {} : { title: toTitle(title) });
    },

    setOutputs(outputs: Readonly<Record<string, string | number>>): void {
      try {
        for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
      } catch (error) {
        core.warning(plain(`The outputs can't be set: ${messageOf(error)}`));
      }
    },

    /** Passes a value to the post stage, as the variable `STATE_<name>`. */
    saveState(name: string, value: string): void {
      try {
        core.saveState(name, value);
      } catch (error) {
        warnOnce(
          `If this step is killed, its check run stays in progress, as its state can't be saved: ${messageOf(error)}`,
        );
      }
    },

    /** Runners without job summaries don't set the variable. */
    hasSummary(): boolean {
      return Boolean(process.env.GITHUB_STEP_SUMMARY);
    },

    /** Bytes that are already in the step's summary. */
    summaryBytes(): number {
      const path = process.env.GITHUB_STEP_SUMMARY;
      return path ? readSummarySize(path) : 0;
    },

    appendSummary(markdown: string): void {
      const path = process.env.GITHUB_STEP_SUMMARY;
      if (path) appendToSummary(path, clean(markdown));
    },

    /** Writes a file below one of these absolute folders and creates missing ones. No secret may span two pieces. */
    writeFile(path: string, folders: readonly string[], pieces: Iterable<string>): void {
      writeOutputFile(path, folders, toBatches(pieces, clean));
    },
  };
}

/** Joins pieces into batches of about a million characters, so that fewer system calls are needed. */
function* toBatches(pieces: Iterable<string>, clean: (text: string) => string): Generator<string> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < 1_000_000) continue;
    yield clean(batch);
    batch = "";
  }
  yield clean(batch);
}

/**
 * The runner executes commands in log lines: `::` at the start, `##[` anywhere. Lines with these are printed between
 * `::stop-commands::` and its counterpart, which makes them plain text.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
function write(text: string): void {
  // The white space before `::` must not include line feeds, or many blank lines would take quadratic time.
  if (!/^[^\S\n]*::|##\[/m.test(text)) {
    core.info(text);
    return;
  }
  const resume = randomUUID();
  core.info(`::stop-commands::${resume}\n${text}\n::${resume}::`);
}

/** The runner treats a lone carriage return as a line break, and ESC starts a colour. */
function withoutControls(text: string): string {
  return text.replace(control(), " ");
}
