import { getCount, type JsonObject } from "../json-value.ts";
import type { Place, Range } from "../model/place.ts";

/** The names of the properties that say where a range begins. */
export interface RangeNames {
  readonly line: string;
  readonly column: string;
}

/**
 * Reads lines and columns: 1-based, with an exclusive end column and the end in `endLine` and `endColumn`. Tools write
 * 0 for an unknown number. Returns nothing without a start line.
 */
export function readRange(source: JsonObject | undefined, names: RangeNames): Range {
  const line = getCount(source, names.line, 1);
  if (line === undefined) return {};
  return {
    line,
    column: getCount(source, names.column, 1),
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
