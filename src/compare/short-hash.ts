import { hash } from "node:crypto";

/**
 * Returns 48 bits of a text's SHA-1 as an integer. Compared with two hashes in JavaScript it is as fast for texts of 90
 * characters and faster for longer ones. See docs/decisions/comparing.md.
 */
export function hash48(text: string): number {
  return Number.parseInt(hash("sha1", text, "hex").slice(0, 12), 16);
}

/** Returns 32 bits of the same hash as a signed integer, which V8 stores without a box. */
export function hash32(text: string): number {
  return hash48(text) | 0;
}

/** Returns 16 bits of the same hash. */
export function hash16(text: string): number {
  return hash48(text) & 0xffff;
}
