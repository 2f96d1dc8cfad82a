import { isAscii, isUtf8 } from "node:buffer";
import type { Bytes, Note, TextPiece } from "./bytes.ts";
import { gunzip } from "./gzip.ts";
import { bufferOf, fromUtf8, lastWhole } from "./utf8.ts";
import { findForbidden, findForbiddenByte } from "./xml/characters.ts";

/** A file's text in pieces, from the start each time `chunks` is called. */
export interface DecodedText {
  /** As the WHATWG names it, in lower case. */
  readonly encoding: string;
  /** What was wrong with the bytes, one clear line each; complete once `chunks` has run to its end. */
  readonly notes: readonly string[];
  /** The packed bytes end early, so that text is missing at its end. */
  readonly isCutOff?: boolean;
  /** Without the byte order mark. No piece ends inside a character. */
  chunks(): Iterable<string>;
  /** Where the first character that XML forbids stands, in UTF-16 units; known once `chunks` has come to it. */
  readonly firstForbidden?: number | undefined;
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
  const notes: string[] = [];
  const note = (text: string) => {
    if (!notes.includes(text)) notes.push(text);
  };
  const start = readStart(source);
  const isPacked = start.head[0] === 0x1f && start.head[1] === 0x8b;
  const unpacked = isPacked ? gunzip(start.bytes.chunks(), note) : undefined;
  const { head, bytes } = unpacked ? readStart(unpacked) : start;
  const { encoding, skip } = detect(head, note);
  let firstForbidden: number | undefined;
  return {
    encoding,
    notes,
    isCutOff: unpacked?.isCutOff ?? false,
    get firstForbidden() {
      return firstForbidden;
    },
    *chunks() {
      const body = withoutFirst(bytes.chunks(), skip);
      const pieces =
        encoding === "utf-8" ? fromUtf8(body, skip, note) : fromOther(body, encoding, note);
      let offset = 0;
      for (const { text, ascii } of pieces) {
        if (firstForbidden === undefined) {
          const found = ascii ? findForbiddenByte(ascii) : findForbidden(text);
          if (found >= 0) firstForbidden = offset + found;
        }
        offset += text.length;
        yield text;
      }
    },
  };
}

/** The first bytes, at most `headBytes`; of a small file that is all, and it isn't opened again. */
function readStart(source: Bytes): { head: Uint8Array; bytes: Bytes } {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const chunk of source.chunks()) {
    // A copy: the piece is good until the next one only.
    parts.push(new Uint8Array(chunk.subarray(0, headBytes)));
    length += chunk.length;
    if (length >= headBytes) return { head: Buffer.concat(parts), bytes: source };
  }
  const [first, ...more] = parts;
  const head = first && more.length === 0 ? first : Buffer.concat(parts);
  return { head, bytes: { chunks: () => [head] } };
}

function detect(head: Uint8Array, note: Note): { encoding: string; skip: number } {
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
    note(`Declares the encoding ${JSON.stringify(declared)}, but is ${found.encoding}.`);
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

function declaredEncoding(head: Uint8Array, encoding = "utf-8"): string | undefined {
  const start = head.subarray(0, 1024);
  const text = isUtf16(encoding)
    ? new TextDecoder(encoding).decode(start)
    : bufferOf(start).toString("latin1");
  const declaration = /<\?xml\s[^>]*>/.exec(text)?.[0];
  return /\sencoding\s*=\s*["']([\w.: -]{1,40})["']/.exec(declaration ?? "")?.[1];
}

/** Labels and names: https://encoding.spec.whatwg.org/#names-and-labels */
function knownEncoding(label: string): string | undefined {
  if (/^utf-?8$/i.test(label)) return "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function* fromOther(
  chunks: Iterable<Uint8Array>,
  encoding: string,
  note: Note,
): Iterable<TextPiece> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const check = (text: string): string => {
    if (text.includes("\ufffd")) {
      note(`Has bytes that are not ${encoding}; each was replaced by U+FFFD.`);
    }
    return text;
  };
  for (const chunk of chunks) {
    const text = check(decoder.decode(chunk, { stream: true }));
    if (text) yield { text };
  }
  const last = check(decoder.decode());
  if (last) yield { text: last };
}

function* withoutFirst(chunks: Iterable<Uint8Array>, count: number) {
  let left = count;
  for (const chunk of chunks) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}
