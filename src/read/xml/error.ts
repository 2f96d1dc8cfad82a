import type { DecodedText } from "../decode.ts";

/** An error in a document that isn't well-formed. The message is a clause without the place. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  /** In the document, in UTF-16 units. */
  readonly offset: number;
  /** The document is well-formed until its end, but incomplete. */
  readonly isCutOff: boolean;

  constructor(message: string, offset: number, isCutOff = false) {
    super(message);
    this.offset = offset;
    this.isCutOff = isCutOff;
  }
}

/**
 * Returns "line 12, column 5" (both 1-based) for each offset in UTF-16 units. Reads the text again up to the last one,
 * because only broken reports need line numbers.
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
