import type { Frame } from "../failure/read-frames.ts";
import type { Location, Place, Range } from "../model/place.ts";
import type { Sources } from "./find/sources.ts";

/** A place of a report, or a frame of a trace, with the tracked file that its path means. */
export type Tracked<P extends Place | Frame> = P & { readonly file: string };

/**
 * A range of more lines is reported as its first: GitHub draws an annotation below the last line of its range, and
 * what is said of a function of eighty lines belongs to its head. A few lines are in view together.
 */
const maxLines = 5;

/**
 * Makes a location that the Checks API takes: lines ≥ 1 that the file has, in order; columns both or none, and only on one line.
 * A line beyond the end of the file becomes its last: linters name the line behind the last newline, and a report
 * may be of an older state.
 */
export function toLocation(
  { file: path, ...range }: Range & { readonly file: string },
  sources: Sources,
): Location {
  const first = toWhole(range.line) ?? 1;
  let last = Math.max(first, toWhole(range.endLine) ?? first);
  let { endColumn } = range;
  // An end before the first column of a line is the end of the line above.
  if (last > first && endColumn !== undefined && endColumn <= 1) {
    last--;
    endColumn = undefined;
  }
  const lineCount = sources.lineCount(path) ?? Number.POSITIVE_INFINITY;
  const startLine = Math.min(first, lineCount);
  const endLine =
    last - first < maxLines ? Math.max(startLine, Math.min(last, lineCount)) : startLine;
  const startColumn = toWhole(range.column);
  if (startColumn === undefined || startLine !== first || last !== first) {
    return { path, startLine, endLine };
  }
  // Ours is the last column inside, the report's the first one behind it.
  const behind = toWhole(endColumn) ?? 0;
  return { path, startLine, endLine, startColumn, endColumn: Math.max(startColumn, behind - 1) };
}

/** GitHub takes 32-bit lines and columns. */
function toWhole(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value < 2 ** 31
    ? value
    : undefined;
}
