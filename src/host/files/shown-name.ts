import { unicodePattern } from "../../unicode-pattern.ts";

const breaking = unicodePattern(String.raw`[\p{Cc}\u2028\u2029]`, "gu");

/** Writes a path for a note of one line: control characters become escapes, as in `a\nb`. */
export function toOneLine(path: string): string {
  return path.replace(breaking(), (sign) =>
    sign === "\n" ? "\\n" : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Returns true if a name would add a line to a list of patterns. */
export function hasLineBreak(path: string): boolean {
  return /[\r\n]/.test(path);
}
