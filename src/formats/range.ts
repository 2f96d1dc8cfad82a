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
  const range: { -readonly [Name in keyof Range]: Range[Name] } = { line };
  const column = getCount(source, names.column, 1);
  const endLine = getCount(source, "endLine", line);
  const endColumn = getCount(source, "endColumn", 1);
  if (column !== undefined) range.column = column;
  if (endColumn === 1 && endLine !== undefined && endLine > line) {
    // The end is exclusive and at the start of a line, so that line isn't included.
    range.endLine = endLine - 1;
    return range;
  }
  if (endLine !== undefined) range.endLine = endLine;
  if (endColumn !== undefined) range.endColumn = endColumn;
  return range;
}

/** Returns, for example, "src/cart.c:12" for use in a text. */
export function namePlace({ path, line }: Place): string {
  return line === undefined ? path : `${path}:${line}`;
}
