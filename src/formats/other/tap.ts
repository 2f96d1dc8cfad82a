import type { DecodedText } from "../../read/decode.ts";

export const insteadOfTap =
  "Have the tool write JUnit XML: `node --test --test-reporter=junit`, `tap --reporter=junit`, `bats --formatter junit`, `prove --formatter TAP::Formatter::JUnit`.";

/** Lines that only TAP has: its version, its plan, and the results of tests by number. https://testanything.org */
const tapLine = /^(?:TAP version 1\d|1\.\.\d{1,9}|(?:not )?ok \d{1,9}\b)/;

/** So much of a text is looked at, in UTF-16 units: what a program prints may stand before. */
const searched = 64 * 1024;

export function isTap(text: DecodedText): boolean {
  for (const piece of text.chunks()) {
    const lines = piece.slice(0, searched).trimStart().split("\n");
    return lines.some((line) => tapLine.test(line));
  }
  return false;
}
