import { getCount, type JsonObject } from "../json-value.ts";
import type { Place } from "../model/report.ts";

type Span = Pick<Place, "line" | "column" | "endLine" | "endColumn">;

/** The names of the properties that say where a span begins. */
export interface SpanNames {
  readonly line: string;
  readonly column: string;
}

/**
 * Reads lines and columns: 1-based, with an exclusive end column and the end in `endLine` and `endColumn`. Tools write
 * 0 for an unknown number. Returns nothing without a start line.
 */
export function readSpan(source: JsonObject | undefined, names: SpanNames): Span {
  const line = getCount(source, names.line, 1);
  if (line === undefined) return {};
  const span: { -readonly [Name in keyof Span]: Span[Name] } = { line };
  const column = getCount(source, names.column, 1);
  const endLine = getCount(source, "endLine", line);
  const endColumn = getCount(source, "endColumn", 1);
  if (column !== undefined) span.column = column;
  if (endColumn === 1 && endLine !== undefined && endLine > line) {
    // The end is exclusive and at the start of a line, so that line isn't included.
    span.endLine = endLine - 1;
    return span;
  }
  if (endLine !== undefined) span.endLine = endLine;
  if (endColumn !== undefined) span.endColumn = endColumn;
  return span;
}
