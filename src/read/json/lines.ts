import { isObject, type JsonObject } from "../../json-value.ts";
import type { DecodedText } from "../decode.ts";
import { skimDocument } from "./end-of-document.ts";

/** Events are shorter; a line of megabytes is program output. In UTF-16 units. */
const longestLine = 8 * 1024 * 1024;
/** Up to this length in UTF-16 units, nesting can't use much memory in JSON.parse. */
const short = 64 * 1024;
/** The number of places in a line that are tried as the start of an object. */
const maxTried = 8;

interface Line {
  /** Without its line end. Cut after the longest length. */
  readonly text: string;
  /** The line was cut. */
  readonly isTooLong: boolean;
  /** A line end follows. */
  readonly isEnded: boolean;
}

/** Yields the lines of a text. Only one line is in memory. */
export function* readLines({ chunks }: DecodedText): Iterable<Line> {
  let waiting = "";
  let isTooLong = false;
  for (const piece of chunks()) {
    let start = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", start)) {
      const text = add(piece.slice(start, end));
      yield { text: text.endsWith("\r") ? text.slice(0, -1) : text, isTooLong, isEnded: true };
      waiting = "";
      isTooLong = false;
      start = end + 1;
    }
    waiting = add(piece.slice(start));
  }
  if (waiting !== "") yield { text: waiting, isTooLong, isEnded: false };

  function add(text: string): string {
    isTooLong ||= waiting.length + text.length > longestLine;
    return waiting + text.slice(0, longestLine - waiting.length);
  }
}

interface LineContents {
  readonly objects: readonly JsonObject[];
  /** The text around the objects. */
  readonly text: string;
  /** The line ends within an object. */
  readonly isCut: boolean;
}

/**
 * Returns the JSON objects of a line, usually one. Processes that write to the same file can mix objects with each
 * other and with text: `FAIL{"Action":"fail"}{"Action":"start"}`. Never throws.
 */
export function readObjects(line: string): LineContents {
  const whole = line.length <= short ? parse(line) : undefined;
  if (whole) return { objects: [whole], text: "", isCut: false };
  const objects: JsonObject[] = [];
  let text = "";
  let from = 0;
  let at = line.indexOf("{");
  for (let tried = 0; at >= 0 && tried < maxTried; tried++) {
    const end = skimDocument(line, at);
    const object = end === undefined ? undefined : parse(line.slice(at, end));
    if (object && end !== undefined) {
      objects.push(object);
      text += line.slice(from, at);
      from = end;
    }
    at = line.indexOf('{"', object ? from : at + 1);
  }
  const rest = line.slice(from);
  return { objects, text: text + rest, isCut: rest.trimStart().startsWith("{") };
}

function parse(text: string): JsonObject | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
