import { appendFileSync, readFileSync, statSync } from "node:fs";

/** Files that the runner names in its own variables. They are trusted. */

/** Parses the JSON at GITHUB_EVENT_PATH. */
export function readEventFile(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Returns the size of GITHUB_STEP_SUMMARY in bytes. */
export function readSummarySize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

export function appendToSummary(path: string, markdown: string): void {
  appendFileSync(path, markdown);
}
