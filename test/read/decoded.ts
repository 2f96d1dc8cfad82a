import { type DecodedText, decode } from "../../src/read/encoding.ts";

/** A text as if it had been read from a file, in pieces of at most `size` bytes. */
export function decoded(text: string | Uint8Array, size = 1 << 16): DecodedText {
  const bytes = Buffer.from(text as string);
  return decode({
    *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  });
}
