import { randomUUID } from "node:crypto";
import * as core from "@actions/core";
import { annotationTitleCharacters, logAnnotationCharacters } from "../limits.ts";
import type { Level, Location } from "../model/report.ts";
import { toRedactor } from "../redact/redactor.ts";
import { shorten } from "../text.ts";
import { toVisible } from "../visible-text.ts";
import { writeOutputFile } from "./files/output-file.ts";
import { appendToSummary, readSummarySize } from "./files/runner-files.ts";

/**
 * The step's own places: its log, its outputs, its summary. Texts may be a stranger's.
 * @param secrets texts that must be shown nowhere, the token first of all: the runner masks only those that it knows
 */
export function openJob(secrets: readonly string[]) {
  const clean = toRedactor(secrets);
  const plain = (text: string) => toVisible(withoutControls(clean(text)));
  const oneLine = (text: string) => plain(text).replaceAll("\n", " ");

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

    /** Shown only where the run's debug logging is on. */
    debug(line: string): void {
      core.debug(plain(line));
    },

    /** A note that also shows on the page of the workflow run. */
    warn(line: string): void {
      core.warning(plain(line));
    },

    /** An annotation by the runner, for where there is no check run. The runner shows ten a level and step. */
    annotate(level: Level, title: string, message: string, location: Location | undefined): void {
      const print = { failure: core.error, warning: core.warning, notice: core.notice }[level];
      // A path can't be shown in another way and still be the file's: then it is only in the message.
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

    /** Fails the step, with the reason as its last line: an annotation of the workflow run, with a title if there is one. */
    fail(reason: string, title?: string): void {
      process.exitCode = core.ExitCode.Failure;
      core.error(plain(reason), title === undefined ? {} : { title: toTitle(title) });
    },

    setOutputs(outputs: Readonly<Record<string, string | number>>): void {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    },

    /** Runners without job summaries don't set the variable. */
    hasSummary(): boolean {
      return Boolean(process.env.GITHUB_STEP_SUMMARY);
    },

    /** Bytes that stand in the step's summary already. */
    summaryBytes(): number {
      const path = process.env.GITHUB_STEP_SUMMARY;
      return path ? readSummarySize(path) : 0;
    },

    /** Appends Markdown to the step's summary, where there is one. */
    appendSummary(markdown: string): void {
      const path = process.env.GITHUB_STEP_SUMMARY;
      if (path) appendToSummary(path, clean(markdown));
    },

    /**
     * Writes a file below one of these folders, making the ones between. Paths are absolute; no secret stands in two
     * pieces.
     */
    writeFile(path: string, folders: readonly string[], pieces: Iterable<string>): void {
      writeOutputFile(path, folders, toBatches(pieces, clean));
    },
  };
}

/** Pieces put together, so that each is worth a call of the system: about a million characters. */
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
 * The runner obeys commands that stand in a line: `::` at its start, `##[` anywhere. Such a line is printed between
 * `::stop-commands::` and its counterpart, as any other.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
function write(text: string): void {
  // Not past the end of a line, or each of many blank lines would be looked at from all before it.
  if (!/^[^\S\n]*::|##\[/m.test(text)) {
    core.info(text);
    return;
  }
  const resume = randomUUID();
  core.info(`::stop-commands::${resume}\n${text}\n::${resume}::`);
}

/** A lone carriage return starts a line for the runner, and ESC colours what follows. */
function withoutControls(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, " ");
}
