import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toRedactor } from "../../src/redact/redactor.ts";
import { anyCharacter } from "../any-character.ts";

const token = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";
const pat = `github_pat_11ABCDEFG0${"aB3xY9".repeat(11)}`;
const jwt = `ghs_12345_eyJ${"ab_-Zq7".repeat(20)}.eyJ_-x.sig__abc`;
const base64 = (text: string) => Buffer.from(text).toString("base64");

const encodings: readonly (readonly [string, (secret: string) => string])[] = [
  ["as it is", (secret) => secret],
  ["in Base64", base64],
  ["in Base64 without padding, for URLs", (secret) => Buffer.from(secret).toString("base64url")],
  ["as git sends it", (secret) => base64(`x-access-token:${secret}`)],
  ["behind oauth2", (secret) => base64(`oauth2:${secret}`)],
  ["behind a user", (secret) => base64(`ab:${secret}`)],
  ["as a user with a password", (secret) => base64(`${secret}:x-oauth-basic`)],
  [
    "within longer Base64, at each alignment (1)",
    (secret) => base64(`[http] a = ${secret}\nb = c`),
  ],
  ["within longer Base64, at each alignment (2)", (secret) => base64(`[http] ab = ${secret}\nb`)],
  ["within longer Base64, at each alignment (3)", (secret) => base64(`[http] abc = ${secret}\n`)],
  ["in hexadecimal", (secret) => Buffer.from(secret).toString("hex")],
  ["in upper-case hexadecimal", (secret) => Buffer.from(secret).toString("hex").toUpperCase()],
  [
    "in hexadecimal, byte by byte",
    (secret) => (Buffer.from(secret).toString("hex").match(/../g) ?? []).join(" "),
  ],
  [
    "in hexadecimal with hyphens",
    (secret) => (Buffer.from(secret).toString("hex").match(/../g) ?? []).join("-").toUpperCase(),
  ],
  [
    "in hexadecimal with colons",
    (secret) => (Buffer.from(secret).toString("hex").match(/../g) ?? []).join(":").toUpperCase(),
  ],
  ["in Base64 twice", (secret) => base64(base64(secret))],
  [
    "as Docker keeps it in a secret of Kubernetes",
    (secret) => base64(`{"auths":{"ghcr.io":{"auth":"${base64(`octocat:${secret}`)}"}}}`),
  ],
  [
    "in a command that PowerShell encodes",
    (secret) => Buffer.from(`gh auth ${secret} .`, "utf16le").toString("base64"),
  ],
  ["in a URL", (secret) => `https://x-access-token:${encodeURIComponent(secret)}@github.com/`],
];

/** Returns true if a piece of the secret can be decoded from the text. */
function reveals(text: string, secret: string, length: number): boolean {
  const pieces = Array.from({ length: secret.length - length + 1 }, (_, i) =>
    secret.slice(i, i + length),
  );
  const inBase64 = [0, 1, 2, 3].map((i) =>
    Buffer.from(text.replace(/[^\w+/=-]/g, "").slice(i), "base64").toString("latin1"),
  );
  const hex = text.replace(/[^\da-f]/gi, "");
  const readings = [
    text,
    ...inBase64,
    ...inBase64.flatMap((once) => [
      ...[0, 1].map((i) => Buffer.from(once.slice(i), "latin1").toString("utf16le")),
      ...[0, 1, 2, 3].map((i) =>
        Buffer.from(once.replace(/[^\w+/=-]/g, "").slice(i), "base64").toString("latin1"),
      ),
    ]),
    ...[0, 1].map((i) => Buffer.from(hex.slice(i), "hex").toString("latin1")),
  ];
  return pieces.some((piece) => readings.some((reading) => reading.includes(piece)));
}

/** Without what all tokens of the kind begin with. */
const bodyOf = (secret: string) => secret.replace(/^(?:gh[a-z]_|github_pat_)/, "");

describe.each([
  ["a token of a job", token],
  ["a personal token", pat],
  ["a token that is a JWT", jwt],
  ["a token with signs", `s3cret~~>>??!!${"&%".repeat(6)}end`],
])("%s", (_, secret) => {
  const redact = toRedactor([secret]);

  test.each(encodings)("%s is replaced", (__, encode) => {
    const text = `curl -H "Authorization: ${encode(secret)}" https://api.github.com`;
    const clean = redact(text);
    expect(reveals(encode(secret), secret, 8), "the encoding holds it").toBe(true);
    expect(clean).toMatch(/^curl -H "Authorization: .*\*\*\*.*" https:\/\/api.github.com$/);
    expect(reveals(clean.slice(24, -24), bodyOf(secret), 4)).toBe(false);
  });

  test.each(encodings)(
    "%s and cut at any place is replaced as far as it says something",
    (__, encode) => {
      const text = encode(secret);
      for (let cut = 1; cut < text.length; cut++) {
        expect(reveals(redact(text.slice(0, cut)), bodyOf(secret), 8), text.slice(0, cut)).toBe(
          false,
        );
        expect(reveals(redact(text.slice(cut)), bodyOf(secret), 8), text.slice(cut)).toBe(false);
      }
    },
  );

  test("wrapped in lines it is replaced in each", () => {
    const wrapped = base64(`x-access-token:${secret}`).replace(/.{60}/g, "$&\n");
    expect(reveals(redact(wrapped).replaceAll("\n", ""), bodyOf(secret), 12)).toBe(false);
  });
});

describe("other texts stay", () => {
  test("text without one is the same string", () => {
    const redact = toRedactor([token]);
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        expect(redact(text)).toBe(text);
      }),
      { seed: 20260105 },
    );
  });

  test("so do other tokens, and what all tokens begin with", () => {
    const text =
      "ghs_ and github_pat_ and ghs_00000000000000000000; eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9";
    expect(toRedactor([token, pat, jwt])(text)).toBe(text);
  });

  test("a secret of a few letters would be found in ordinary words", () => {
    expect(toRedactor(["test", ""])("a test")).toBe("a test");
    expect(toRedactor(["password1"])("a password is needed")).toBe("a password is needed");
  });
});

test("wherever secrets are in a text, what is around them stays", () => {
  const redact = toRedactor([token, pat]);
  const between = fc.stringMatching(/^[ .,;!\n]{1,30}$/);
  fc.assert(
    fc.property(fc.array(between, { minLength: 1, maxLength: 6 }), (parts) => {
      expect(redact(parts.join(token))).toBe(parts.join("***"));
      expect(redact(parts.join(base64(pat)))).toBe(parts.join("***"));
    }),
    { seed: 20260105 },
  );
});
