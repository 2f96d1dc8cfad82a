import { randomUUID } from "node:crypto";
import { appendFileSync, closeSync, mkdirSync, openSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as core from "@actions/core";
import { logAnnotationCharacters } from "../limits.ts";
import type { Level, Location } from "../model/report.ts";
import { redact } from "../publish/redact.ts";

/**
 * The step's own places: its log, its outputs, its summary. Texts may be a stranger's.
 * @param secrets texts that must stand nowhere, the token first of all: the runner masks only those that it knows
 */
export function openJob(secrets: readonly string[]) {
  const clean = (text: string) => redact(text, secrets);
  const plain = (text: string) => withoutControls(clean(text));

  return {
    info(line: string): void {
      write(plain(line));
    },

    group(title: string, lines: readonly string[]): void {
      core.startGroup(plain(title).replaceAll("\n", " "));
      for (const line of lines) write(plain(line));
      core.endGroup();
    },

    /** A note that also shows on the page of the workflow run. */
    warn(line: string): void {
      core.warning(plain(line));
    },

    /** An annotation by the runner, for where there is no check run. The runner shows ten a level and step. */
    annotate(level: Level, title: string, message: string, location: Location | undefined): void {
      const print = { failure: core.error, warning: core.warning, notice: core.notice }[level];
      print(plain(message).slice(0, logAnnotationCharacters), {
        title: plain(title),
        ...(location && {
          file: location.path,
          startLine: location.startLine,
          endLine: location.endLine,
        }),
      });
    },

    /** Fails the step, with the reason as its last line. */
    fail(reason: string): void {
      core.setFailed(plain(reason));
    },

    setOutputs(outputs: Readonly<Record<string, string | number>>): void {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    },

    /** Bytes that stand in the step's summary already. */
    summaryBytes(): number {
      const path = process.env.GITHUB_STEP_SUMMARY;
      return path ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0;
    },

    /** Appends Markdown to the step's summary; runners without summaries don't set the variable. */
    appendSummary(markdown: string): void {
      const path = process.env.GITHUB_STEP_SUMMARY;
      if (path) appendFileSync(path, clean(markdown));
    },

    /** Writes a file, making its folder. `path` is absolute; no secret stands in two pieces. */
    writeFile(path: string, pieces: Iterable<string>): void {
      mkdirSync(dirname(path), { recursive: true });
      const file = openSync(path, "w");
      try {
        for (const batch of toBatches(pieces)) writeFileSync(file, clean(batch));
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Pieces put together, so that each is worth a call of the system: about a million characters. */
function* toBatches(pieces: Iterable<string>): Generator<string> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < 1_000_000) continue;
    yield batch;
    batch = "";
  }
  yield batch;
}

/**
 * The runner obeys commands that stand in a line: `::` at its start, `##[` anywhere. Such a line is printed between
 * `::stop-commands::` and its counterpart, as any other.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
function write(text: string): void {
  if (!/^\s*::|##\[/m.test(text)) {
    core.info(text);
    return;
  }
  const resume = randomUUID();
  core.info(`::stop-commands::${resume}\n${text}\n::${resume}::`);
}

/** A lone carriage return starts a line for the runner, and ESC colours what follows. */
function withoutControls(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u2028\u2029]/gu, " ");
}
