/** A form in which a secret can occur in a text. */
export interface Form {
  readonly text: string;
  /** The least length of a beginning or an end of it that counts as a secret. */
  readonly beginning: number;
  readonly end: number;
  /**
   * Characters next to it that are redacted too: in Base64 one character can contain bits of the secret and of its
   * neighbour.
   */
  readonly around?: RegExp;
}

/** Returns the forms of a secret, starting with the secret itself. */
export function toForms(secret: string): Form[] {
  // The prefix that all tokens of a kind share isn't secret.
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
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
      // The first and the last byte can be missing, because they share a character with their neighbours.
      const inBase64 = (bytes: number) => Math.min(text.length, Math.floor((4 * (bytes - 1)) / 3));
      const around = /[A-Za-z\d+]/;
      return { text, beginning: inBase64(beginning), end: inBase64(end), around };
    }),
  ];
}

/** Returns the Base64 characters that depend on the secret alone, for each of the three positions in a group. */
function toBase64Forms(secret: string): string[] {
  const standard = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const start = Math.ceil((offset * 8) / 6);
    return bytes.toString("base64").slice(start, Math.floor((bytes.length * 8) / 6));
  });
  const urlSafe = standard.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  return [...new Set([...standard, ...urlSafe])];
}

/** Parts of shorter secrets could be words, so only the whole counts. */
const shortestWithParts = 20;
