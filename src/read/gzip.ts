import type { Bytes } from "./bytes.ts";

// Loaded for the first packed report, because most runs have none.
const zlib = () => process.getBuiltinModule("node:zlib");

/** The largest size in bytes of a packed report and of its unpacked text. 1 MB can unpack to a gigabyte. */
const unpackedLimit = 512 * 1024 * 1024;

/** Thrown for bytes that can't be converted to text. The message is the reason as a clause ("it is …"). */
export class UnreadableBytes extends Error {
  override readonly name = "UnreadableBytes";
}

/** What could be unpacked. */
export interface Unpacked extends Bytes {
  /** The data ends early, so something may be missing and there is no checksum. */
  readonly isCutOff: boolean;
}

/**
 * Unpacks all members of gzip data (RFC 1952). Data that was cut off is unpacked as far as possible. Node has no
 * synchronous stream for it, so packed and unpacked bytes are in memory at the same time.
 */
export function gunzip(chunks: Iterable<Uint8Array>, limit = unpackedLimit): Unpacked {
  const packed = join(chunks, limit);
  const { constants } = zlib();
  let bytes: Buffer;
  let isCutOff = false;
  try {
    bytes = unpack(packed, limit, constants.Z_FINISH);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "Z_BUF_ERROR") throw error;
    isCutOff = true;
    bytes = unpack(packed, limit, constants.Z_SYNC_FLUSH);
  }
  return {
    isCutOff,
    *chunks() {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        yield bytes.subarray(at, at + pieceBytes);
      }
    },
  };
}

const pieceBytes = 64 * 1024;

function join(chunks: Iterable<Uint8Array>, limit: number): Buffer {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    parts.push(Buffer.from(chunk));
  }
  return Buffer.concat(parts);
}

function unpack(packed: Buffer, limit: number, finishFlush: number): Buffer {
  try {
    return zlib().gunzipSync(packed, {
      maxOutputLength: limit,
      chunkSize: 256 * 1024,
      finishFlush,
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "Z_BUF_ERROR") throw error;
    if (code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(limit);
    throw new UnreadableBytes(`it is damaged gzip (${message})`);
  }
}

function tooLarge(limit: number): UnreadableBytes {
  return new UnreadableBytes(`it unpacks to more than ${limit / 1024 / 1024} MiB`);
}
