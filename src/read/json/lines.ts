import { isObject, type JsonObject } from "../../json-value.ts";
import type { DecodedText } from "../decode.ts";
import { skimDocument } from "./end-of-document.ts";

/** No event is longer; a line of megabytes is a program's output. In UTF-16 units. */
const longestLine = 8 * 1024 * 1024;
/** Up to here, in UTF-16 units, no nesting can cost JSON.parse much memory. */
const short = 64 * 1024;
/** So many places of a line are tried where an object may begin. */
const mostTried = 8;

interface Line {
  /** Without its end; cut off behind the longest that is read. */
  readonly text: string;
  /** It was longer than that. */
  readonly isTooLong: boolean;
  /** A line end follows. */
  readonly isEnded: boolean;
}

/** The lines of a text, which are in memory one at a time. */
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
  /** What stands around them. */
  readonly text: string;
  /** It ends within an object. */
  readonly isCut: boolean;
}

/**
 * The JSON objects of a line: mostly it is one. Processes that write to one file at the same time glue objects to each other and to
 * text: `FAIL{"Action":"fail"}{"Action":"start"}`. Never throws.
 */
export function readObjects(line: string): LineContents {
  const whole = line.length <= short ? parse(line) : undefined;
  if (whole) return { objects: [whole], text: "", isCut: false };
  const objects: JsonObject[] = [];
  let text = "";
  let from = 0;
  let at = line.indexOf("{");
  for (let tried = 0; at >= 0 && tried < mostTried; tried++) {
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
