/** A form in which a secret can occur in a text. */
export interface Form {
  readonly text: string;
  /** The least length of a beginning or an end of it that counts as a secret. */
  readonly beginning: number;
  readonly end: number;
  /** The least length of a piece from the middle that counts. */
  readonly middle: number;
  /** Adjacent characters to redact: in Base64 one character can contain bits of the secret and of its neighbour. */
  readonly around?: RegExp;
}

/** An encoding of a secret. */
interface Encoded {
  readonly text: string;
  /** The minimum length of this many characters of the secret when encoded. */
  readonly lengthOf: (characters: number) => number;
}

/** Returns the forms of a secret, starting with the secret itself. */
export function toForms(secret: string): Form[] {
  // The prefix that all tokens of a kind share isn't secret.
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  const prefix = /^(?:gh[a-z]_|github_pat_)/.exec(secret)?.[0] ?? "";
  const hasParts = secret.length >= shortestWithParts;
  const end = hasParts ? 8 : secret.length;
  const beginning = Math.max(end, prefix.length + 4);
  const toForm = ({ text, lengthOf }: Encoded, middle = wrappedLine): Form => {
    return { text, beginning: lengthOf(beginning), end: lengthOf(end), middle };
  };

  const plain = { text: secret, lengthOf: (characters: number) => characters };
  const url = { ...plain, text: encodeURIComponent(secret.toWellFormed()) };
  const once = inBase64(plain);
  const base64 = [
    ...once,
    // Docker's configuration and Kubernetes secrets contain Base64 in Base64.
    ...once.flatMap((encoded) => inBase64(encoded)),
    // PowerShell's encoded commands.
    ...inBase64({ ...plain, lengthOf: (characters) => 2 * characters }, "utf16le"),
  ];
  return [
    ...(url.text === secret ? [plain] : [plain, url]).map((each) =>
      toForm(each, hasParts && !secret.includes(headerOfJwt) ? dumpedLine : wrappedLine),
    ),
    ...inHex(secret).map((each) => toForm(each, each.lengthOf(end))),
    ...base64.map((encoded) => ({ ...toForm(encoded), around: /[A-Za-z\d+]/ })),
  ];
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

/**
 * Returns the Base64 characters that depend on the text alone, for each of the three positions in a group. The first
 * and the last byte can be missing, because they share a character with their neighbours.
 */
function inBase64(encoded: Encoded, encoding: "utf8" | "utf16le" = "utf8"): readonly Encoded[] {
  const text = Buffer.from(encoded.text, encoding);
  const standard = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), text]);
    const start = Math.ceil((offset * 8) / 6);
    return bytes.toString("base64").slice(start, Math.floor((bytes.length * 8) / 6));
  });
  const urlSafe = standard.map((each) => each.replaceAll("+", "-").replaceAll("/", "_"));
  return [...new Set([...standard, ...urlSafe])].map((each) => ({
    text: each,
    lengthOf: (characters) =>
      Math.min(each.length, Math.floor((4 * (encoded.lengthOf(characters) - 1)) / 3)),
  }));
}

/** A line of a long, wrapped secret. */
const wrappedLine = 40;
/** The characters on a line of a dump. A piece of a JWT with this length may be its header, which many tokens share. */
const dumpedLine = 16;
const headerOfJwt = "eyJ";

/** Parts of shorter secrets could be words, so only the whole counts. */
const shortestWithParts = 20;
