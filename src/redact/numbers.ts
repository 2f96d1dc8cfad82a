/** An encoding of a secret. */
export interface Encoded {
  readonly text: string;
  /** The minimum length of this many characters of the secret when encoded. */
  readonly lengthOf: (characters: number) => number;
}

/**
 * What is between two bytes in hexadecimal: nothing, as in dumps and digests, in escapes of strings, JSON and URLs, and
 * in lists of numbers.
 */
const separators = ["", " ", ":", "-", "\\x", "\\u00", "%", ", 0x", ",0x", " 0x"];

/** Groups of bytes as in dumps, where `swapped` means that the last byte of a group is written first. */
const groupings = [
  { size: 2, isSwapped: false },
  { size: 2, isSwapped: true },
  { size: 4, isSwapped: false },
];

/** Returns the secret's bytes as they are printed: in hexadecimal or as decimal numbers. */
export function inNumbers(secret: string): readonly Encoded[] {
  return [...inHex(secret), ...inDecimal(secret)];
}

/** In hexadecimal, as UTF-8 and as UTF-16 of either byte order. */
function inHex(secret: string): readonly Encoded[] {
  const bytes = toBytes(secret, "utf8");
  // Without the zero at its end, which is at the start in the other byte order.
  const wide = toBytes(secret, "utf16le").slice(0, -1);
  return [
    ...inEachHex(bytes, separators, groupings, 1),
    ...inEachHex(wide, ["", " ", "\\x"], groupings.slice(0, 1), 2),
  ];
}

/** As lists of bytes, which have two or three digits each. */
function inDecimal(secret: string): readonly Encoded[] {
  const bytes = Array.from(Buffer.from(secret), String);
  return [", ", ","].map((between) => byByte(bytes, between, 1));
}

function toBytes(secret: string, encoding: "utf8" | "utf16le"): readonly string[] {
  return Buffer.from(secret, encoding).toString("hex").match(/../g) ?? [];
}

function inEachHex(
  bytes: readonly string[],
  betweens: readonly string[],
  groups: typeof groupings,
  perCharacter: number,
): readonly Encoded[] {
  return [bytes, bytes.map((byte) => byte.toUpperCase())].flatMap((written) => [
    ...betweens.map((between) => byByte(written, between, perCharacter)),
    ...groups.flatMap((grouping) => inGroups(written, grouping, perCharacter)),
  ]);
}

/** Without the zero byte at the end. */
function countBytes(characters: number, perCharacter: number): number {
  return characters * perCharacter - (perCharacter - 1);
}

function byByte(bytes: readonly string[], between: string, perCharacter: number): Encoded {
  const step = 2 + between.length;
  return {
    text: bytes.join(between),
    lengthOf: (characters) => countBytes(characters, perCharacter) * step - between.length,
  };
}

/** Returns the secret's bytes in groups, for each byte of a group that it can begin at. */
function inGroups(
  bytes: readonly string[],
  { size, isSwapped }: (typeof groupings)[number],
  perCharacter: number,
): readonly Encoded[] {
  return Array.from({ length: size }, (_, before) => {
    const groups: string[] = [];
    for (let at = -before; at < bytes.length; at += size) {
      const group = bytes.slice(Math.max(at, 0), at + size);
      // Other bytes are in the same group, so a swapped one isn't written in one piece.
      if (isSwapped && group.length < size) continue;
      groups.push((isSwapped ? group.reverse() : group).join(""));
    }
    const text = groups.join(" ");
    const lengthOf = (characters: number) => {
      const count = countBytes(characters, perCharacter);
      return Math.min(text.length, 2 * count + Math.floor((count - 1) / size));
    };
    return { text, lengthOf };
  });
}
