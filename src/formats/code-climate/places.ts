import { getCount, getObject, getText, type JsonObject } from "../../json-value.ts";
import type { Place, Range } from "../../model/place.ts";

/**
 * Reads a location with lines or positions from `begin` to `end`. Lines are inclusive, but tools write exclusive end
 * columns. They write line 0 or no line for the whole file.
 */
export function readPlace(location: unknown): Place | undefined {
  const path = getText(location, "path");
  if (path === undefined || path.trim() === "") return undefined;
  const lines = getObject(location, "lines");
  const line = getCount(lines, "begin", 1);
  if (line !== undefined) return { path, line, ...readEnd(line, getCount(lines, "end", line)) };
  const { begin, end } = readPositions(location);
  if (begin.line === undefined) {
    return begin.offset === undefined
      ? { path }
      : { path, offset: { unit: "character", start: begin.offset } };
  }
  const last = end.line !== undefined && end.line >= begin.line ? end.line : undefined;
  return {
    path,
    line: begin.line,
    ...(begin.column !== undefined && { column: begin.column }),
    ...readEnd(begin.line, last),
    ...(begin.column !== undefined && end.column !== undefined && { endColumn: end.column }),
  };
}

function readEnd(line: number, end: number | undefined): Range {
  return end === undefined || end === line ? {} : { endLine: end };
}

function readPositions(location: unknown) {
  const positions = getObject(location, "positions");
  // Some tools put `begin` and `end` with columns in `lines`.
  const source = positions ?? getObject(location, "lines");
  return {
    begin: readPosition(getObject(source, "begin")),
    end: readPosition(getObject(source, "end")),
  };
}

function readPosition(position: JsonObject | undefined) {
  return {
    line: getCount(position, "line", 1),
    column: getCount(position, "column", 1),
    offset: getCount(position, "offset", 0),
  };
}
