import type { JsonObject } from "../json-value.ts";
import type { DecodedText } from "./decode.ts";
import { readObjects } from "./json/lines.ts";
import { plainText, quoteLine } from "./plain-text.ts";

export type Syntax = "xml" | "json" | "json-lines" | "html" | "zip" | "empty" | "unknown";

/** How far into a text a document can begin, in UTF-16 units, because a build can print a lot before it. */
const searched = 1024 * 1024;
/** Enough to recognize a document at the start of the text. */
const atOnce = 1024;

/**
 * Guesses the syntax of a text from its first character, or from what looks like a document after a build's output
 * (`npm run`'s banner, terminal sequences, a program's own output). `xmlRoots` are names of elements that begin a
 * document. `isEvent` returns true if an object on a line of its own makes the text JSON lines.
 */
export function guessSyntax(
  text: DecodedText,
  xmlRoots: readonly string[],
  isEvent: (object: JsonObject) => boolean,
): Syntax {
  let head = "";
  let known: Syntax | undefined;
  for (const piece of text.chunks()) {
    const isShort = head.length <= atOnce;
    head = head === "" ? piece.trimStart() : head + piece;
    if (isShort && head.length > atOnce) known = syntaxAt(head);
    if (head.length > searched || (known && known !== "json")) break;
  }
  if (head === "") return "empty";
  const syntax = known ?? syntaxAt(head) ?? searchSyntax(plainText(head), xmlRoots);
  if ((syntax === "json" || syntax === "unknown") && hasEvent(head, isEvent)) return "json-lines";
  return syntax === "unknown" && isJson(head) ? "json" : syntax;
}

/** JSON lines and JSON documents both begin with a brace. A complete event on one line means JSON lines. */
function hasEvent(head: string, isEvent: (object: JsonObject) => boolean): boolean {
  for (let start = 0; start < head.length; ) {
    const newline = head.indexOf("\n", start);
    const end = newline < 0 ? head.length : newline;
    const line = head.slice(start, end);
    if (line.includes("{") && readObjects(line).objects.some(isEvent)) return true;
    start = end + 1;
  }
  return false;
}

/** Quotes the first line of a text that isn't blank. */
export function quoteStart(text: DecodedText): string {
  for (const piece of text.chunks()) {
    const start = piece.trimStart();
    if (start !== "") return quoteLine(start);
  }
  return quoteLine("");
}

/** Python's warnings, `<string>:1: SyntaxWarning`, begin like a tag. */
const pythonPlace = /^<[\w .]{1,100}>:\d/;

function syntaxAt(start: string): Syntax | undefined {
  if (pythonPlace.test(start)) return undefined;
  if (start.startsWith("<")) return /^<(?:!doctype )?html\b/i.test(start) ? "html" : "xml";
  if (start.startsWith("{") || /^\[\s*[[{"\]]/.test(start)) return "json";
  return start.startsWith("PK\x03\x04") ? "zip" : undefined;
}

/** A list of numbers can begin like a log line: `[1`. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function searchSyntax(text: string, xmlRoots: readonly string[]): Syntax {
  const xml = text.search(new RegExp(`<\\?xml\\s|<(?:${xmlRoots.join("|")})[\\s/>]`));
  const json = text.search(/^[ \t]{0,99}(?:\[\s{0,99}[{\]]|\{\s{0,99}["}])/m);
  if (xml < 0 && json < 0) return "unknown";
  return json < 0 || (xml >= 0 && xml < json) ? "xml" : "json";
}
