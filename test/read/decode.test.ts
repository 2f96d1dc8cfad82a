import { isUtf8 } from "node:buffer";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gunzip, UnreadableBytes } from "../../src/read/gzip.ts";
import { anyCharacter } from "../any-character.ts";
import { decoded } from "./decoded.ts";

const read = (bytes: Uint8Array | string, size?: number) => {
  const text = decoded(bytes, size);
  return { text: [...text.chunks()].join(""), encoding: text.encoding, notes: text.notes };
};
const damageOf = (bytes: Uint8Array | string, size?: number) => {
  const text = decoded(bytes, size);
  expect(Array.from(text.chunks())).not.toEqual([]);
  return text.damage;
};
const xml = (encoding: string, content = "<a>é€</a>") =>
  `<?xml version="1.0" encoding="${encoding}"?>${content}`;
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("the encoding", () => {
  test.each([
    ["UTF-8 without a word", Buffer.from("<a>é€😀</a>"), "utf-8", "<a>é€😀</a>"],
    ["a byte order mark of UTF-8", Buffer.from("\ufeff<a/>"), "utf-8", "<a/>"],
    [
      "a byte order mark of UTF-16",
      Buffer.from("\ufeff<a>é😀</a>", "utf16le"),
      "utf-16le",
      "<a>é😀</a>",
    ],
    ["the other one", utf16be("\ufeff<a>é😀</a>"), "utf-16be", "<a>é😀</a>"],
    ["UTF-16 without a mark", Buffer.from("<a>é</a>", "utf16le"), "utf-16le", "<a>é</a>"],
    ["the other one without a mark", utf16be("[{}]"), "utf-16be", "[{}]"],
    [
      "what is declared",
      Buffer.from(xml("ISO-8859-1", "<a>é</a>"), "latin1"),
      "windows-1252",
      xml("ISO-8859-1", "<a>é</a>"),
    ],
    [
      "what is declared in single quotes",
      Buffer.from("<?xml version='1.0' encoding='Shift_JIS'?>\x83\x65", "latin1"),
      "shift_jis",
      "<?xml version='1.0' encoding='Shift_JIS'?>テ",
    ],
  ])("%s", (_, bytes, encoding, text) => {
    expect(read(bytes)).toEqual({ text, encoding, notes: [] });
  });

  test.each([
    [
      "UTF-16 that is none",
      Buffer.from(xml("UTF-16")),
      'Declares the encoding "UTF-16", but is utf-8.',
    ],
    [
      "ISO-8859-1 that is UTF-8",
      Buffer.from(xml("ISO-8859-1")),
      'Declares the encoding "ISO-8859-1", but is utf-8.',
    ],
    [
      "an encoding that nobody knows",
      Buffer.from(xml("UTF-16 LE")),
      'Declares the encoding "UTF-16 LE", but is utf-8.',
    ],
  ])("a declaration that can't be true gives way to the bytes: %s", (_, bytes, note) => {
    expect(read(bytes)).toMatchObject({ text: bytes.toString(), notes: [note] });
  });

  describe("that is declared and isn't known", () => {
    const unknown = (content: string, encoding = "cp850") => xml(encoding, content);

    test("is read as UTF-8 with a note where all bytes are ASCII", () => {
      expect(read(unknown("<a/>"))).toMatchObject({
        encoding: "utf-8",
        notes: ['Declares the encoding "cp850", which is unknown; it was read as UTF-8.'],
      });
      expect(damageOf(unknown("<a/>"))).toBeUndefined();
      expect(damageOf(xml("UTF-16 LE"))).toBeUndefined();
    });

    test.each([
      ["a byte that isn't ASCII", Buffer.from(unknown("<a>\x82</a>"), "latin1")],
      ["another one far from the start", Buffer.from(unknown(`<a>${" \n".repeat(99_999)}é</a>`))],
      ["UTF-7, which is ASCII in other words", unknown("+ADw-failure/+AD4-", "UTF-7")],
      ["HZ", unknown("~{1jJ>~}", "HZ-GB-2312")],
      ["ISO-2022-KR", unknown("\x1b$)C", "ISO-2022-KR")],
    ])("is damage with %s", (_, bytes) => {
      expect(damageOf(bytes)).toMatch(
        /^It declares the encoding "[\w-]+", which is unknown, and was read as UTF-8/,
      );
    });

    test.each([["1+-1"], ["<a/>"]])("is no damage in UTF-7 that means itself: %s", (text) => {
      expect(damageOf(unknown(text, "UTF-7"))).toBeUndefined();
    });
  });

  test("ASCII that is declared as anything is that", () => {
    expect(read(xml("windows-1250", "<a/>"))).toMatchObject({
      encoding: "windows-1250",
      notes: [],
    });
    expect(read(xml("US-ASCII", "<a>é</a>"))).toMatchObject({ encoding: "utf-8", notes: [] });
  });

  test("a stray byte is read as windows-1252, and spoils nothing else", () => {
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

  test("bytes that a declared encoding doesn't have are replaced, with a note", () => {
    const bytes = Buffer.from("<?xml version='1.0' encoding='Shift_JIS'?>\xff", "latin1");
    expect(read(bytes).notes).toEqual([
      "Has bytes that are not shift_jis; each was replaced by U+FFFD.",
    ]);
  });

  test("reading twice says everything once", () => {
    const text = decoded(Buffer.from([0x3c, 0xe9]));
    for (let time = 0; time < 2; time++) expect([...text.chunks()].join("")).toBe("<é");
    expect(text.notes).toHaveLength(1);
  });
});

test("however bytes are cut in pieces, the text and the notes are the same, and no piece ends in a character", () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.string({ unit: anyCharacter, maxLength: 8 }).map((text) => Buffer.from(text)),
    fc.constant(Buffer.from("\n")),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 1, max: 9 }), (parts, size) => {
      const bytes = Buffer.concat(parts);
      const whole = decoded(bytes, bytes.length + 1);
      expect(read(bytes, size)).toEqual(read(bytes, bytes.length + 1));
      for (const text of whole.chunks()) expect(text.isWellFormed()).toBe(true);
    }),
    { seed: 5, numRuns: 150 },
  );
});

