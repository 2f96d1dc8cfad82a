import type { Digest } from "./digest.ts";
import { decodeDigest, digestVersion, encodeDigest } from "./encode.ts";
import type { DigestReading } from "./hidden-line.ts";

/** A digest for a field of JSON, where there is room for all of it. */
export function writeDigest(digest: Digest): string {
  return `${digestVersion}:${encodeDigest(digest)}`;
}

/** The text may be anything. */
export function readDigest(text: string): DigestReading {
  const end = text.indexOf(":");
  const version = text.slice(0, Math.max(0, end));
  if (!/^\d{1,9}$/.test(version)) return { unusable: "damaged" };
  if (Number(version) !== digestVersion) return { unusable: "version" };
  const digest = decodeDigest(text.slice(end + 1));
  if (!digest) return { unusable: "damaged" };
  return digest.isIncomplete ? { unusable: "incomplete" } : { digest };
}
