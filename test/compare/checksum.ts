import { hash32 } from "../../src/compare/short-hash.ts";

/** Returns the text of a digest with these bytes and a correct checksum. */
export function withChecksum(bytes: Buffer): string {
  const checksum = Buffer.alloc(4);
  checksum.writeInt32BE(hash32(bytes.toString("latin1")));
  return Buffer.concat([bytes, checksum]).toString("base64");
}
