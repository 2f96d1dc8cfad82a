import { oncePer } from "../../once.ts";
import { hash32 } from "../hash.ts";
import { ByteReader, ByteWriter, DamagedBytes } from "./bytes.ts";
import type { Digest } from "./digest.ts";
import { readFindings, writeFindings } from "./findings-bytes.ts";
import { readTests, writeTests } from "./tests-bytes.ts";

/** Raised when the bytes or what the hashes are made of change: an older digest can't be compared with then. */
export const digestVersion = 1;

/**
 * A digest as text: base64, whose last 4 bytes are a checksum of those before. Each digest is encoded once: its length
 * is asked for before it is written.
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

/** Undefined where the text isn't one that `encodeDigest` wrote; no text makes it throw. */
export function decodeDigest(text: string): Digest | undefined {
  // A base64 text has no other spelling than the one written: a decoder skips what it doesn't know.
  const bytes = Buffer.from(text, "base64");
  if (bytes.length < 4 || bytes.toString("base64") !== text) return undefined;
  const end = bytes.length - 4;
  if (bytes.readUInt32BE(end) !== checksum(bytes.subarray(0, end))) return undefined;
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

/** Against accidents: whoever can write the text can write a checksum too. */
function checksum(bytes: Buffer): number {
  return hash32(bytes.toString("latin1"));
}
