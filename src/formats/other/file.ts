import { baseNameOf } from "../../paths.ts";
import type { DecodedText } from "../../read/decode.ts";
import type { ReportFile } from "../format.ts";

/** Extensions of report files, packed or not. A file with one of these that can't be read is a broken report. */
export const reportExtensions = ["xml", "json", "sarif", "trx", "jsonl", "ndjson"];
const reportEnds: ReadonlySet<string> = new Set([...reportExtensions, "checkstyle", "junit"]);

/** Extensions of files that lie beside reports in build folders, and that no tool gives to a report. */
const otherEnds: ReadonlySet<string> = new Set(
  [
    "log txt out err md rst adoc csv tsv tap ansi diff patch",
    "html htm css js mjs cjs ts map yml yaml toml properties",
    "png jpg jpeg gif bmp ico svg webp avif webm mp4 mov avi",
    "zip tar tgz bz2 xz 7z zst jar war pdf woff woff2 ttf",
    "info lcov exec ec gcda gcno gcov profdata profraw coverage",
    "bin dat db sqlite pb ser dmp hprof jfr nettrace cover prof",
    "class dll exe so dylib o a pyc wasm binlog lock sha256",
  ].flatMap((line) => line.split(" ")),
);

/**
 * Whether a wildcard or folder brought a file that is something else than a report, as its name or its bytes say. It is
 * asked only of a file in which no format was recognised.
 */
export function isSomethingElse(file: ReportFile, text?: DecodedText): boolean {
  if (file.explicit) return false;
  const end = endOf(file.path);
  if (reportEnds.has(end)) return false;
  return otherEnds.has(end) || (text !== undefined && isBinary(text));
}

/** "xml" for `out/TEST-a.XML.gz`; empty for a name without a dot, or with nothing before it. */
function endOf(path: string): string {
  const name = baseNameOf(path).replace(/\.gz$/i, "");
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}

/** Whether its beginning has characters that no text has. */
function isBinary(text: DecodedText): boolean {
  for (const piece of text.chunks()) return binary.test(piece.slice(0, beginning));
  return false;
}

/** In UTF-16 units. */
const beginning = 8 * 1024;

/** Control characters that aren't white space, a bell, a backspace or the start of a terminal sequence. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\0-\x06\x0e-\x1a\x1c-\x1f]/;
