import { closeSync, readSync } from "node:fs";
import { openRegularFile } from "./regular-file.ts";

/** Larger chunks are slower: they don't stay in the CPU cache and are allocated outside V8's young generation. */
const chunkBytes = 64 * 1024;

/**
 * Reads a file in chunks that share one buffer: a chunk is valid until the next one is requested. Stops at the size
 * that the file had when it was opened, so that a growing file ends too. Synchronous reading is the fastest that Node
 * has, and nothing else waits for it.
 * @param realPath without links
 * @throws UserError for anything but a regular file, and file-system errors
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
