import type { Frame } from "../failure/read-frames.ts";
import type { Location, Place, Range } from "../model/place.ts";
import type { Sources } from "./find/sources.ts";

/** A place in a report, or a frame of a trace, with its tracked file. */
export type Tracked<P extends Place | Frame> = P & { readonly file: string };

/**
 * Longer ranges are reduced to their first line. GitHub shows an annotation below the last line of its range, which for
 * a function of eighty lines is far from its head.
 */
const maxLines = 5;

/**
 * Makes a location that the Checks API accepts: existing lines ≥ 1 in order, both columns or none, and columns only on
 * one line. A line beyond the end of the file becomes the last one, because linters report the line after the last
 * newline and a report can be older than the file.
 */
export function toLocation(place: Range & { readonly file: string }, sources: Sources): Location {
  const path = place.file;
  const first = toWhole(place.line) ?? 1;
  let last = Math.max(first, toWhole(place.endLine) ?? first);
  let { endColumn } = place;
  // An end before the first column of a line is the end of the line above.
  if (last > first && endColumn !== undefined && endColumn <= 1) {
    last--;
    endColumn = undefined;
  }
  const lineCount = sources.lineCount(path) ?? Number.POSITIVE_INFINITY;
  const startLine = Math.min(first, lineCount);
  const endLine =
    last - first < maxLines ? Math.max(startLine, Math.min(last, lineCount)) : startLine;
  const startColumn = toWhole(place.column);
  if (startColumn === undefined || startLine !== first || last !== first) {
    return { path, startLine, endLine };
  }
  // Our end column is inclusive, the report's is exclusive.
  const behind = toWhole(endColumn) ?? 0;
  return { path, startLine, endLine, startColumn, endColumn: Math.max(startColumn, behind - 1) };
}

/** GitHub's lines and columns are 32-bit numbers. */
function toWhole(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value < 2 ** 31
    ? value
    : undefined;
}
