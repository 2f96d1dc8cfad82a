/** What a secret looks like in a text. */
export interface Form {
  readonly text: string;
  /** Its first so many characters count as a secret, and its last so many. */
  readonly beginning: number;
  readonly end: number;
  /** What else of the text around it goes with it: in Base64 a character may have bits of the secret and of its neighbour. */
  readonly around?: RegExp;
}

/** What a secret may look like, itself first. */
export function toForms(secret: string): Form[] {
  // What all tokens of a kind begin with is no secret. https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  const prefix = /^(?:gh[a-z]_|github_pat_)/.exec(secret)?.[0] ?? "";
  const hasParts = secret.length >= shortestWithParts;
  const end = hasParts ? 8 : secret.length;
  const beginning = Math.max(end, prefix.length + 4);
  const url = encodeURIComponent(secret.toWellFormed());
  const hex = Buffer.from(secret).toString("hex");
  return [
    ...[...new Set([secret, url])].map((text) => ({ text, beginning, end })),
    ...[hex, hex.toUpperCase()].map((text) => ({ text, beginning: 2 * beginning, end: 2 * end })),
    ...toBase64Forms(secret).map((text) => {
      // The first and the last byte may be missing, as they share a character with their neighbours.
      const inBase64 = (bytes: number) => Math.min(text.length, Math.floor((4 * (bytes - 1)) / 3));
      const around = /[A-Za-z\d+]/;
      return { text, beginning: inBase64(beginning), end: inBase64(end), around };
    }),
  ];
}

/** The characters of Base64 that the secret alone decides, where it begins at the first, second or third byte of a group. */
function toBase64Forms(secret: string): string[] {
  const standard = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const start = Math.ceil((offset * 8) / 6);
    return bytes.toString("base64").slice(start, Math.floor((bytes.length * 8) / 6));
  });
  const urlSafe = standard.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  return [...new Set([...standard, ...urlSafe])];
}

/** In shorter secrets only the whole counts: their parts could be words. */
const shortestWithParts = 20;
