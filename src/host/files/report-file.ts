import { closeSync, readSync } from "node:fs";
import { openRegularFile } from "./regular-file.ts";

/** Larger pieces are slower to read: they don't stay in the processor's cache, and are made outside of V8's young generation. */
const chunkBytes = 64 * 1024;

/**
 * Reads a file piece by piece, all in the same memory: a piece is good until the next one is asked for. It ends where the
 * file ended when it was opened, so that one that keeps growing ends as well.
 * Reading is synchronous: nothing else waits for it, and it is the fastest that Node has.
 * @param realPath without links
 * @throws UserError for anything but a regular file, and the system's errors
 */
export function* readChunks(realPath: string): Iterable<Uint8Array> {
  const { descriptor, bytes } = openRegularFile(realPath);
  try {
    const piece = Buffer.allocUnsafe(Math.max(1, Math.min(chunkBytes, bytes)));
    for (let left = bytes; left > 0; ) {
      const length = readSync(descriptor, piece, 0, Math.min(piece.length, left), null);
      if (length === 0) return;
      left -= length;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
