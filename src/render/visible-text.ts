import { cutUnits } from "../text.ts";
import { toVisible } from "../visible-text.ts";

/** Visible text on one line; every run of white space is one space. */
export function toLine(text: string): string {
  return toVisible(text.replace(/\s+/g, " ").trim());
}

/** The beginning of a text, on one line of at most `length` UTF-16 units before they are made visible. */
export function toShortLine(text: string, length: number): string {
  // White space takes room in the text, but not on the line.
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, " ")
    .trim();
  const isWhole = text.length <= 4 * length && line.length <= length;
  return toVisible(isWhole ? line : `${cutUnits(line, length - 1).trimEnd()}…`);
}

/** The first line that says something. */
export function firstLine(text: string): string {
  return text.trimStart().split("\n", 1)[0] as string;
}

/** For a sentence that others follow on its line; dots that say "and so on" stay. */
export function withoutStop(text: string): string {
  return text.replace(/(?<!\.)\.$/, "");
}

/** Whether two texts are the same but for a full stop at their end. */
export function saysTheSame(one: string, other: string): boolean {
  return withoutStop(one.trim()) === withoutStop(other.trim());
}

export function utf8Bytes(text: string): number {
  return Buffer.byteLength(text);
}
