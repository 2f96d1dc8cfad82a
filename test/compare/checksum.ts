import { hash32 } from "../../src/compare/short-hash.ts";

/** Bytes as a digest's text, whatever they are. */
export function withChecksum(bytes: Buffer): string {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(hash32(bytes.toString("latin1")));
  return Buffer.concat([bytes, checksum]).toString("base64");
}
