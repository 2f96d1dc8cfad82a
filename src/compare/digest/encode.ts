import { oncePer } from "../../once.ts";
import { hash32 } from "../short-hash.ts";
import { ByteReader, ByteWriter, DamagedBytes } from "./bytes.ts";
import type { Digest } from "./digest.ts";
import { readFindings, writeFindings } from "./findings-bytes.ts";
import { readTests, writeTests } from "./tests-bytes.ts";

/** Must be increased if the bytes or the inputs of the hashes change. Digests of other versions can't be compared. */
export const digestVersion = 2;

/**
 * Encodes a digest as base64; the last 4 bytes are a checksum. Cached, because the length is needed before the text.
 */
export const encodeDigest = oncePer(encode, new WeakMap<Digest, string>());

function encode(digest: Digest): string {
  const writer = new ByteWriter();
  writer.number(digest.isIncomplete ? 1 : 0, 1);
  writeFindings(digest.findings, writer);
  writeTests(digest.tests, writer);
  writer.number(checksum(writer.result()), 4);
  return writer.result().toString("base64");
}

/** Returns undefined for a text that `encodeDigest` didn't write. Never throws. */
export function decodeDigest(text: string): Digest | undefined {
  // Valid text is encoded in only one way. A decoder would skip unknown characters.
  const bytes = Buffer.from(text, "base64");
  if (bytes.length < 4 || bytes.toString("base64") !== text) return undefined;
  const end = bytes.length - 4;
  if (bytes.readInt32BE(end) !== checksum(bytes.subarray(0, end))) return undefined;
  const reader = new ByteReader(bytes.subarray(0, end));
  try {
    const isIncomplete = reader.number(1) === 1;
    const findings = readFindings(reader);
    const tests = readTests(reader);
    return reader.left === 0 ? { isIncomplete, findings, tests } : undefined;
  } catch (error) {
    if (error instanceof DamagedBytes) return undefined;
    throw error;
  }
}

/** Detects accidental damage only: whoever can forge the text can forge the checksum. */
function checksum(bytes: Buffer): number {
  return hash32(bytes.toString("latin1"));
}
