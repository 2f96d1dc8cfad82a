import { cutUnits } from "../text.ts";
import { toVisible } from "../visible-text.ts";

/** The longest title or message on a line of its own, in UTF-16 units. */
export const lineLength = 160;

/** Visible text on one line, with single spaces. */
export function toOneLine(text: string): string {
  return toVisible(text.replace(/\s+/g, " ").trim());
}

/** The start of a text on one line, in at most `length` UTF-16 units before invisible characters are escaped. */
export function toShortLine(text: string, length: number): string {
  // White space counts in the text but not on the line.
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, " ")
    .trim();
  const isWhole = text.length <= 4 * length && line.length <= length;
  return toVisible(isWhole ? line : `${cutUnits(line, length - 1).trimEnd()}…`);
}

/** Returns the first line that isn't blank. */
export function firstLine(text: string): string {
  return text.trimStart().split("\n", 1)[0] as string;
}

/** Removes the full stop if another sentence follows on the line. An ellipsis stays. */
export function withoutStop(text: string): string {
  return text.replace(/(?<!\.)\.$/, "");
}

/** Returns true if two texts are equal, apart from a full stop at the end. */
export function areSameText(one: string, other: string): boolean {
  return withoutStop(one.trim()) === withoutStop(other.trim());
}
