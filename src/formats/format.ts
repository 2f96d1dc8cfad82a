import type { EndedTests, Finding, Report, Suite } from "../model/report.ts";
import type { DecodedText } from "../read/decode.ts";
import type { JsonObject } from "../read/json/value.ts";
import type { XmlVisitor } from "../read/xml/elements.ts";
import type { StartTag } from "../read/xml/tag.ts";
import type { Attempts } from "./tests/attempts.ts";
import type { StartHash } from "./tests/ended.ts";
import type { NameSample } from "./tests/name-sample.ts";
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
  /** The name of the format that the input `format` asks for; undefined for `auto`. */
  readonly format?: string | undefined;
  /** Whether cases of one test are its attempts: those of one file, or those of all files. */
  readonly mergeRetries: boolean | "all";
  readonly listTests: "failed" | "all" | "none";
  /** Where runs are compared: tests that didn't fail are kept as hashes. */
  readonly startHash?: StartHash;
  /** The room for texts of failures over all files of a run. Without it, each file has its own. */
  readonly budget?: TextBudget;
  /** With `mergeRetries`: the tests that have several cases. */
  readonly attempts?: Attempts;
  /** Where the names of the file's first tests go. */
  readonly names?: NameSample;
}

/**
 * What became of one file. It never throws for what the file holds: an unreadable report is a `Report`
 * with a finding of kind `report`.
 */
export type Reading =
  | { readonly reports: readonly Report[] }
  /** What only a wildcard brought and is in none of our formats: what it is and what to do, in one line. */
  | {
      readonly notReport: string;
      /** Its name or bytes say that it was never meant to be a report, which is worth no line of its own. */
      readonly isSomethingElse?: true;
    };

/** What a reader gets besides the document. */
export interface ReadContext {
  readonly file: ReportFile;
  readonly options: ReadOptions;
  readonly budget: TextBudget;
}

/** What a reader finds in a document: one tool's report, without what every report has. */
export interface Contents {
  /** The tool's own name, where the report gives it. */
  readonly tool?: string | undefined;
  readonly suites?: readonly Suite[];
  readonly ended?: EndedTests | undefined;
  readonly findings: readonly Finding[];
  readonly suppressed?: number;
  readonly known?: number;
  readonly notes?: readonly string[];
  readonly incomplete?: true;
}

interface Named {
  /** The word for the input `format`. */
  readonly name: string;
  /** What people call it: "JUnit XML". */
  readonly title: string;
  /** A report of it, with the article: "a SARIF report". */
  readonly what: string;
  /** What a report's tool is called where the report doesn't name it. */
  readonly tool: string;
  readonly finds: "tests" | "findings";
  /** How to avoid broken reports, other than those that were cut off: a sentence. */
  readonly advice?: string;
}

export interface XmlFormat extends Named {
  readonly syntax: "xml";
  /** Local names of its root elements. */
  readonly roots: readonly string[];
  /** Whether a document with such a root is of this format; without it, each is. */
  matches?(root: StartTag): boolean;
  /** Starts to read a file; undefined where, after all, it isn't of this format. */
  open(context: ReadContext, text: DecodedText, root: StartTag): XmlReader | undefined;
}

/** Reads the documents of one file, which the scanner walks through. */
export interface XmlReader {
  readonly visitor: XmlVisitor;
  /** @param isWhole the file was read to its end, so its totals can be compared with what was read */
  finish(isWhole: boolean): Contents;
}

export interface JsonFormat extends Named {
  readonly syntax: "json";
  /** Lists whose complete elements count although the file ends too early. */
  readonly keptLists: readonly string[];
  /** Neighbouring documents of one file are parts of one report: they are read as one list. */
  readonly isSplit?: true;
  /** Whether a document is meant to be of this format, valid or not. */
  matches(document: unknown): boolean;
  /**
   * Reads a document that matches: one report, or one for each run that it holds.
   * @param isWhole the document was read to its end, so its totals can be compared with what was read
   */
  read(document: unknown, context: ReadContext, isWhole: boolean): readonly Contents[];
}

/** A format of one JSON object ("event") per line. */
export interface JsonLinesFormat extends Named {
  readonly syntax: "json-lines";
  /** Whether an object can only be an event of this format. */
  matches(event: JsonObject): boolean;
  /** Starts to read a file. */
  open(context: ReadContext): JsonLinesReader;
}

/** Reads the events of one file, line by line. */
export interface JsonLinesReader {
  /** Also gets objects that `matches` says no to: what a program logs as JSON, and events of a later version. */
  readEvent(event: JsonObject): void;
  /** A line, or the part of one, that is no JSON object: what a build or a program printed. */
  readText(line: string): void;
  /** @param isWhole the file doesn't end within an event; where it does, the contents say so by a failure */
  finish(isWhole: boolean): Contents;
}

/** A kind of report: one record of the registry. */
export type Format = XmlFormat | JsonFormat | JsonLinesFormat;
