import { markDiff } from "../failure/diff.ts";
import { shapeOf } from "../failure/read-frames.ts";

/**
 * The number of open rows of a trace: at its start, at its end (where Python has the error), and in between the rows
 * that a diff changes or that the tool marks.
 */
const open = {
  first: { rows: 14, length: 2000 },
  last: { rows: 10, length: 1000 },
  key: { rows: 60, length: 4000 },
};
/** How many lines at each end are examined. From a long log only the ends and a diff matter. */
const examinedLines = 200;
/** How many lines of a text are searched for a diff. */
const searchedForDiff = 20_000;

/** The lines of a text and how they are shown. */
export interface Rows {
  readonly lines: readonly string[];
  readonly rows: readonly Row[];
}

/** One visible line, or the hidden lines from `start` to before `end`. */
export interface Row {
  readonly start: number;
  readonly end: number;
  /** What is hidden. Absent for a visible line. */
  readonly hides?: "lines" | "equal lines" | "lines of libraries and tools";
  /** The line is always visible. */
  readonly isKey?: boolean;
}

/** Splits a text into lines, removes their common indent, and chooses the open lines. */
export function toOpenRows(text: string): Rows {
  const lines = dedent(text.trimEnd().split("\n"));
  return { lines, rows: foldMiddle(toRows(lines), lines) };
}

/** Hides two or more library lines, six or more equal lines, and what is between the examined ends. */
function toRows(lines: readonly string[]): readonly Row[] {
  const tail = lines.length > 2 * examinedLines ? lines.length - examinedLines : lines.length;
  const head = tail < lines.length ? examinedLines : lines.length;
  const foreign = [
    ...markLibraryLines(lines.slice(0, head)),
    ...new Array<boolean>(tail - head).fill(false),
    ...markLibraryLines(lines.slice(tail)),
  ];
  const diff = markDiff(lines.slice(0, searchedForDiff));
  const hidesOf = (i: number): Row["hides"] => {
    if (diff[i] === "equal") return "equal lines";
    if (foreign[i]) return "lines of libraries and tools";
    return i >= head && i < tail && diff[i] === undefined ? "lines" : undefined;
  };
  const rows: Row[] = [];
  for (let start = 0; start < lines.length; ) {
    const hides = hidesOf(start);
    let end = start + 1;
    while (hides && end < lines.length && hidesOf(end) === hides) end++;
    const minHidden = hides === "equal lines" ? 6 : 2;
    if (hides && end - start >= minHidden) rows.push({ start, end, hides });
    else {
      for (let i = start; i < end; i++) {
        const isKey = diff[i] === "changed" || marked.test((lines[i] ?? "").slice(0, 200));
        rows.push({ start: i, end: i + 1, isKey });
      }
    }
    start = end;
  }
  return rows;
}

/**
 * Marks the lines that belong to frames of libraries, the language's runtime or the test tool. Most readers skip them.
 */
function markLibraryLines(lines: readonly string[]): readonly boolean[] {
  const marks = lines.map(() => false);
  for (const [i, line] of lines.entries()) {
    const shape = shapeOf(line);
    if (!shape?.library?.test(line.slice(0, matchedLength).trim())) continue;
    marks[i] = true;
    if (shape.symbolAbove && i > 0) marks[i - 1] = true;
    // Python prints the source code below its frame, with markers.
    if (shape.order !== "outer-first") continue;
    for (let next = i + 1; next <= i + 3; next++) {
      const below = lines[next] ?? "";
      if (!/^\s{4}/.test(below) || shapeOf(below)?.order === "outer-first") break;
      marks[next] = true;
    }
  }
  return marks;
}

/** How much of a line is matched, in UTF-16 units. */
const matchedLength = 500;

/** A marker that pytest, Jest and others put before the failed line. */
const marked = /^[ \t]*(?:>[ \t]|Caused by\b)/;

/** Keeps the first, the last and the key rows. Adjacent hidden rows are merged. */
function foldMiddle(rows: readonly Row[], lines: readonly string[]): readonly Row[] {
  const first = countWithin(rows, lines, open.first);
  const last = rows.length - countWithin(rows.slice(first).reverse(), lines, open.last);
  if (last - first <= 1) return rows;
  const keys = rows.slice(first, last).filter(({ isKey }) => isKey);
  const shown = new Set(keys.slice(0, countWithin(keys, lines, open.key)));
  const isShown = (row: Row, r: number) => !row.hides && (r < first || r >= last || shown.has(row));
  const folded: Row[] = [];
  for (let r = 0; r < rows.length; ) {
    const row = rows[r] as Row;
    let end = r + 1;
    if (!isShown(row, r)) while (end < rows.length && !isShown(rows[end] as Row, end)) end++;
    const { end: to } = rows[end - 1] as Row;
    folded.push(end - r > 1 ? { start: row.start, end: to, hides: "lines" } : row);
    r = end;
  }
  return folded;
}

/** Counts how many of the first rows fit, but at least one. */
function countWithin(
  rows: readonly Row[],
  lines: readonly string[],
  most: { readonly rows: number; readonly length: number },
): number {
  let length = 0;
  for (const [r, row] of rows.slice(0, most.rows).entries()) {
    length += row.hides ? row.hides.length : (lines[row.start]?.length ?? 0);
    if (length > most.length && r > 0) return r;
  }
  return Math.min(rows.length, most.rows);
}

/** Removes the common indent. */
function dedent(lines: readonly string[]): readonly string[] {
  let shared = 80;
  for (const line of lines) {
    if (shared === 0) return lines;
    if (line.trim() !== "") shared = Math.min(shared, indentOf(line).length);
  }
  return lines.map((line) => line.slice(shared));
}

export function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? "";
}
