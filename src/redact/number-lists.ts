import type { Piece } from "./search.ts";

/** The length of eight numbers of two digits, the shortest part of a secret that counts. */
const shortestList = 23;

/**
 * Finds secrets whose bytes are printed as decimal numbers: JSON, arrays in a log, dumps, references of XML. Between two
 * numbers there can be any spaces, line breaks and punctuation, because logs align columns and wrap lines.
 * @param find finds secrets in a text that has one character for each byte
 */
export function findListed(text: string, find: (bytes: string) => readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  // A list is at least as long as the step, so it contains one of the characters that are looked at.
  for (let at = shortestList - 1; at < text.length; at += shortestList) {
    if (!isInList(text, at)) continue;
    let start = at;
    while (start > from && isInList(text, start - 1)) start--;
    while (at < text.length && isInList(text, at)) at++;
    from = at;
    if (at - start < shortestList) continue;
    const { bytes, starts } = readList(text, start, at);
    for (const piece of find(bytes)) {
      let end = starts[piece.end - 1] as number;
      while (isDigit(text, end)) end++;
      found.push({ start: starts[piece.start] as number, end });
    }
  }
  return found;
}

/**
 * Reads the numbers from 1 to 255 between two offsets. Zeros are left out, because in UTF-16 they are half of a character,
 * and longer numbers too, such as the addresses of a dump.
 */
function readList(text: string, from: number, to: number) {
  const most = Math.ceil((to - from) / 2);
  const bytes = Buffer.alloc(most);
  const starts = new Uint32Array(most);
  let count = 0;
  for (let at = from; at < to; at++) {
    const start = at;
    let value = 0;
    for (; at < to && isDigit(text, at); at++) value = 10 * value + text.charCodeAt(at) - zero;
    if (value === 0 || value > 255 || at - start > 3) continue;
    bytes[count] = value;
    starts[count++] = start;
  }
  return { bytes: bytes.toString("latin1", 0, count), starts };
}

const zero = 0x30;
const nine = 0x39;
/** Up to this character, ASCII has controls, spaces, digits and most punctuation, but no letters. */
const semicolon = 0x3b;

function isInList(text: string, at: number): boolean {
  return text.charCodeAt(at) <= semicolon;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= zero && code <= nine;
}
