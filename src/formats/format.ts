import type { FormatName, Report } from "../model/report.ts";
import type { TextBudget } from "./text-budget.ts";

/**
 * A file that a glob found. Its bytes are read in pieces, from the start each time `chunks` is called; a piece is good
 * until the next one is asked for.
 */
export interface ReportFile {
  /** `/`-separated, relative to the repository's root: how it is named to people. */
  readonly path: string;
  /** Its very path was given, not a wildcard or folder. */
  readonly explicit: boolean;
  readonly bytes: number;
  chunks(): Iterable<Uint8Array>;
}

export interface ReadOptions {
  /** What `format` asks for; undefined for `auto`. */
  readonly format?: FormatName | undefined;
  readonly mergeRetries: boolean;
  readonly listTests: "failed" | "all" | "none";
  /** What the texts of failures may take in memory, over all files of a run; without it each file has its own. */
  readonly budget?: TextBudget;
}

/**
 * What became of one file. It never throws for what stands in the file: an unreadable report is a `Report`
 * with a finding of kind `report`.
 */
export type Reading =
  | { readonly reports: readonly Report[] }
  /** Well-formed, but no report of ours, and only a wildcard brought it: what it is and what to do, one clear line. */
  | { readonly notReport: string };
