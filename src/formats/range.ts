import type { Range } from "../model/place.ts";
import type { JsonObject } from "../read/json/value.ts";
import { getCount } from "../read/json/value.ts";

/** What the properties are called that tell where a range begins. */
export interface RangeNames {
  readonly line: string;
  readonly column: string;
}

/**
 * Reads lines and columns: 1-based, the end column exclusive, `endLine` and `endColumn` by those names. Tools write 0
 * where they know none. Nothing without a line to begin with.
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
    // The end is exclusive: nothing of the last line is meant.
    range.endLine = endLine - 1;
    return range;
  }
  if (endLine !== undefined) range.endLine = endLine;
  if (endColumn !== undefined) range.endColumn = endColumn;
  return range;
}
