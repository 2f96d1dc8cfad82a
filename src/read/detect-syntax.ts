import type { DecodedText } from "./decode.ts";
import { plainText, quoteLine } from "./plain-text.ts";

export type Syntax = "xml" | "json" | "html" | "zip" | "empty" | "unknown";

/** How far into a text its document may begin, in UTF-16 units: a build can print a lot before it. */
const searched = 1024 * 1024;
/** Enough to tell a document that begins where the text does. */
const atOnce = 1024;

/**
 * What a text is written in: by its first character, else by what looks like a document after what a build printed
 * before it (`npm run`'s banner, terminal sequences, a program's own output). `xmlRoots` are names of elements that
 * begin a document.
 */
export function guessSyntax(text: DecodedText, xmlRoots: readonly string[]): Syntax {
  let head = "";
  for (const piece of text.chunks()) {
    head = head === "" ? piece.trimStart() : head + piece;
    if (head.length > atOnce && (syntaxAt(head) || head.length > searched)) break;
  }
  if (head === "") return "empty";
  const syntax = syntaxAt(head) ?? searchSyntax(plainText(head), xmlRoots);
  return syntax === "unknown" && isJson(head) ? "json" : syntax;
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
