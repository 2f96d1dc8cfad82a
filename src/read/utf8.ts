import { isAscii, isUtf8 } from "node:buffer";
import type { Note, TextPiece } from "./encoding.ts";

/** UTF-8 as text; bytes that are not are read as windows-1252 one by one, with a note. `skipped` bytes came before. */
export function* fromUtf8(
  chunks: Iterable<Uint8Array>,
  skipped: number,
  note: Note,
): Iterable<TextPiece> {
  let rest: Uint8Array = new Uint8Array(0);
  let offset = skipped;
  let isNoted = false;
  const toPiece = (part: Buffer): TextPiece => {
    const start = offset;
    offset += part.length;
    if (isAscii(part)) return { text: part.toString("latin1"), ascii: part };
    if (isUtf8(part)) return { text: part.toString("utf8") };
    const { text, firstBad } = mendUtf8(part);
    if (!isNoted) note(badBytesNote(start + firstBad));
    isNoted = true;
    return { text };
  };
  for (const chunk of chunks) {
    let bytes = bufferOf(chunk);
    if (rest.length > 0) {
      // What was left of a line is joined with the rest of that line only, so that no piece is copied as a whole.
      const line = bytes.subarray(0, nearBytes).indexOf(newline) + 1;
      const joined = Buffer.concat([rest, line > 0 ? bytes.subarray(0, line) : bytes]);
      if (line > 0) {
        yield toPiece(joined);
        bytes = bytes.subarray(line);
      } else bytes = joined;
    }
    const end = goodEnd(bytes);
    // A copy: the piece is good until the next one only.
    rest = Buffer.from(bytes.subarray(end));
    if (end > 0) yield toPiece(bytes.subarray(0, end));
  }
  if (rest.length > 0) yield toPiece(bufferOf(rest));
}

function badBytesNote(offset: number): string {
  return `Has bytes that are not UTF-8, the first at offset ${offset}; they were read as windows-1252.`;
}

/** Where a piece is cut: after a line, if one ends near, because what reads it then needs not join two pieces; never inside a character. */
function goodEnd(bytes: Buffer): number {
  const line = bytes.lastIndexOf(newline) + 1;
  return bytes.length - line < nearBytes ? line : lastWhole(bytes);
}

const newline = 0x0a;
const nearBytes = 4096;

/** Where the last sequence begins, if the bytes end inside it; else their end. */
export function lastWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Bytes that a sequence can have in all, by its first byte; 1 for what can't begin one. */
function sequenceLength(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
}

const windows1252 = new TextDecoder("windows-1252");

function mendUtf8(bytes: Buffer): { text: string; firstBad: number } {
  let text = "";
  let firstBad = -1;
  let good = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    const length = sequenceLength(byte);
    if (byte < 0x80 || (length > 1 && isUtf8(bytes.subarray(at, at + length)))) {
      at += length;
      continue;
    }
    if (firstBad < 0) firstBad = at;
    text += bytes.toString("utf8", good, at) + windows1252.decode(bytes.subarray(at, at + 1));
    good = ++at;
  }
  return { text: text + bytes.toString("utf8", good), firstBad };
}

/** The same memory, as what Node reads fastest. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
