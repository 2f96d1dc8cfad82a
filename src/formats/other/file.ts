import { baseNameOf } from "../../paths.ts";
import type { DecodedText } from "../../read/decode.ts";
import type { ReportFile } from "../format.ts";

/** Extensions of report files, packed or not. Unreadable files with these extensions count as broken reports. */
export const reportExtensions = ["xml", "json", "sarif", "trx", "jsonl", "ndjson"];
const reportEnds: ReadonlySet<string> = new Set([...reportExtensions, "checkstyle", "junit"]);

/** Extensions of other files in build folders, which no tool uses for reports. */
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

/** Returns true if the name or bytes of a file without a known format show that it isn't a report. */
export function isSomethingElse(file: ReportFile, text?: DecodedText): boolean {
  if (file.explicit) return false;
  const end = endOf(file.path);
  if (reportEnds.has(end)) return false;
  return otherEnds.has(end) || (text !== undefined && isBinary(text));
}

/** Returns "xml" for `out/TEST-a.XML.gz`, and an empty text if there is no dot or nothing before it. */
function endOf(path: string): string {
  const name = baseNameOf(path).replace(/\.gz$/i, "");
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}

/** Returns true if the file's start has characters that don't occur in text. */
function isBinary(text: DecodedText): boolean {
  return binary.test(startOf(text, 8 * 1024));
}

/** Returns the start of a text. The length is in UTF-16 units. */
function startOf(text: DecodedText, length: number): string {
  for (const piece of text.chunks()) return piece.slice(0, length);
  return "";
}

/** Control characters that aren't white space, a bell, a backspace or the start of a terminal sequence. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\0-\x06\x0e-\x1a\x1c-\x1f]/;

export const insteadOfTap =
  "Have the tool write JUnit XML: `node --test --test-reporter=junit`, `tap --reporter=junit`, `bats --formatter junit`, `prove --formatter TAP::Formatter::JUnit`.";

/** Lines that occur only in TAP: the version, the plan, and numbered test results. https://testanything.org */
const tapLine = /^(?:TAP version 1\d|1\.\.\d{1,9}|(?:not )?ok \d{1,9}\b)/;

/** Searches the start of a text, because program output may come first. */
export function isTap(text: DecodedText): boolean {
  const lines = startOf(text, 64 * 1024)
    .trimStart()
    .split("\n");
  return lines.some((line) => tapLine.test(line));
}
