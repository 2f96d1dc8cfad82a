import { getCount, type JsonObject } from "../json-value.ts";
import type { Place, Range } from "../model/place.ts";

/**
 * Reads lines and columns: 1-based, with an exclusive end column and the end in `endLine` and `endColumn`. Tools write
 * 0 for an unknown number. Returns nothing without a start line.
 *
 * @param startLine the name of the property with the first line; `startColumn` is that with the first column
 */
export function readRange(
  source: JsonObject | undefined,
  startLine: string,
  startColumn: string,
): Range {
  const line = getCount(source, startLine, 1);
  if (line === undefined) return {};
  return {
    line,
    column: getCount(source, startColumn, 1),
    endLine: getCount(source, "endLine", line),
    endColumn: getCount(source, "endColumn", 1),
  };
}

/** Reads a line or column, 1-based. Tools write 0 or nothing if they know none. */
export function toLineNumber(digits: string | undefined): number | undefined {
  const number = digits !== undefined && /^\s?\d{1,9}\s?$/.test(digits) ? Number(digits) : 0;
  return number > 0 ? number : undefined;
}

/** Returns, for example, "src/cart.c:12" for use in a text. */
export function namePlace({ path, line }: Place): string {
  return line === undefined ? path : `${path}:${line}`;
}
