import { type DecodedText, decode } from "../../src/read/decode.ts";

/** A text as if it had been read from a file: in pieces of at most `size` bytes, all in the same memory. */
export function decoded(text: string | Uint8Array, size = 1 << 16): DecodedText {
  const bytes = Buffer.from(text as string);
  return decode({
    *chunks() {
      const piece = Buffer.alloc(Math.min(size, bytes.length));
      for (let at = 0; at < bytes.length; at += size) {
        const length = bytes.copy(piece, 0, at);
        yield piece.subarray(0, length);
        // Whoever still looks at it sees nothing of the file.
        piece.fill("~");
      }
    },
  });
}
