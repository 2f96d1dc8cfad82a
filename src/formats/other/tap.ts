import type { DecodedText } from "../../read/decode.ts";

export const insteadOfTap =
  "Have the tool write JUnit XML: `node --test --test-reporter=junit`, `tap --reporter=junit`, `bats --formatter junit`, `prove --formatter TAP::Formatter::JUnit`.";

/** Lines that occur only in TAP: the version, the plan, and numbered test results. https://testanything.org */
const tapLine = /^(?:TAP version 1\d|1\.\.\d{1,9}|(?:not )?ok \d{1,9}\b)/;

/** How much of a text is searched, in UTF-16 units. Program output may come first. */
const searched = 64 * 1024;

export function isTap(text: DecodedText): boolean {
  for (const piece of text.chunks()) {
    const lines = piece.slice(0, searched).trimStart().split("\n");
    return lines.some((line) => tapLine.test(line));
  }
  return false;
}
