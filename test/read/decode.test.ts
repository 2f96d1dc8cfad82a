import { isUtf8 } from "node:buffer";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gunzip, UnreadableBytes } from "../../src/read/gzip.ts";
import { fromUtf8, pieceOfUtf8 } from "../../src/read/utf8.ts";
import { anyCharacter } from "../any-character.ts";
import { decodeInPieces } from "./decode-in-pieces.ts";

const read = (bytes: Uint8Array | string, size?: number) => {
  const text = decodeInPieces(bytes, size);
  return { text: [...text.chunks()].join(""), encoding: text.encoding, notes: text.notes };
};
const readDamage = (bytes: Uint8Array | string, size?: number) => {
  const text = decodeInPieces(bytes, size);
  expect(Array.from(text.chunks())).not.toEqual([]);
  return text.damage;
};
const xml = (encoding: string, content = "<a>é€</a>") =>
  `<?xml version="1.0" encoding="${encoding}"?>${content}`;
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("the encoding of a text", () => {
  test.each([
    ["UTF-8 without a declaration", Buffer.from("<a>é€😀</a>"), "utf-8", "<a>é€😀</a>"],
    ["UTF-8 with a byte order mark", Buffer.from("\ufeff<a/>"), "utf-8", "<a/>"],
    [
      "UTF-16LE with a byte order mark",
      Buffer.from("\ufeff<a>é😀</a>", "utf16le"),
      "utf-16le",
      "<a>é😀</a>",
    ],
    ["UTF-16BE with a byte order mark", utf16be("\ufeff<a>é😀</a>"), "utf-16be", "<a>é😀</a>"],
    [
      "UTF-16LE without a byte order mark",
      Buffer.from("<a>é</a>", "utf16le"),
      "utf-16le",
      "<a>é</a>",
    ],
    ["UTF-16BE without a byte order mark", utf16be("[{}]"), "utf-16be", "[{}]"],
    [
      "the declared one",
      Buffer.from(xml("ISO-8859-1", "<a>é</a>"), "latin1"),
      "windows-1252",
      xml("ISO-8859-1", "<a>é</a>"),
    ],
    [
      "one declared in single quotes",
      Buffer.from("<?xml version='1.0' encoding='Shift_JIS'?>\x83\x65", "latin1"),
      "shift_jis",
      "<?xml version='1.0' encoding='Shift_JIS'?>テ",
    ],
  ])("is recognized: %s", (_, bytes, encoding, text) => {
    expect(read(bytes)).toEqual({ text, encoding, notes: [] });
  });

  test.each([
    [
      "UTF-16 for UTF-8",
      Buffer.from(xml("UTF-16")),
      'Declares the encoding "UTF-16", but is utf-8.',
    ],
    [
      "ISO-8859-1 for UTF-8",
      Buffer.from(xml("ISO-8859-1")),
      'Declares the encoding "ISO-8859-1", but is utf-8.',
    ],
    [
      "an unknown encoding for UTF-8",
      Buffer.from(xml("UTF-16 LE")),
      'Declares the encoding "UTF-16 LE", but is utf-8.',
    ],
  ])("is recognized by the bytes if the declaration is wrong: %s", (_, bytes, note) => {
    expect(read(bytes)).toMatchObject({ text: bytes.toString(), notes: [note] });
  });

  describe("that is declared but unknown", () => {
    const unknown = (content: string, encoding = "cp850") => xml(encoding, content);

    test("is read as UTF-8 with a note if all bytes are ASCII", () => {
      expect(read(unknown("<a/>"))).toMatchObject({
        encoding: "utf-8",
        notes: ['Declares the encoding "cp850", which is unknown; it was read as UTF-8.'],
      });
      expect(readDamage(unknown("<a/>"))).toBeUndefined();
      expect(readDamage(xml("UTF-16 LE"))).toBeUndefined();
    });

    test.each([
      ["a non-ASCII byte", Buffer.from(unknown("<a>\x82</a>"), "latin1")],
      [
        "a non-ASCII byte far from the start",
        Buffer.from(unknown(`<a>${" \n".repeat(99_999)}é</a>`)),
      ],
      ["UTF-7", unknown("+ADw-failure/+AD4-", "UTF-7")],
      ["HZ", unknown("~{1jJ>~}", "HZ-GB-2312")],
      ["ISO-2022-KR", unknown("\x1b$)C", "ISO-2022-KR")],
    ])("is reported as damage with %s", (_, bytes) => {
      expect(readDamage(bytes)).toMatch(
        /^It declares the encoding "[\w-]+", which is unknown, and was read as UTF-8/,
      );
    });

    test.each([["1+-1"], ["<a/>"]])(
      "isn't damage in UTF-7 without encoded characters: %s",
      (text) => {
        expect(readDamage(unknown(text, "UTF-7"))).toBeUndefined();
      },
    );
  });

  test("is the declared one for ASCII", () => {
    expect(read(xml("windows-1250", "<a/>"))).toMatchObject({
      encoding: "windows-1250",
      notes: [],
    });
    expect(read(xml("US-ASCII", "<a>é</a>"))).toMatchObject({ encoding: "utf-8", notes: [] });
  });

  test("is windows-1252 for a single invalid byte", () => {
    const bytes = Buffer.concat([
      Buffer.from("<a>é"),
      Buffer.from([0x93, 0xe9, 0x94]),
      Buffer.from("€</a>"),
    ]);
    expect(read(bytes)).toEqual({
      text: "<a>é“é”€</a>",
      encoding: "utf-8",
      notes: [
        "Has bytes that are not UTF-8, the first at offset 5; they were read as windows-1252.",
      ],
    });
  });

  test("has invalid bytes replaced, with a note", () => {
    const bytes = Buffer.from("<?xml version='1.0' encoding='Shift_JIS'?>\xff", "latin1");
    expect(read(bytes).notes).toEqual([
      "Has bytes that are not shift_jis; each was replaced by U+FFFD.",
    ]);
  });

  test("adds each note once when the text is read twice", () => {
    const text = decodeInPieces(Buffer.from([0x3c, 0xe9]));
    for (let time = 0; time < 2; time++) expect([...text.chunks()].join("")).toBe("<é");
    expect(text.notes).toHaveLength(1);
  });
});