test("every byte that is in no valid sequence is read alone, and every valid sequence as what it is", () => {
  /** Bytes at which what is valid begins and ends. */
  const edge = fc.constantFrom(
    ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
    ...[0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xff],
  );
  const one = new TextDecoder("windows-1252");
  const readSlowly = (bytes: Buffer): string => {
    let text = "";
    for (let at = 0; at < bytes.length; ) {
      const length = [1, 2, 3, 4].find((size) => isUtf8(bytes.subarray(at, at + size)));
      const isValid = length !== undefined && at + length <= bytes.length;
      const part = bytes.subarray(at, at + (isValid ? length : 1));
      text += isValid ? part.toString() : one.decode(part);
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

test("megabytes of bad bytes take no time to speak of", () => {
  const bytes = Buffer.alloc(10_000_000, 0xe9);
  let length = 0;
  for (const piece of decoded(bytes).chunks()) length += piece.length;
  expect(length).toBe(bytes.length);
});

test("characters across pieces of 64 KiB are complete", () => {
  const text = `${"€".repeat(30_000)}\n${"é😀".repeat(30_000)}`;
  expect(read(Buffer.from(text), 1 << 16).text).toBe(text);
  expect(read(Buffer.from(text), 1000).text).toBe(text);
});

describe("gzip", () => {
  const text = "<testsuites/>\n".repeat(10_000);

  test("is unpacked, whatever it is called", () => {
    expect(read(gzipSync(text))).toMatchObject({ text, notes: [] });
  });

  test("in several members, too", () => {
    expect(read(Buffer.concat([gzipSync("<a>"), gzipSync("</a>")])).text).toBe("<a></a>");
  });

  test("a complete one has no damage", () => {
    expect(damageOf(gzipSync(text))).toBeUndefined();
  });

  test("that is cut off anywhere is unpacked as far as it goes, and is damaged", () => {
    const packed = Buffer.concat([gzipSync("<a>"), gzipSync(text)]);
    const second = gzipSync("<a>").length;
    for (const missing of [1, 4, 8, 9, 20, packed.length - second - 1, packed.length - 12]) {
      const cut = packed.subarray(0, packed.length - missing);
      const start = read(cut).text;
      expect(`<a>${text}`.startsWith(start), `${missing} bytes are missing`).toBe(true);
      expect(damageOf(cut), `${missing} bytes are missing`).toMatch(/^The gzip data ends early\./);
    }
    expect(read(packed.subarray(0, packed.length - 1)).text).toBe(`<a>${text}`);
  });

  test("that is damaged can't be read", () => {
    const packed = gzipSync(text);
    packed.fill(0xff, 12, 40);
    expect(() => decoded(packed)).toThrow(UnreadableBytes);
  });

  test.each([["whole"], ["cut off"]])("that unpacks to too much is refused: %s", (how) => {
    const packed = gzipSync(Buffer.alloc(1_000_000));
    const bytes = how === "whole" ? packed : packed.subarray(0, packed.length - 4);
    expect(() => gunzip([bytes], 999_999)).toThrow("it unpacks to more than");
  });

  test("whatever follows its first bytes ends in a text or in a refusal", () => {
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
