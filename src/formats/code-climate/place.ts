import { getCount, getObject, getText } from "../../json-value.ts";
import type { Place } from "../../model/place.ts";

/**
 * Reads a location with lines or positions from `begin` to `end`. Lines are inclusive, but tools write exclusive end
 * columns. They write line 0 or no line for the whole file.
 */
export function readPlace(location: unknown): Place | undefined {
  const path = getText(location, "path");
  if (path === undefined || path.trim() === "") return undefined;
  const lines = getObject(location, "lines");
  const line = getCount(lines, "begin", 1);
  if (line !== undefined) return { path, line, endLine: getCount(lines, "end", line) };
  // Some tools put `begin` and `end` with columns in `lines`.
  const positions = getObject(location, "positions") ?? lines;
  const begin = getObject(positions, "begin");
  const end = getObject(positions, "end");
  const firstLine = getCount(begin, "line", 1);
  if (firstLine === undefined) {
    const start = getCount(begin, "offset", 0);
    return start === undefined ? { path } : { path, offset: { unit: "character", start } };
  }
  return {
    path,
    line: firstLine,
    column: getCount(begin, "column", 1),
    endLine: getCount(end, "line", firstLine),
    endColumn: getCount(end, "column", 1),
  };
}
