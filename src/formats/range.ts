import { getCount, type JsonObject } from "../json-value.ts";
import type { Place } from "../model/report.ts";

type Span = Pick<Place, "line" | "column" | "endLine" | "endColumn">;

/** What the properties are called that tell where a span begins. */
export interface SpanNames {
  readonly line: string;
  readonly column: string;
}

/**
 * Reads lines and columns: 1-based, the end column exclusive, `endLine` and `endColumn` by those names. Tools write 0
 * where they know none. Nothing without a line to begin with.
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
    // The end is exclusive: nothing of the last line is meant.
    span.endLine = endLine - 1;
    return span;
  }
  if (endLine !== undefined) span.endLine = endLine;
  if (endColumn !== undefined) span.endColumn = endColumn;
  return span;
}
