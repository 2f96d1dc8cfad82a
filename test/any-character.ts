import fc from "fast-check";

const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode, as a unit of texts: the values of fast-check's own unit "binary", which makes a table of a
 * million characters first. It takes more than a second and 100 MB.
 */
export const anyCharacter = fc.nat(0x10ffff - surrogates.count).map(toCharacter, toNumber);

function toCharacter(number: number): string {
  const isBelow = number < surrogates.first;
  return String.fromCodePoint(isBelow ? number : number + surrogates.count);
}

/** Throws for what isn't one character, as fast-check asks of this direction. */
function toNumber(text: unknown): number {
  const code = typeof text === "string" ? text.codePointAt(0) : undefined;
  if (code === undefined || String.fromCodePoint(code) !== text || !text.isWellFormed()) {
    throw new Error("This isn't one character.");
  }
  return code < surrogates.first ? code : code - surrogates.count;
}
