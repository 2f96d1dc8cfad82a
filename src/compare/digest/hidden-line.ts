import type { Digest } from "./digest.ts";
import { decodeDigest, digestVersion, encodeDigest } from "./encode.ts";
import { fitDigest } from "./fit-digest.ts";

/**
 * A link definition, of which Markdown draws nothing; nothing links to it. A cut one is invisible too.
 * https://spec.commonmark.org/0.31.2/#link-reference-definitions
 */
const begin = "[report-to-check-digest]: data:application/x-report-to-check-digest;version=";
const behindVersion = ";base64,";

/** Bytes that the line takes besides the digest: its beginning, and the empty line before it. */
const overhead = `\n\n${begin}${digestVersion}${behindVersion}`.length;

/** How long the base64 of a digest may be to be appended to a text of `textBytes` bytes in a field of `limit` bytes. */
export function roomForDigest(textBytes: number, limit: number): number {
  return Math.max(0, limit - textBytes - overhead);
}

/** The text with the digest as a line that nobody sees. The text must end outside of any fence. */
export function appendDigest(text: string, digest: Digest): string {
  const line = `${begin}${digestVersion}${behindVersion}${encodeDigest(digest)}`;
  return text === "" ? line : `${text.trimEnd()}\n\n${line}`;
}

/** Bytes that a digest takes behind a text, where all of it is written. */
export function digestLength(digest: Digest): number {
  return overhead + encodeDigest(digest).length;
}

/** The text with as much of the digest as `limit` bytes hold; undefined where not even the least fits. */
export function fitHiddenDigest(text: string, digest: Digest, limit: number): string | undefined {
  const fitted = fitDigest(digest, roomForDigest(Buffer.byteLength(text), limit));
  return fitted && appendDigest(text, fitted);
}

/** Why a check can't be compared with, as the clause that follows "because". */
export const unusable = {
  none: "it holds no data to compare with",
  version: "another version of this action made it",
  damaged: "its data is cut off or damaged",
  incomplete: "some of its results were missing",
} as const;

export type DigestReading =
  | { readonly digest: Digest }
  | { readonly unusable: keyof typeof unusable };

/** The digest at the end of a check run's text, where the text may be anything. Elsewhere in it nothing counts: there it quotes reports. */
export function readHiddenDigest(text: string): DigestReading {
  const trimmed = text.trimEnd();
  const line = trimmed.slice(trimmed.lastIndexOf("\n") + 1);
  if (!line.startsWith(begin)) return { unusable: "none" };
  const end = line.indexOf(behindVersion, begin.length);
  const version = line.slice(begin.length, Math.max(0, end));
  if (!/^\d{1,9}$/.test(version)) return { unusable: "damaged" };
  if (Number(version) !== digestVersion) return { unusable: "version" };
  // What isn't base64 doesn't decode.
  const digest = decodeDigest(line.slice(end + behindVersion.length));
  if (!digest) return { unusable: "damaged" };
  return digest.isIncomplete ? { unusable: "incomplete" } : { digest };
}
