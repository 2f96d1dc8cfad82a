/**
 * Far above what any report nests (some twenty levels), far below what costs JSON.parse noticeable memory: it takes
 * a hundred bytes for each open bracket, ten gigabytes for a file of 100 MB that holds nothing else.
 */
export const maxDepth = 1000;

/**
 * Where the document that begins at a bracket ends, behind its last one; undefined where it never does, or nests
 * deeper than `maxDepth`. Follows brackets and strings only: of a valid document it tells the exact end; what it
 * tells of an invalid one means nothing, and JSON.parse will find out.
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

/** -1 where there is none. */
function closingQuote(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === backslash) first--;
    if ((at - first) % 2 === 0) return at;
  }
  return -1;
}