const part = fc.oneof(
  fc.uint8Array({ maxLength: 4 }),
  fc.string({ unit: anyCharacter, maxLength: 8 }).map((text) => Buffer.from(text)),
  fc.constant(Buffer.from("\n")),
);

test("decoding gives the same text and notes with any pieces and never splits a character", () => {
  fc.assert(
    fc.property(fc.array(part), fc.integer({ min: 1, max: 9 }), (parts, size) => {
      const bytes = Buffer.concat(parts);
      const whole = decodeInPieces(bytes, bytes.length + 1);
      expect(read(bytes, size)).toEqual(read(bytes, bytes.length + 1));
      for (const text of whole.chunks()) expect(text.isWellFormed()).toBe(true);
    }),
    { seed: 5, numRuns: 150 },
  );
});

test("a text in pieces is decoded as if it were in memory, and no piece splits a character", () => {
  const split = function* (bytes: Buffer, size: number) {
    const piece = Buffer.alloc(size);
    for (let at = 0; at < bytes.length; at += size) {
      yield piece.subarray(0, bytes.copy(piece, 0, at));
      piece.fill("~");
    }
  };
  fc.assert(
    fc.property(fc.array(part), fc.integer({ min: 1, max: 9 }), (parts, size) => {
      const bytes = Buffer.concat(parts);
      const notes: string[] = [];
      const pieces = Array.from(
        fromUtf8(split(bytes, size), 3, (text) => notes.push(text)),
        ({ text }) => text,
      );
      const notesInMemory: string[] = [];
      const { text } = pieceOfUtf8(bytes, 3, (note) => notesInMemory.push(note));
      expect([pieces.join(""), notes]).toEqual([text, notesInMemory]);
      for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("every invalid byte is decoded alone and every valid sequence as UTF-8", () => {
  /** The bytes at the limits of valid ranges. */
  const edge = fc.constantFrom(
    ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
    ...[0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xff],
  );
  const windows1252 = new TextDecoder("windows-1252");
  const readSlowly = (bytes: Buffer): string => {
    let text = "";
    for (let at = 0; at < bytes.length; ) {
      const length = [1, 2, 3, 4].find((size) => isUtf8(bytes.subarray(at, at + size)));
      const isValid = length !== undefined && at + length <= bytes.length;
      const part = bytes.subarray(at, at + (isValid ? length : 1));
      text += isValid ? part.toString() : windows1252.decode(part);
      at += part.length;
    }
    return text;
  };
  fc.assert(
    fc.property(fc.array(edge, { minLength: 1, maxLength: 12 }), (edges) => {
      const bytes = Buffer.from([0x3c, 0x61, 0x3e, ...edges, 0xff]);
      expect(read(bytes, bytes.length).text).toBe(readSlowly(bytes));
    }),
    { seed: 6, numRuns: 2000 },
  );
});

test("megabytes of invalid bytes are decoded in linear time", () => {
  const bytes = Buffer.alloc(10_000_000, 0xe9);
  let length = 0;
  for (const piece of decodeInPieces(bytes).chunks()) length += piece.length;
  expect(length).toBe(bytes.length);
});

test("characters across pieces of 64 KiB are complete", () => {
  const text = `${"€".repeat(30_000)}\n${"é😀".repeat(30_000)}`;
  expect(read(Buffer.from(text), 1 << 16).text).toBe(text);
  expect(read(Buffer.from(text), 1000).text).toBe(text);
});

describe("gzip data", () => {
  const text = "<testsuites/>\n".repeat(10_000);

  test("is unpacked", () => {
    expect(read(gzipSync(text))).toMatchObject({ text, notes: [] });
  });

  test("is unpacked from several members", () => {
    expect(read(Buffer.concat([gzipSync("<a>"), gzipSync("</a>")])).text).toBe("<a></a>");
  });

  test("has no damage if it is complete", () => {
    expect(readDamage(gzipSync(text))).toBeUndefined();
  });

  test("is unpacked up to where it is cut off, and has damage", () => {
    const packed = Buffer.concat([gzipSync("<a>"), gzipSync(text)]);
    const second = gzipSync("<a>").length;
    for (const missing of [1, 4, 8, 9, 20, packed.length - second - 1, packed.length - 12]) {
      const cut = packed.subarray(0, packed.length - missing);
      const start = read(cut).text;
      expect(`<a>${text}`.startsWith(start), `${missing} bytes are missing`).toBe(true);
      expect(readDamage(cut), `${missing} bytes are missing`).toMatch(
        /^The gzip data ends early\./,
      );
    }
    expect(read(packed.subarray(0, packed.length - 1)).text).toBe(`<a>${text}`);
  });

  test("is rejected if it is corrupt", () => {
    const packed = gzipSync(text);
    packed.fill(0xff, 12, 40);
    expect(() => decodeInPieces(packed)).toThrow(UnreadableBytes);
  });

  test.each([["whole"], ["cut off"]])("is rejected if it unpacks to too much: %s", (state) => {
    const packed = gzipSync(Buffer.alloc(1_000_000));
    const bytes = state === "whole" ? packed : packed.subarray(0, packed.length - 4);
    expect(() => gunzip([bytes], 999_999)).toThrow("it unpacks to more than");
  });

  test("is unpacked or rejected for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          read(Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), bytes]));
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableBytes);
        }
      }),
      { seed: 7 },
    );
  });
});
