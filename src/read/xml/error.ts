import type { DecodedText } from "../decode.ts";

/** A document that is not well-formed from some point on. The message is a clause without its place. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  /** In the document, in UTF-16 units. */
  readonly offset: number;
  /** It is well-formed as far as it goes: the rest is missing. */
  readonly isCutOff: boolean;

  constructor(message: string, offset: number, isCutOff = false) {
    super(message);
    this.offset = offset;
    this.isCutOff = isCutOff;
  }
}

/**
 * "line 12, column 5" (both 1-based) for each offset in UTF-16 units. Reads the text once more, up to the last of
 * them: counting lines all the while would cost every report what only a broken one needs.
 */
export function placesInText(
  text: DecodedText,
  offsets: Iterable<number>,
): ReadonlyMap<number, string> {
  const waiting = [...new Set(offsets)].sort((a, b) => a - b);
  const places = new Map<number, string>();
  if (waiting.length === 0) return places;
  let line = 1;
  let lineStart = 0;
  let base = 0;
  const place = (before: number) => {
    while (waiting.length > 0 && (waiting[0] as number) < before) {
      const offset = waiting.shift() as number;
      places.set(offset, `line ${line}, column ${offset - lineStart + 1}`);
    }
  };
  for (const chunk of text.chunks()) {
    if (waiting.length === 0) break;
    for (let at = chunk.indexOf("\n"); at >= 0; at = chunk.indexOf("\n", at + 1)) {
      place(base + at + 1);
      line++;
      lineStart = base + at + 1;
    }
    base += chunk.length;
    place(base);
  }
  place(Number.POSITIVE_INFINITY);
  return places;
}
