import { isAscii, isUtf8 } from "node:buffer";
import { gunzip } from "./gzip.ts";

/** Bytes in pieces, from the start each time. */
export interface Bytes {
  chunks(): Iterable<Uint8Array>;
}

/** A file's text in pieces, from the start each time `chunks` is called. */
export interface DecodedText {
  /** As the WHATWG names it, in lower case. */
  readonly encoding: string;
  /** What was wrong with the bytes, one clear line each; complete once `chunks` has run to its end. */
  readonly notes: readonly string[];
  /** Without the byte order mark. No piece ends inside a character. */
  chunks(): Iterable<string>;
}

/** Enough for a byte order mark, an XML declaration, and to see whether that can be true. */
const headBytes = 64 * 1024;

/**
 * Turns bytes into text: unpacks gzip; then a byte order mark decides, then the zeros of UTF-16, then what an
 * XML declaration says if it can be true, else UTF-8. Bytes that are not UTF-8 are read as windows-1252 one by
 * one, so that a stray byte spoils itself alone.
 * Throws `UnreadableBytes` for gzip that can't be unpacked.
 */
export function decode(source: Bytes): DecodedText {
  const packed = startOf(source, 2);
  const notes: string[] = [];
  const bytes = packed[0] === 0x1f && packed[1] === 0x8b ? gunzip(source.chunks(), notes) : source;
  const head = startOf(bytes, headBytes);
  const { encoding, skip } = detect(head, notes);
  return {
    encoding,
    notes,
    *chunks() {
      const body = withoutFirst(bytes.chunks(), skip);
      if (encoding === "utf-8") yield* fromUtf8(body, skip, notes);
      else yield* fromOther(body, encoding, notes);
    },
  };
}

function detect(head: Uint8Array, notes: string[]): { encoding: string; skip: number } {
  const byZeros = zerosOrMark(head);
  const declared = declaredEncoding(head, byZeros?.encoding);
  const known = declared && knownEncoding(declared);
  const isAny = declared === undefined || known === "utf-8" || /^(?:us-)?ascii$/i.test(declared);
  const whole = head.subarray(0, lastWhole(head));
  if (!byZeros && !isAny && known && !isUtf16(known) && (isAscii(whole) || !isUtf8(whole))) {
    return { encoding: known, skip: 0 };
  }
  const found = byZeros ?? { encoding: "utf-8", skip: 0 };
  const agrees = isUtf16(found.encoding) ? !declared || isUtf16(known) : isAny;
  if (!agrees) {
    notes.push(`Declares the encoding ${JSON.stringify(declared)}, but is ${found.encoding}.`);
  }
  return found;
}

function zerosOrMark([a, b, c, d]: Uint8Array): { encoding: string; skip: number } | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", skip: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", skip: 2 };
  if (a && b === 0 && c && d === 0) return { encoding: "utf-16le", skip: 0 };
  if (a === 0 && b && c === 0 && d) return { encoding: "utf-16be", skip: 0 };
  return undefined;
}

function isUtf16(encoding: string | undefined): boolean {
  return encoding?.startsWith("utf-16") ?? false;
}

function declaredEncoding(head: Uint8Array, encoding = "windows-1252"): string | undefined {
  const text = new TextDecoder(encoding).decode(head.subarray(0, 1024));
  const declaration = /<\?xml\s[^>]*>/.exec(text)?.[0];
  return /\sencoding\s*=\s*["']([\w.: -]{1,40})["']/.exec(declaration ?? "")?.[1];
}

/** Labels and names: https://encoding.spec.whatwg.org/#names-and-labels */
function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Bytes that a sequence can have in all, by its first byte; 1 for what can't begin one. */
function sequenceLength(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
}

function* fromUtf8(chunks: Iterable<Uint8Array>, skipped: number, notes: string[]) {
  let rest: Uint8Array = new Uint8Array(0);
  let offset = skipped;
  let noted = false;
  const toText = (part: Buffer): string => {
    const start = offset;
    offset += part.length;
    if (isAscii(part)) return part.toString("latin1");
    if (isUtf8(part)) return part.toString("utf8");
    const { text, firstBad } = mendUtf8(part);
    if (!noted) notes.push(badBytesNote(start + firstBad));
    noted = true;
    return text;
  };
  for (const chunk of chunks) {
    let bytes = bufferOf(chunk);
    if (rest.length > 0) {
      // What was left of a line is joined with the rest of that line only, so that no piece is copied as a whole.
      const line = bytes.subarray(0, nearBytes).indexOf(newline) + 1;
      const joined = Buffer.concat([rest, line > 0 ? bytes.subarray(0, line) : bytes]);
      if (line > 0) {
        yield toText(joined);
        bytes = bytes.subarray(line);
      } else bytes = joined;
    }
    const end = goodEnd(bytes);
    // A copy: who gave the bytes may use their memory again.
    rest = Uint8Array.from(bytes.subarray(end));
    if (end > 0) yield toText(bytes.subarray(0, end));
  }
  if (rest.length > 0) yield toText(bufferOf(rest));
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
function lastWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function mendUtf8(bytes: Buffer): { text: string; firstBad: number } {
  const windows1252 = new TextDecoder("windows-1252");
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

function* fromOther(chunks: Iterable<Uint8Array>, encoding: string, notes: string[]) {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let noted = false;
  const check = (text: string): string => {
    if (!noted && text.includes("\ufffd")) {
      notes.push(`Has bytes that are not ${encoding}; each was replaced by U+FFFD.`);
      noted = true;
    }
    return text;
  };
  for (const chunk of chunks) {
    const text = check(decoder.decode(chunk, { stream: true }));
    if (text) yield text;
  }
  const last = check(decoder.decode());
  if (last) yield last;
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function startOf(source: Bytes, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let have = 0;
  for (const chunk of source.chunks()) {
    parts.push(chunk);
    have += chunk.length;
    if (have >= length) break;
  }
  return Buffer.concat(parts).subarray(0, length);
}

function* withoutFirst(chunks: Iterable<Uint8Array>, count: number) {
  let left = count;
  for (const chunk of chunks) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}
