import type { Digest } from "./digest.ts";
import { digestVersion, encodeDigest } from "./encode.ts";
import { type DigestReading, readVersion } from "./hidden-line.ts";

/** A digest for a field of JSON, where there is room for all of it. */
export function writeDigest(digest: Digest): string {
  return `${digestVersion}:${encodeDigest(digest)}`;
}

/** The text may be anything. */
export function readDigest(text: string): DigestReading {
  const [start = "", version] = /^(\d{1,9}):/.exec(text) ?? [];
  return readVersion(version, text.slice(start.length));
}
