import { type DecodedText, decode } from "../../src/read/decode.ts";

/** Decodes a text in pieces of at most `size` bytes that share one buffer, as when a file is read. */
export function decodeInPieces(text: string | Uint8Array, size = 1 << 16): DecodedText {
  const bytes = Buffer.from(text as string);
  return decode({
    *chunks() {
      const piece = Buffer.alloc(Math.min(size, bytes.length));
      for (let at = 0; at < bytes.length; at += size) {
        const length = bytes.copy(piece, 0, at);
        yield piece.subarray(0, length);
        // A reader that keeps the piece must not see the file's content in it.
        piece.fill("~");
      }
    },
  });
}
