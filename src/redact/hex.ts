/** An encoding of a secret. */
export interface Encoded {
  readonly text: string;
  /** The minimum length of this many characters of the secret when encoded. */
  readonly lengthOf: (characters: number) => number;
}

/** What is between two bytes in dumps and digests, in escapes of strings, JSON, URLs and XML, and in lists. */
const separators = [
  ["", " ", ":", "-"],
  ["\\x", "\\u00", "}\\u{", "%", ";&#x"],
  [", 0x", ",0x", " 0x"],
].flat();

/** Groups of bytes as in dumps, where `swapped` means that the last byte of a group is written first. */
interface Grouping {
  readonly size: number;
  readonly isSwapped: boolean;
  readonly between: string;
}

const pairs: Grouping = { size: 2, isSwapped: false, between: " " };
const groupings: readonly Grouping[] = [
  pairs,
  { size: 2, isSwapped: true, between: " " },
  { size: 2, isSwapped: true, between: "    " },
  { size: 4, isSwapped: false, between: " " },
  { size: 4, isSwapped: true, between: " " },
];

/** Returns the secret's bytes in hexadecimal, of UTF-8 and of UTF-16 in both byte orders. */
export function inHex(secret: string): readonly Encoded[] {
  // Both byte orders contain this: one has a zero byte before it, the other has one after it.
  const utf16 = toDigits(secret, "utf16le").slice(0, -1);
  return [
    ...inBothCases(toDigits(secret, "utf8"), 1, separators, groupings),
    ...inBothCases(utf16, 2, ["", " ", "\\x"], [pairs]),
  ];
}

/** Returns two digits for each byte. */
function toDigits(secret: string, encoding: "utf8" | "utf16le"): readonly string[] {
  return Buffer.from(secret, encoding).toString("hex").match(/../g) ?? [];
}

/** Returns every way to write the bytes, with small letters and with capitals. */
function inBothCases(
  bytes: readonly string[],
  bytesPerCharacter: number,
  betweens: readonly string[],
  groups: readonly Grouping[],
): readonly Encoded[] {
  return [bytes, bytes.map((byte) => byte.toUpperCase())].flatMap((written) => [
    ...betweens.map((between) => byByte(written, between, bytesPerCharacter)),
    ...groups.flatMap((grouping) => inGroups(written, grouping, bytesPerCharacter)),
  ]);
}

function byByte(bytes: readonly string[], between: string, bytesPerCharacter: number): Encoded {
  const step = 2 + between.length;
  return {
    text: bytes.join(between),
    lengthOf: (characters) => countBytes(characters, bytesPerCharacter) * step - between.length,
  };
}

/** Returns the secret's bytes in groups, for each byte of a group that it can begin at. */
function inGroups(
  bytes: readonly string[],
  { size, isSwapped, between }: Grouping,
  bytesPerCharacter: number,
): readonly Encoded[] {
  return Array.from({ length: size }, (_, before) => {
    const groups: string[] = [];
    for (let at = -before; at < bytes.length; at += size) {
      const group = bytes.slice(Math.max(at, 0), at + size);
      // Other bytes are in the same group, so a swapped one isn't written in one piece.
      if (isSwapped && group.length < size) continue;
      groups.push((isSwapped ? group.reverse() : group).join(""));
    }
    const text = groups.join(between);
    const lengthOf = (characters: number) => {
      const count = countBytes(characters, bytesPerCharacter);
      return Math.min(text.length, 2 * count + between.length * Math.floor((count - 1) / size));
    };
    return { text, lengthOf };
  });
}

/** Returns how many bytes these characters have. In UTF-16, the zero byte at the start or at the end isn't counted. */
function countBytes(characters: number, bytesPerCharacter: number): number {
  return (characters - 1) * bytesPerCharacter + 1;
}
