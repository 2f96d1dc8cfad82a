import { type Encoded, inHex } from "./hex.ts";

/** A form in which a secret can occur in a text. */
export interface Form {
  readonly text: string;
  /** The least length of a beginning or an end of it that counts as a secret. */
  readonly beginning: number;
  readonly end: number;
  /** The least length of a piece from the middle that counts. */
  readonly middle: number;
  /** The length of a start that other secrets can have too, and the least length of a piece of it that counts. */
  readonly shared?: { readonly length: number; readonly middle: number };
  /** Adjacent characters to redact: in Base64 one character can contain bits of the secret and of its neighbour. */
  readonly around?: RegExp;
}

/** Returns the forms of a secret, starting with the secret itself. */
export function toForms(secret: string): Form[] {
  // The prefix that all tokens of a kind share isn't secret.
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  const prefix = /^(?:gh[a-z]_|github_pat_)/.exec(secret)?.[0] ?? "";
  const end = shortestPart(secret);
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
  const middle = secret.length < shortestWithParts ? wrappedLine : dumpedLine;
  return [
    ...(url.text === secret ? [plain] : [plain, url]).map((each) => ({
      ...toForm(each, middle),
      shared: { length: endOfHeader(each.text), middle: wrappedLine },
    })),
    ...inHex(secret).map((each) => toForm(each, each.lengthOf(end))),
    ...base64.map((encoded) => ({ ...toForm(encoded), around: /[A-Za-z\d+]/ })),
  ];
}

/** Returns the offset after the header of a JWT, which many tokens have, or 0 if the text contains no JWT. */
function endOfHeader(text: string): number {
  const start = text.indexOf("eyJ");
  return start < 0 ? 0 : text.indexOf(".", start) + 1;
}

/** Returns the bytes of a secret, each as one character. Any part of them that isn't too short counts. */
export function toBytes(secret: string): Form {
  const text = Buffer.from(secret).toString("latin1");
  const length = shortestPart(secret);
  return { text, beginning: length, end: length, middle: length };
}

function shortestPart(secret: string): number {
  return secret.length >= shortestWithParts ? 8 : secret.length;
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
/** The characters on a line of a dump. */
const dumpedLine = 16;

/** Parts of shorter secrets could be words, so only the whole counts. */
const shortestWithParts = 20;
