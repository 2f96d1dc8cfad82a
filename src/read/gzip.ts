import { constants, gunzipSync } from "node:zlib";
import type { Bytes } from "./encoding.ts";

/** What a packed report may unpack to, in bytes: a packed file of 1 MB can hold a gigabyte of nothing. */
export const unpackedLimit = 512 * 1024 * 1024;

/** Bytes that can't be turned into text; the message says why, as a clause ("it is …"). */
export class UnreadableBytes extends Error {
  override readonly name = "UnreadableBytes";
}

/**
 * Unpacks gzip (RFC 1952), all its members. What is cut off is unpacked as far as it goes, with a note.
 * There is no synchronous stream in Node, so packed and unpacked bytes are in memory at once.
 */
export function gunzip(
  chunks: Iterable<Uint8Array>,
  notes: string[],
  limit = unpackedLimit,
): Bytes {
  const bytes = unpack(Buffer.concat([...chunks]), notes, limit);
  return {
    *chunks() {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        yield bytes.subarray(at, at + pieceBytes);
      }
    },
  };
}

const pieceBytes = 64 * 1024;

function unpack(packed: Buffer, notes: string[], limit: number): Buffer {
  const options = { maxOutputLength: limit, chunkSize: 256 * 1024 };
  try {
    return gunzipSync(packed, options);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") {
      throw new UnreadableBytes(`it unpacks to more than ${limit / 1024 / 1024} MiB`);
    }
    if (code !== "Z_BUF_ERROR") throw new UnreadableBytes(`it is damaged gzip (${message})`);
    notes.push("The gzip data ends early; what could be unpacked was read.");
    return gunzipSync(packed, { ...options, finishFlush: constants.Z_SYNC_FLUSH });
  }
}
