import { isSha } from "../compare/commit-object.ts";
import { readDigest, unusable } from "../compare/digest/digest-text.ts";
import { findNearMiss } from "../similar-word.ts";
import type { Baseline } from "./baseline.ts";

/**
 * Reads the `json-file` of an earlier run. It is untrusted.
 * @param text undefined if the file couldn't be read
 */
export function readEarlierResult(
  file: string,
  text: string | undefined,
): Pick<Baseline, "run" | "why"> {
  const refuse = (why: string) => ({ why: `Input compare-with: ${JSON.stringify(file)} ${why}.` });
  if (text === undefined) {
    const meant = findNearMiss(file, ["base", "none"]);
    return refuse(`isn't a file that can be read${meant ? ` (did you mean ${meant}?)` : ""}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("isn't JSON; use a file that the input json-file wrote");
  }
  const { digest, sha } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof digest !== "string") {
    return refuse("contains no data to compare with; use a file that the input json-file wrote");
  }
  const reading = readDigest(digest);
  if ("unusable" in reading)
    return refuse(`can't be compared with, because ${unusable[reading.unusable]}`);
  const found = { url: "", appId: 0, behind: 0, digest: reading.digest };
  return { run: { ...found, sha: isSha(sha) ? sha : "" } };
}
