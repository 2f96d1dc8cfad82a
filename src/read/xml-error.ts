import type { DecodedText } from "./encoding.ts";

/** A document that is not well-formed from some point on. The message is a clause without its place. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  /** In the document, in UTF-16 units. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** "line 12, column 5" (both 1-based) of an offset in UTF-16 units; reads the text once more up to there. */
export function placeInText(text: DecodedText, offset: number): string {
  let line = 1;
  let lineStart = 0;
  let base = 0;
  for (const chunk of text.chunks()) {
    for (let at = chunk.indexOf("\n"); at >= 0; at = chunk.indexOf("\n", at + 1)) {
      if (base + at >= offset) break;
      line++;
      lineStart = base + at + 1;
    }
    base += chunk.length;
    if (base >= offset) break;
  }
  return `line ${line}, column ${offset - lineStart + 1}`;
}
