import type { JsonObject } from "../json-value.ts";
import type { Report } from "../model/report.ts";
import type { DecodedText } from "../read/decode.ts";
import type { XmlVisitor } from "../read/xml/elements.ts";
import type { StartTag } from "../read/xml/tag.ts";
import type { TagLayouts } from "../read/xml/tag-layout.ts";
import type { BrokenEntries } from "./broken-entries.ts";
import type { Attempts } from "./test-cases/attempts.ts";
import type { StartHash } from "./test-cases/ended.ts";
import type { NameSample } from "./test-cases/name-sample.ts";
import type { TextBudget } from "./text-budget.ts";

/**
 * A file that was found. `chunks` reads its bytes from the start, in pieces that are valid until the next one is read.
 */
export interface ReportFile {
  /** Separated by `/`, relative to the repository's root. It is shown to users. */
  readonly path: string;
  /** The exact path was given, without wildcards or a folder. */
  readonly explicit: boolean;
  chunks(): Iterable<Uint8Array>;
}

export interface ReadOptions {
  /** The value of the input `format`; undefined for `auto`. */
  readonly format?: string | undefined;
  /** Treat cases with the same name as attempts of one test: within one file, or across all files. */
  readonly mergeRetries: boolean | "all";
  readonly listTests: "failed" | "all" | "none";
  /** Set if runs are compared. Tests that didn't fail are kept as hashes. */
  readonly startHash?: StartHash;
  /** The limit for texts of failures over all files of a run. Without it, each file has its own. */
  readonly budget?: TextBudget;
  /** Shared by all files of a run, because most of them come from the same tool. */
  readonly tagLayouts?: TagLayouts;
  /** With `mergeRetries`: the tests that have several cases. */
  readonly attempts?: Attempts;
  /** Receives the names of the file's first tests. */
  readonly names?: NameSample;
}

/** The result of reading a file. Reading never throws: an unreadable report has a finding of kind `report`. */
export type Reading =
  | { readonly reports: readonly Report[] }
  /** A file in an unknown format that was found only by a wildcard. `skipped` says what it is and what to do. */
  | {
      readonly notReport: string;
      /** Its name or bytes show that it was never a report, so it gets no note of its own. */
      readonly isSomethingElse?: true;
    };

/** What a reader gets besides the document. */
export interface ReadContext {
  readonly file: ReportFile;
  readonly options: ReadOptions;
  /** The format of the input `format`; undefined for `auto`. */
  readonly asked: Format | undefined;
  readonly budget: TextBudget;
}

/** What a reader of JSON gets besides the document. */
export interface JsonContext extends ReadContext {
  /** Collects the entries of the document's lists that can't be read. They are reported after it. */
  readonly broken: BrokenEntries;
}

/** The content of one tool's report: what differs from report to report. */
export interface Contents
  extends Pick<Report, "findings">,
    Partial<Pick<Report, "suites" | "ended" | "suppressed" | "known" | "notes" | "incomplete">> {
  /** The tool's own name, if the report has it. */
  readonly tool?: string | undefined;
}

interface Named {
  /** The value for the input `format`. */
  readonly name: string;
  /** The common name: "JUnit XML". */
  readonly title: string;
  /** A noun phrase with an article: "a SARIF report". */
  readonly what: string;
  /** The tool's name if the report doesn't have one. */
  readonly tool: string;
  readonly finds: "tests" | "findings";
  /** How to avoid broken reports, unless they were cut off. A sentence. */
  readonly advice?: string;
}

export interface XmlFormat extends Named {
  readonly syntax: "xml";
  /** The local names of its root elements. */
  readonly roots: readonly string[];
  /** Returns true if a document with this root has this format. If absent, all do. */
  matches?(root: StartTag): boolean;
  /** Starts to read a file. Returns undefined if it doesn't have this format. */
  open(context: ReadContext, text: DecodedText, root: StartTag): XmlReader | undefined;
}

/** Reads the documents of one file. The scanner calls it. */
export interface XmlReader {
  readonly visitor: XmlVisitor;
  /** @param isWhole the file was read to its end, so its totals can be checked */
  finish(isWhole: boolean): Contents;
}

export interface JsonFormat extends Named {
  readonly syntax: "json";
  /** The lists whose complete elements count if the file was cut off. */
  readonly keptLists: readonly string[];
  /**
   * If present, the matching documents of a file are parts of one report and are read as one list. Returns true for a
   * document that can only be recognized as a part beside others.
   */
  isPart?(document: unknown): boolean;
  /** Returns true if a document is intended to have this format, even if it is invalid. */
  matches(document: unknown): boolean;
  /**
   * Reads a matching document. Returns one report, or one per run in it.
   * @param isWhole the document was read to its end, so its totals can be checked
   */
  read(document: unknown, context: JsonContext, isWhole: boolean): Iterable<Contents>;
}

/** A format with one JSON object ("event") per line. */
export interface JsonLinesFormat extends Named {
  readonly syntax: "json-lines";
  /** Returns true if an object can only be an event of this format. */
  matches(event: JsonObject): boolean;
  /** Starts to read a file. */
  open(context: ReadContext): JsonLinesReader;
}

/** Reads the events of one file, line by line. */
export interface JsonLinesReader {
  /** Also gets objects that `matches` rejects: JSON logged by a program, and events of later versions. */
  readEvent(event: JsonObject): void;
  /** Gets lines, or parts of lines, that aren't JSON objects: output of a build or program. */
  readText(line: string): void;
  /** @param isWhole the file doesn't end within an event. If it does, the contents include a failure. */
  finish(isWhole: boolean): Contents;
}

/** A report format. The registry has one record per format. */
export type Format = XmlFormat | JsonFormat | JsonLinesFormat;
