import { isAscii, isUtf8 } from "node:buffer";
import type { Note, TextPiece } from "./bytes.ts";

/** Decodes UTF-8. Each invalid byte is read as windows-1252, with a note. `skipped` is the number of bytes before. */
export function* fromUtf8(
  chunks: Iterable<Uint8Array>,
  skipped: number,
  note: Note,
): Iterable<TextPiece> {
  let rest: Uint8Array = new Uint8Array(0);
  let offset = skipped;
  let isNoted = false;
  const noteFirst = (text: string) => {
    if (!isNoted) note(text);
    isNoted = true;
  };
  const toPiece = (part: Buffer): TextPiece => {
    const piece = pieceOfUtf8(part, offset, noteFirst);
    offset += part.length;
    return piece;
  };
  for (const chunk of chunks) {
    let bytes = bufferOf(chunk);
    if (rest.length > 0) {
      // The rest of a line is joined only with the remainder of that line, so that no piece is copied completely.
      const line = bytes.subarray(0, nearBytes).indexOf(newline) + 1;
      const joined = Buffer.concat([rest, line > 0 ? bytes.subarray(0, line) : bytes]);
      if (line > 0) {
        yield toPiece(joined);
        bytes = bytes.subarray(line);
      } else bytes = joined;
    }
    const end = goodEnd(bytes);
    // Copied, because the piece is valid only until the next one is read.
    rest = Buffer.from(bytes.subarray(end));
    if (end > 0) yield toPiece(bytes.subarray(0, end));
  }
  if (rest.length > 0) yield toPiece(bufferOf(rest));
}

/** Does the same for a text that is in memory. */
export function pieceOfUtf8(bytes: Uint8Array, skipped: number, note: Note): TextPiece {
  const part = bufferOf(bytes);
  if (isAscii(part)) return { text: part.toString("latin1"), ascii: part };
  if (isUtf8(part)) return { text: part.toString("utf8") };
  const { text, firstBad } = repairUtf8(part);
  note(badBytesNote(skipped + firstBad));
  return { text };
}

function badBytesNote(offset: number): string {
  return `Has bytes that are not UTF-8, the first at offset ${offset}; they were read as windows-1252.`;
}

/** Returns where to cut a piece: after a nearby line end, to save readers work, and never inside a character. */
function goodEnd(bytes: Buffer): number {
  const line = bytes.lastIndexOf(newline) + 1;
  return bytes.length - line < nearBytes ? line : lastWhole(bytes);
}

const newline = 0x0a;
const nearBytes = 4096;

/** Returns the start of the last sequence if the bytes end inside it, else the end. */
export function lastWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Returns the length of a sequence by its first byte; 1 if the byte can't begin one. */
function sequenceLength(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
}

const decoder = new TextDecoder("windows-1252");
/** The windows-1252 characters from 0x80 on, in UTF-8. */
const windows1252 = Array.from({ length: 0x80 }, (_, at) =>
  Buffer.from(decoder.decode(Uint8Array.of(0x80 + at))),
);

/** Repairs UTF-8 in one pass, because one piece of text per bad byte would cost a hundred times as much. */
function repairUtf8(bytes: Buffer): { text: string; firstBad: number } {
  // No character takes more than three bytes.
  const repaired = Buffer.allocUnsafe(3 * bytes.length);
  let firstBad = -1;
  let end = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      repaired[end++] = byte;
      at++;
      continue;
    }
    const length = goodSequence(bytes, at);
    if (length > 0) {
      for (const next = at + length; at < next; at++) repaired[end++] = bytes[at] as number;
      continue;
    }
    if (firstBad < 0) firstBad = at;
    for (const unit of windows1252[byte - 0x80] as Buffer) repaired[end++] = unit;
    at++;
  }
  return { text: repaired.toString("utf8", 0, end), firstBad };
}

/** Returns the length of the valid sequence that begins here with a byte from 0x80, or 0. RFC 3629, part 4 */
function goodSequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const length = sequenceLength(first);
  if (length === 1 || first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  // Rejects overlong forms, surrogates and values above U+10FFFF.
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  for (let next = at + 1; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Shares the memory. Node reads a Buffer fastest. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
