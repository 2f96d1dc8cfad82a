import { constants } from "node:buffer";
import type { DecodedText } from "../decode.ts";
import { quoteLine } from "../plain-text.ts";
import { skimDocument } from "./end-of-document.ts";
import { findJsonError } from "./error.ts";

/** The content of a JSON text. */
export interface JsonText {
  /** In the text's order. There can be several documents one after the other. */
  readonly documents: readonly unknown[];
  /** What was skipped, one line each. */
  readonly notes: readonly string[];
  /** Why nothing could be read, on one line. */
  readonly problem?: string;
  /** Where the text stops being JSON. The last document is what came before. */
  readonly broken?: Break;
}

/** Where a document becomes unreadable. */
export interface Break {
  /** A clause: "it ends inside a list". */
  readonly reason: string;
  /** "line 12, column 5", both 1-based, the column in UTF-16 units. */
  readonly place: string;
  /** The text ends before the document does. */
  readonly isCutOff: boolean;
}

/** In UTF-16 units, about half a billion. https://nodejs.org/api/buffer.html#bufferconstantsmax_string_length */
const longestText = constants.MAX_STRING_LENGTH;

/**
 * Reads JSON as builds produce it: after a banner, before other lines, between terminal sequences, or twice in one
 * file. If it breaks off, the complete elements of the outermost list and of those named in `keptLists` are kept. The
 * text and its content are in memory at the same time: a file of 200 MB needs 500 to 900 MB. Texts longer than
 * `longestText` are rejected.
 */
export function readJson(decoded: DecodedText, keptLists: ReadonlySet<string>): JsonText {
  const text = join(decoded);
  return text === undefined
    ? { documents: [], notes: [], problem: tooLong }
    : readDocuments(text, keptLists);
}

/** Returns undefined for a text longer than `longestText`. */
function join(decoded: DecodedText): string | undefined {
  const pieces: string[] = [];
  let length = 0;
  for (const piece of decoded.chunks()) {
    length += piece.length;
    if (length > longestText) return undefined;
    pieces.push(piece);
  }
  return pieces.join("");
}

const tooLong = `It has more than ${longestText} characters, which is the limit for JSON. Write one report per part of the project.`;

function readDocuments(text: string, keptLists: ReadonlySet<string>): JsonText {
  const documents: unknown[] = [];
  const notes: string[] = [];
  let end = 0;
  for (;;) {
    const start = findDocument(text, end);
    noteNoise(text, end, start, notes);
    if (start === text.length) break;
    const whole = parse(text, start);
    if (!whole) return breakOff(text, start, keptLists, { documents, notes });
    documents.push(whole.value);
    end = whole.end;
  }
  if (documents.length > 0) return { documents, notes };
  return readBareValue(text);
}

/**
 * Returns the start of the next document at or after `from`, or the text's length. A document begins with a bracket at
 * `from` or at the start of a line, after white space and terminal sequences, and continues like JSON: `[12:00:01]`,
 * `[info]` and `{ foo` are log lines.
 */
function findDocument(text: string, from: number): number {
  for (let line = from; line < text.length; ) {
    const at = skipInvisible(text, line);
    if (isOpening(text, at)) return at;
    const lineEnd = text.indexOf("\n", at);
    if (lineEnd < 0) break;
    line = lineEnd + 1;
  }
  return text.length;
}

/** Without a regular expression, because V8 would keep the text of the last match in memory. */
function isOpening(text: string, at: number): boolean {
  if (text[at] !== "[" && text[at] !== "{") return false;
  const next = text[skipInvisible(text, at + 1)];
  return next === undefined || '"{}[]'.includes(next);
}

/** Skips white space and terminal sequences such as `ESC[0m`. */
function skipInvisible(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x1b && text[at + 1] === "[") {
      at += 2;
      while (/[\d;]/.test(text[at] ?? "")) at++;
    } else if (code > 0x20 && code !== 0xfeff) {
      break;
    }
    at++;
  }
  return at;
}

function noteNoise(text: string, from: number, to: number, notes: string[]): void {
  const start = skipInvisible(text, from);
  if (start >= to || notes.length >= 3) return;
  const { line } = positionOf(text, start);
  const sample = quoteLine(text.slice(start, Math.min(to, start + 1000)));
  notes.push(`Skipped text that isn't JSON, from line ${line}: ${sample}.`);
}

/** Returns undefined unless the text is one valid document. */
function parse(
  text: string,
  start: number,
): { readonly value: unknown; readonly end: number } | undefined {
  const end = skimDocument(text, start);
  if (end === undefined) return undefined;
  try {
    return { value: JSON.parse(text.slice(start, end)), end };
  } catch {
    return undefined;
  }
}

function breakOff(
  text: string,
  start: number,
  keptLists: ReadonlySet<string>,
  { documents, notes }: JsonText,
): JsonText {
  const error = findJsonError(text, start, keptLists);
  const offset = error?.offset ?? start;
  const { line, column } = positionOf(text, offset);
  const broken = {
    reason: error?.reason ?? "no JSON",
    place: `line ${line}, column ${column}`,
    isCutOff: offset >= text.length,
  };
  if (error?.kept === undefined) return { documents, notes, broken };
  return { documents: [...documents, JSON.parse(error.kept)], notes, broken };
}

/** Reads a text without a document. A single number or string is also valid JSON. */
function readBareValue(text: string): JsonText {
  if (text.trim() === "") return { documents: [], notes: [], problem: "It is empty." };
  try {
    if (text.length < 1_000_000) return { documents: [JSON.parse(text)], notes: [] };
  } catch {
    // It isn't JSON.
  }
  const problem = `It is neither XML nor JSON: it begins with ${quoteLine(text.trimStart())}.`;
  return { documents: [], notes: [], problem };
}

/** Both 1-based; the column in UTF-16 units. */
function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
