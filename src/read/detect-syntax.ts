import type { JsonObject } from "../json-value.ts";
import type { DecodedText } from "./decode.ts";
import { readObjects } from "./json/lines.ts";
import { plainText, quoteLine } from "./plain-text.ts";

export type Syntax = "xml" | "json" | "json-lines" | "html" | "zip" | "empty" | "unknown";

/** How far into a text its document may begin, in UTF-16 units: a build can print a lot before it. */
const searched = 1024 * 1024;
/** Enough to tell a document that begins where the text does. */
const atOnce = 1024;

/**
 * What a text is written in: by its first character, else by what looks like a document after what a build printed
 * before it (`npm run`'s banner, terminal sequences, a program's own output). `xmlRoots` are names of elements that
 * begin a document; `isEvent` says whether an object on a line of its own makes the text JSON lines.
 */
export function guessSyntax(
  text: DecodedText,
  xmlRoots: readonly string[],
  isEvent: (object: JsonObject) => boolean,
): Syntax {
  let head = "";
  for (const piece of text.chunks()) {
    head = head === "" ? piece.trimStart() : head + piece;
    const known = head.length > atOnce ? syntaxAt(head) : undefined;
    if (head.length > searched || (known && known !== "json")) break;
  }
  if (head === "") return "empty";
  const syntax = syntaxAt(head) ?? searchSyntax(plainText(head), xmlRoots);
  if ((syntax === "json" || syntax === "unknown") && hasEvent(head, isEvent)) return "json-lines";
  return syntax === "unknown" && isJson(head) ? "json" : syntax;
}

/** Both JSON lines and a document begin with a brace: an event that is whole on its line decides. */
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

/** The first line, in quotation marks; `text` has more than white space. */
export function quoteStart(text: DecodedText): string {
  for (const piece of text.chunks()) {
    const start = piece.trimStart();
    if (start !== "") return quoteLine(start);
  }
  return quoteLine("");
}

/** Python's warnings, `<string>:1: SyntaxWarning`, begin as a tag does. */
const pythonPlace = /^<[\w .]{1,100}>:\d/;

function syntaxAt(start: string): Syntax | undefined {
  if (pythonPlace.test(start)) return undefined;
  if (start.startsWith("<")) return /^<(?:!doctype )?html\b/i.test(start) ? "html" : "xml";
  if (start.startsWith("{") || /^\[\s*[[{"\]]/.test(start)) return "json";
  return start.startsWith("PK\x03\x04") ? "zip" : undefined;
}

/** A list of numbers begins as a line of a log does: `[1`. */
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
