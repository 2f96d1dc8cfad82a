import type { Digest } from "./digest.ts";
import { decodeDigest, digestVersion, encodeDigest } from "./encode.ts";
import { openFitter } from "./fit-digest.ts";

/**
 * A link definition, which Markdown doesn't render because nothing refers to it. A cut one is invisible too.
 * https://spec.commonmark.org/0.31.2/#link-reference-definitions
 */
const begin = "[report-to-check-digest]: data:application/x-report-to-check-digest;version=";
const behindVersion = ";base64,";

const start = `${begin}${digestVersion}${behindVersion}`;

/** Between the text and the hidden line. */
export const emptyLine = "\n\n";

/**
 * Makes a function that returns an invisible line with as much of the digest as `bytes` hold. It is empty if not even
 * the smallest version fits.
 */
export function openHiddenLine(digest: Digest): (bytes: number) => string {
  const toFitted = openFitter(digest);
  return (bytes) => {
    const fitted = toFitted(bytes - start.length);
    return fitted ? start + encodeDigest(fitted) : "";
  };
}

/** Appends a hidden line. The text must not end inside a code fence. */
export function appendHiddenLine(text: string, line: string): string {
  return text === "" || line === "" ? text + line : `${text.trimEnd()}${emptyLine}${line}`;
}

/** Why a check can't be compared with, as the clause that follows "because". */
export const unusable = {
  none: "it contains no data to compare with",
  version: "another version of this action made it",
  damaged: "its data is cut off or damaged",
  incomplete: "some of its results were missing",
} as const;

type DigestReading = { readonly digest: Digest } | { readonly unusable: keyof typeof unusable };

/**
 * Reads the digest at the end of a check run's text. The text can be anything. Digests elsewhere in it are ignored,
 * because they are quoted from reports.
 */
export function readHiddenDigest(text: string): DigestReading {
  const trimmed = text.trimEnd();
  const line = trimmed.slice(trimmed.lastIndexOf("\n") + 1);
  if (!line.startsWith(begin)) return { unusable: "none" };
  const end = line.indexOf(behindVersion, begin.length);
  const version = line.slice(begin.length, Math.max(0, end));
  return readVersion(version, line.slice(end + behindVersion.length));
}

/** Returns the complete digest as text, for a JSON field. */
export function writeDigest(digest: Digest): string {
  return `${digestVersion}:${encodeDigest(digest)}`;
}

/** Reads the output of `writeDigest`. The text can be anything. */
export function readDigest(text: string): DigestReading {
  const end = text.indexOf(":");
  return readVersion(text.slice(0, Math.max(0, end)), text.slice(end + 1));
}

function readVersion(version: string, encoded: string): DigestReading {
  if (!/^\d{1,9}$/.test(version)) return { unusable: "damaged" };
  if (Number(version) !== digestVersion) return { unusable: "version" };
  const digest = decodeDigest(encoded);
  if (!digest) return { unusable: "damaged" };
  return digest.isIncomplete ? { unusable: "incomplete" } : { digest };
}
