import { createHash } from "node:crypto";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toRedactor } from "../../src/redact/redactor.ts";
import { anyCharacter } from "../any-character.ts";

const token = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";
const pat = `github_pat_11ABCDEFG0${"aB3xY9".repeat(11)}`;
const jwt = `ghs_12345_eyJ${"ab_-Zq7".repeat(20)}.eyJ_-x.sig__abc`;
const base64 = (text: string) => Buffer.from(text).toString("base64");

const encodings: readonly (readonly [string, (secret: string) => string])[] = [
  ["in plain text", (secret) => secret],
  ["in Base64", base64],
  ["in Base64 without padding, for URLs", (secret) => Buffer.from(secret).toString("base64url")],
  ["in git's header", (secret) => base64(`x-access-token:${secret}`)],
  ["after the user oauth2", (secret) => base64(`oauth2:${secret}`)],
  ["after another user", (secret) => base64(`ab:${secret}`)],
  ["as the user name", (secret) => base64(`${secret}:x-oauth-basic`)],
  ["inside longer Base64, at alignment 1", (secret) => base64(`[http] a = ${secret}\nb = c`)],
  ["inside longer Base64, at alignment 2", (secret) => base64(`[http] ab = ${secret}\nb`)],
  ["inside longer Base64, at alignment 3", (secret) => base64(`[http] abc = ${secret}\n`)],
  ["in hexadecimal", (secret) => Buffer.from(secret).toString("hex")],
  ["in upper-case hexadecimal", (secret) => Buffer.from(secret).toString("hex").toUpperCase()],
  [
    "in hexadecimal with spaces",
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
  ["in a dump of xxd", (secret) => inGroups(toHex(secret), 2)],
  [
    "in upper-case pairs from an odd offset",
    (secret) => inGroups(`2e${toHex(secret)}`, 2).toUpperCase(),
  ],
  ["in groups of four bytes", (secret) => inGroups(`2e2e2e${toHex(secret)}`, 4)],
  ["in a dump of xxd -e", (secret) => inGroups(swapHex(`2e2e2e${toHex(secret)}`, 4), 4)],
  ["in a dump of od -x", (secret) => inGroups(swapHex(toHex(secret), 2), 2)],
  [
    "in a dump of hexdump -x",
    (secret) => inGroups(swapHex(toHex(secret), 2), 2).replaceAll(" ", "    "),
  ],
  [
    "in a dump of hexdump at an odd offset",
    (secret) => inGroups(swapHex(`2e${toHex(secret)}`, 2), 2),
  ],
  ["in escapes of a string", (secret) => toHex(secret).replace(/../g, "\\x$&")],
  [
    "in upper-case escapes of a string",
    (secret) => toHex(secret).toUpperCase().replace(/../g, "\\x$&"),
  ],
  ["in escapes of JSON", (secret) => toHex(secret).replace(/../g, "\\u00$&")],
  ["in braced escapes", (secret) => toHex(secret).replace(/../g, "\\u{$&}")],
  ["in references of XML", (secret) => toHex(secret).replace(/../g, "&#x$&;")],
  [
    "in decimal references of XML",
    (secret) =>
      toNumbers(secret)
        .map((n) => `&#${n};`)
        .join(""),
  ],
  ["in escapes of a URL", (secret) => toHex(secret).replace(/../g, "%$&")],
  ["in an array of C", (secret) => toHex(secret).replace(/../g, "0x$&, ")],
  ["in a list of numbers", (secret) => toHex(secret).replace(/../g, "0x$& ")],
  ["in a printed list of bytes", (secret) => toNumbers(secret).join(", ")],
  ["in a list of bytes as JSON", (secret) => JSON.stringify(toNumbers(secret))],
  ["in indented JSON", (secret) => JSON.stringify({ data: [toNumbers(secret)] }, null, "\t")],
  ["in a buffer as indented JSON", (secret) => JSON.stringify(Buffer.from(secret), null, 2)],
  [
    "in the columns of an array in Node's log",
    (secret) => inspect(Buffer.from(secret).toJSON().data),
  ],
  ["in a slice of Go", (secret) => `[${toNumbers(secret).join(" ")}]`],
  [
    "in a dump of od -tu1",
    (secret) =>
      toNumbers(secret)
        .map((n) => String(n).padStart(4))
        .join(""),
  ],
  ["in numbers, one per line", (secret) => toNumbers(secret).join("\r\n")],
  [
    "in a diff of numbers",
    (secret) =>
      toNumbers(secret)
        .map((n) => `-     ${n},\n`)
        .join(""),
  ],
  ["in a list of UTF-16", (secret) => Array.from(Buffer.from(secret, "utf16le")).join(", ")],
  ["in hexadecimal of UTF-16", (secret) => toHex(secret, "utf16le")],
  [
    "in upper-case hexadecimal of UTF-16, high byte first",
    (secret) => toHex(secret).replace(/../g, "00$&").toUpperCase(),
  ],
  ["in hexadecimal of UTF-16 with spaces", (secret) => inGroups(toHex(secret, "utf16le"), 1)],
  ["in a dump of UTF-16", (secret) => inGroups(toHex(secret, "utf16le"), 2)],
  [
    "in a dump of UTF-16, high byte first",
    (secret) => inGroups(toHex(secret).replace(/../g, "00$&"), 2),
  ],
  ["in Base64 twice", (secret) => base64(base64(secret))],
  [
    "in Docker's credentials in a Kubernetes secret",
    (secret) => base64(`{"auths":{"ghcr.io":{"auth":"${base64(`octocat:${secret}`)}"}}}`),
  ],
  [
    "in an encoded PowerShell command",
    (secret) => Buffer.from(`gh auth ${secret} .`, "utf16le").toString("base64"),
  ],
  ["in a URL", (secret) => `https://x-access-token:${encodeURIComponent(secret)}@github.com/`],
];

function toHex(secret: string, encoding: "utf8" | "utf16le" = "utf8"): string {
  return Buffer.from(secret, encoding).toString("hex");
}

function toNumbers(secret: string): number[] {
  return Array.from(Buffer.from(secret));
}

/** Writes the last byte of each group first. */
function swapHex(hex: string, bytes: number): string {
  const groups = hex.match(new RegExp(`.{1,${2 * bytes}}`, "g")) ?? [];
  return groups.map((group) => (group.match(/../g) ?? []).reverse().join("")).join("");
}

/** Puts a space between groups of bytes. */
function inGroups(hex: string, bytes: number): string {
  return hex.match(new RegExp(`.{1,${2 * bytes}}`, "g"))?.join(" ") ?? "";
}

/** Returns the bytes as they are and with each pair or group of four swapped, at each offset. */
function unswap(bytes: Buffer): Buffer[] {
  const swapped = [2, 4].flatMap((size) =>
    Array.from({ length: size }, (_, i) =>
      Buffer.from(swapHex(bytes.subarray(i).toString("hex"), size), "hex"),
    ),
  );
  return [bytes, ...swapped];
}

/** Returns true if a piece of the secret can be decoded from the text. */
function reveals(text: string, secret: string, length: number): boolean {
  const pieces = piecesOf(secret, length);
  const inBase64 = [0, 1, 2, 3].map((i) =>
    Buffer.from(text.replace(/[^\w+/=-]/g, "").slice(i), "base64").toString("latin1"),
  );
  const hex = text.replace(/\\u00|\\x|0x|[^\da-f]/gi, "");
  const inBytes = [0, 1].map((i) => Buffer.from(hex.slice(i), "hex"));
  const readings = [
    text,
    ...inBase64,
    ...inBase64.flatMap((once) => [
      ...[0, 1].map((i) => Buffer.from(once.slice(i), "latin1").toString("utf16le")),
      ...[0, 1, 2, 3].map((i) =>
        Buffer.from(once.replace(/[^\w+/=-]/g, "").slice(i), "base64").toString("latin1"),
      ),
    ]),
    Buffer.from((text.match(/\d+/g) ?? []).map(Number).filter((n) => n > 0)).toString("latin1"),
    ...inBytes.flatMap(unswap).map((bytes) => bytes.toString("latin1").replaceAll("\0", "")),
  ];
  return pieces.some((piece) => readings.some((reading) => reading.includes(piece)));
}

const piecesOf = (secret: string, length: number) =>
  Array.from({ length: secret.length - length + 1 }, (_, i) => secret.slice(i, i + length));

/** Removes the prefix that all tokens of the kind have. */
const removePrefix = (secret: string) => secret.replace(/^(?:gh[a-z]_|github_pat_)/, "");

describe.each([
  ["a job's token", token],
  ["a personal token", pat],
  ["a token that is a JWT", jwt],
  ["a token with special characters", `s3cret~~>>??!!${"&%".repeat(6)}end`],
])("%s", (_, secret) => {
  const redact = toRedactor([secret]);

  test.each(encodings)("is replaced %s", (__, encode) => {
    const text = `curl -H "Authorization: ${encode(secret)}" https://api.github.com`;
    const clean = redact(text);
    expect(reveals(encode(secret), secret, 8), "the encoding contains it").toBe(true);
    expect(clean).toMatch(/^curl -H "Authorization: .*\*\*\*.*" https:\/\/api.github.com$/s);
    expect(reveals(clean.slice(24, -24), removePrefix(secret), 4)).toBe(false);
  });

  test.each(encodings)("is replaced %s even if it is cut anywhere", (__, encode) => {
    const text = encode(secret);
    const leaks: string[] = [];
    for (let cut = 1; cut < text.length; cut++) {
      for (const part of [text.slice(0, cut), text.slice(cut)])
        if (reveals(redact(part), removePrefix(secret), 8)) leaks.push(part);
    }
    expect(leaks).toEqual([]);
  });

  test("is replaced on each line if it is wrapped", () => {
    const wrapped = base64(`x-access-token:${secret}`).replace(/.{60}/g, "$&\n");
    expect(reveals(redact(wrapped).replaceAll("\n", ""), removePrefix(secret), 12)).toBe(false);
  });
});

describe("a dump with 16 bytes on each line", () => {
  const bytes = Buffer.from(`machine github.com password ${token} and more text`);
  const lines = Array.from({ length: Math.ceil(bytes.length / 16) }, (_, line) =>
    bytes.subarray(16 * line, 16 * line + 16),
  );
  const text = (line: Buffer) => line.toString("latin1");

  test.each([
    ["xxd", (line: Buffer) => `00000000: ${inGroups(line.toString("hex"), 2)}  ${text(line)}`],
    [
      "hexdump -C",
      (line: Buffer) => {
        const halves = [line.subarray(0, 8), line.subarray(8)];
        const shown = halves.map((half) => inGroups(half.toString("hex"), 1)).join("  ");
        return `00000000  ${shown}  |${text(line)}|`;
      },
    ],
  ])("shows at most 7 characters of a secret: %s", (_, toLine) => {
    const clean = toRedactor([token])(lines.map(toLine).join("\n"));
    for (const line of clean.split("\n")) {
      const [, digits = "", shown = ""] =
        /^0{8}:? +(.*?)(?: {2}\|?(?!.* {2})(.*))?$/.exec(line) ?? [];
      expect(reveals(digits, removePrefix(token), 8), line).toBe(false);
      expect(reveals(shown, removePrefix(token), 8), line).toBe(false);
    }
  });
});

describe("the text column of a dump of a token that is a JWT", () => {
  const header = Buffer.from(
    '{"typ":"JWT","alg":"RS256","kid":"38826b17-6a30-5f9b-b169-8beb8202f723"}',
  );
  const claims = createHash("sha512").update("claims").digest("base64url");
  const signature = createHash("sha512").update("signature").digest("base64url");
  const secret = `ghs_123456_${header.toString("base64url")}.eyJ${claims}.${signature}`;
  const shared = secret.indexOf(".");

  test.each([16, 24, 32])("shows only the header that all JWTs share: %i characters", (width) => {
    for (let offset = 0; offset < width; offset++) {
      const lines = `${" ".repeat(offset)}${secret} and more`.match(
        new RegExp(`.{1,${width}}`, "g"),
      );
      const clean = toRedactor([secret])(
        lines?.map((line) => `00000000: 6768  ${line}`).join("\n") ?? "",
      );
      expect(reveals(clean, secret.slice(shared + 16), 8), clean).toBe(false);
    }
  });
});

describe("a list of numbers", () => {
  const redact = toRedactor([token]);
  const listed = toNumbers(token);

  test("is kept around the numbers of a secret", () => {
    expect(redact(`0000020 1, 2, [${listed.join(", ")}], 3, 4`)).toBe("0000020 1, 2, [***], 3, 4");
    expect(redact(listed.join(" ").concat("\n", listed.join("\n"), " 7"))).toBe("***\n*** 7");
  });

  test("is kept if it has no secret, or a piece of less than 8 bytes", () => {
    const few = `${listed.slice(10, 17).join(", ")}, 0x7, 1.5, 300, 99999999999999999999`;
    expect(redact(few)).toBe(few);
  });

  test("is replaced if an address is at the start of each line", () => {
    const rows = [0, 6, 12, 18, 24, 30, 36].map(
      (at) => `000${at + 100} ${listed.slice(at, at + 6).join(" ")}`,
    );
    expect(redact(rows.join("\n"))).toBe("000100 ***");
  });
});

describe("other text", () => {
  test("isn't replaced if it contains no secret", () => {
    const redact = toRedactor([token]);
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        expect(redact(text)).toBe(text);
      }),
      { seed: 20260105 },
    );
  });

  test("isn't replaced if it is another token or a common prefix", () => {
    const header = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9";
    const text = `ghs_ and github_pat_ and ghs_00000000000000000000; ${header}`;
    const redact = toRedactor([token, pat, `ghs_123456_${header}.eyJhIjoxfQ.c2lnbmF0dXJl`]);
    expect(redact(text)).toBe(text);
  });

  test("isn't replaced for secrets of a few letters, which occur in ordinary words", () => {
    expect(toRedactor(["test", ""])("a test")).toBe("a test");
    expect(toRedactor(["password1"])("a password is needed")).toBe("a password is needed");
  });
});

test("the text around secrets is kept", () => {
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
