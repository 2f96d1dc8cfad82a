/**
 * Far more than any report needs (about twenty levels), and low enough for JSON.parse, which takes a hundred bytes for
 * each open bracket. That would be ten gigabytes for a file of 100 MB brackets.
 */
export const maxDepth = 1000;

/**
 * Returns the offset after the last bracket of the document that starts at a bracket. Undefined if it doesn't end, or
 * nests deeper than `maxDepth`. Only brackets and strings are followed: the result is exact for a valid document and
 * arbitrary for an invalid one, which JSON.parse will reject.
 */
export function skimDocument(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = closingQuote(text, at);
      if (at < 0) return undefined;
    } else if ((code | 0x20) === openBrace) {
      if (++depth > maxDepth) return undefined;
    } else if ((code | 0x20) === closeBrace) {
      if (--depth === 0) return at + 1;
    }
  }
  return undefined;
}

const quote = 0x22;
const backslash = 0x5c;
/** `[` and `]` differ from these by the bit 0x20. */
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Returns -1 if there is none. */
function closingQuote(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === backslash) first--;
    if ((at - first) % 2 === 0) return at;
  }
  return -1;
}
