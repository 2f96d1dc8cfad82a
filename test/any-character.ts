import fc from "fast-check";

const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Any Unicode character, as a unit of strings. It has the same values as fast-check's unit "binary", which first makes a
 * table of a million characters, in more than a second and with 100 MB.
 */
export const anyCharacter = fc.nat(0x10ffff - surrogates.count).map(toCharacter, toNumber);

function toCharacter(number: number): string {
  const isBelow = number < surrogates.first;
  return String.fromCodePoint(isBelow ? number : number + surrogates.count);
}

/** Throws if the value isn't one character, as fast-check requires. */
function toNumber(text: unknown): number {
  const code = typeof text === "string" ? text.codePointAt(0) : undefined;
  if (code === undefined || String.fromCodePoint(code) !== text || !text.isWellFormed()) {
    throw new Error("Not one character.");
  }
  return code < surrogates.first ? code : code - surrogates.count;
}
