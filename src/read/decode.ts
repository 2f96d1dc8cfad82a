import { isAscii, isUtf8 } from "node:buffer";
import { once } from "../once.ts";
import type { Bytes, Note, TextPiece } from "./bytes.ts";
import { gunzip } from "./gzip.ts";
import { bufferOf, fromUtf8, lastWhole, pieceOfUtf8 } from "./utf8.ts";
import { findForbidden, findForbiddenByte } from "./xml/characters.ts";

/** A file's text in pieces. Each call of `chunks` starts from the beginning. */
export interface DecodedText {
  /** The WHATWG name in lower case. */
  readonly encoding: string;
  /** Problems with the bytes, one line each. Complete after `chunks` has been read to its end. */
  readonly notes: readonly string[];
  /** Why part of the text may be missing, in a sentence or two. Complete after `chunks` has been read to its end. */
  readonly damage?: string | undefined;
  /** Without the byte order mark. No piece ends inside a character. */
  chunks(): Iterable<string>;
  /** The offset of the first character that XML forbids, in UTF-16 units. Known after `chunks` has reached it. */
  readonly firstForbidden?: number | undefined;
}

/** Enough for a byte order mark and an XML declaration, and to verify the declaration. */
const headBytes = 64 * 1024;

/**
 * Converts bytes to text. Unpacks gzip first. The encoding is that of a byte order mark, of the zeros in UTF-16, of an
 * XML declaration if it is plausible, or else UTF-8. Each byte that isn't valid UTF-8 is read as windows-1252, so one
 * bad byte affects nothing else. A text with an unknown declared encoding is read as UTF-8 and counts as damaged unless
 * it is all ASCII. Throws `UnreadableBytes` for invalid gzip data.
 */
export function decode(source: Bytes): DecodedText {
  const notes: string[] = [];
  const note = (text: string) => {
    if (!notes.includes(text)) notes.push(text);
  };
  const start = readStart(source);
  const isPacked = start.head[0] === 0x1f && start.head[1] === 0x8b;
  const unpacked = isPacked ? gunzip(start.bytes.chunks()) : undefined;
  const { head, bytes, isWhole } = unpacked ? readStart(unpacked) : start;
  const { encoding, skip, unknown } = detect(head, note);
  // A small file is in memory. Its text is needed twice: to guess its syntax and to read it.
  const whole = isWhole && once(() => [...toText()]);
  let firstForbidden: number | undefined;
  let damage = unpacked?.isCutOff ? cutOffGzip : undefined;
  return {
    encoding,
    notes,
    get firstForbidden() {
      return firstForbidden;
    },
    get damage() {
      return damage;
    },
    chunks: () => (whole ? whole() : toText()),
  };

  function* toText(): Iterable<string> {
    let offset = 0;
    for (const { text, ascii } of toPieces()) {
      if (firstForbidden === undefined) {
        const found = ascii ? findForbiddenByte(ascii) : findForbidden(text);
        if (found >= 0) firstForbidden = offset + found;
      }
      if (unknown !== undefined && (!ascii || hasShift(unknown, text))) {
        damage ??= unknownEncoding(unknown);
      }
      offset += text.length;
      yield text;
    }
  }

  function toPieces(): Iterable<TextPiece> {
    if (isWhole && encoding === "utf-8") return [pieceOfUtf8(head.subarray(skip), skip, note)];
    const body = withoutFirst(bytes.chunks(), skip);
    return encoding === "utf-8" ? fromUtf8(body, skip, note) : fromOther(body, encoding, note);
  }
}

/** Returns the first bytes, at most `headBytes`. If they are the whole file, it isn't opened again. */
function readStart(source: Bytes) {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const chunk of source.chunks()) {
    // Copied, because the piece is valid only until the next one is read.
    parts.push(new Uint8Array(chunk.subarray(0, headBytes)));
    length += chunk.length;
    if (length >= headBytes) return { head: Buffer.concat(parts), bytes: source, isWhole: false };
  }
  const [first, ...more] = parts;
  const head = first && more.length === 0 ? first : Buffer.concat(parts);
  return { head, bytes: { chunks: () => [head] }, isWhole: true };
}

const cutOffGzip =
  "The gzip data ends early. What could be unpacked counts; the rest is missing, because the file was not written or copied to its end.";

function unknownEncoding(declared: string): string {
  return `It declares the encoding ${JSON.stringify(declared)}, which is unknown, and was read as UTF-8, so some of it may be missing or wrong. Have the tool write UTF-8.`;
}

/** Encodings in which ASCII bytes can mean other characters, and what introduces these. */
const shifts: readonly (readonly [label: RegExp, begins: (text: string) => boolean])[] = [
  // https://www.rfc-editor.org/rfc/rfc2152: "+-" is a plus sign.
  [/utf-?7/i, (text) => /\+(?!-)/.test(text)],
  // https://www.rfc-editor.org/rfc/rfc1843
  [/^hz/i, (text) => text.includes("~{")],
  [/^iso-?2022/i, (text) => text.includes("\x0e") || text.includes("\x1b")],
];

function hasShift(declared: string, text: string): boolean {
  return shifts.some(([label, begins]) => label.test(declared) && begins(text));
}

interface Detected {
  readonly encoding: string;
  /** The length of the byte order mark in bytes. */
  readonly skip: number;
  /** The declared encoding, if it is unknown and the bytes don't show another one. */
  readonly unknown?: string;
}

function detect(head: Uint8Array, note: Note): Detected {
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
  if (agrees || declared === undefined) return found;
  // "UTF-16 LE" and "utf_8" aren't labels, but they are clear.
  if (!byZeros && !known && !/^utf[-_ ]?(?:8|16)[-_ ]?(?:le|be)?$/i.test(declared)) {
    note(
      `Declares the encoding ${JSON.stringify(declared)}, which is unknown; it was read as UTF-8.`,
    );
    return { ...found, unknown: declared };
  }
  note(`Declares the encoding ${JSON.stringify(declared)}, but is ${found.encoding}.`);
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

/** Accepts labels and names: https://encoding.spec.whatwg.org/#names-and-labels */
function knownEncoding(label: string): string | undefined {
  // Most documents declare this one, and making a decoder takes time.
  if (label === "UTF-8" || label === "utf-8") return "utf-8";
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
