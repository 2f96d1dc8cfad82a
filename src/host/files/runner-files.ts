import { appendFileSync, readFileSync, statSync } from "node:fs";

/** Files that the runner names by its own variables, and so trusted. */

/** The JSON of GITHUB_EVENT_PATH. */
export function readEventFile(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Bytes that are in GITHUB_STEP_SUMMARY. */
export function readSummarySize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Appends to GITHUB_STEP_SUMMARY. */
export function appendToSummary(path: string, markdown: string): void {
  appendFileSync(path, markdown);
}
