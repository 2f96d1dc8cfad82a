import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as core from "@actions/core";
import type { Level, Location } from "../report.ts";

/** The step's own places: its log, its outputs, its summary. Texts may be a stranger's. */
export const job = {
  info(line: string): void {
    write(line);
  },

  group(title: string, lines: readonly string[]): void {
    core.startGroup(oneLine(title));
    for (const line of lines) write(line);
    core.endGroup();
  },

  /** A note that also shows on the page of the workflow run. */
  warn(line: string): void {
    core.warning(plain(line));
  },

  /** An annotation by the runner, for where there is no check run. The runner shows ten a level and step. */
  annotate(level: Level, title: string, message: string, location: Location | undefined): void {
    const print = { failure: core.error, warning: core.warning, notice: core.notice }[level];
    print(plain(message), {
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
    if (path) appendFileSync(path, markdown);
  },

  /** Writes a file, making its folder, and returns its absolute path. */
  writeFile(base: string, path: string, content: string): string {
    const absolute = resolve(base, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
    return absolute;
  },
};

/**
 * The runner obeys commands that stand in a line: `::` at its start, `##[` anywhere. Such a line is printed between
 * `::stop-commands::` and its counterpart, as any other.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
function write(line: string): void {
  const text = plain(line);
  if (!/^\s*::|##\[/m.test(text)) {
    core.info(text);
    return;
  }
  const resume = randomUUID();
  core.info(`::stop-commands::${resume}\n${text}\n::${resume}::`);
}

function oneLine(text: string): string {
  return plain(text).replaceAll("\n", " ");
}

/** Without control characters: a lone carriage return starts a line for the runner, and ESC colours what follows. */
function plain(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u2028\u2029]/gu, " ");
}
