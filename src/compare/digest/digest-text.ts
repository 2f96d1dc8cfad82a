import type { Digest } from "./digest.ts";
import { digestVersion, encodeDigest } from "./encode.ts";
import { type DigestReading, readVersion } from "./hidden-line.ts";

/** Returns the complete digest as text, for a JSON field. */
export function writeDigest(digest: Digest): string {
  return `${digestVersion}:${encodeDigest(digest)}`;
}

/** The text can be anything. */
export function readDigest(text: string): DigestReading {
  const [start = "", version] = /^(\d{1,9}):/.exec(text) ?? [];
  return readVersion(version, text.slice(start.length));
}
