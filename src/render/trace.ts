import { hasDiff } from "../failure/diff.ts";
import { markLibraryLines } from "../failure/library-lines.ts";
import type { Finding } from "../model/report.ts";
import { count } from "../text.ts";
import { joinBlocks, toDetails, toFence } from "./markdown.ts";
import { cutUnits, firstLine } from "./visible-text.ts";

/** What a trace is shown as: what matters stands open, the rest is folded below. No line stands in both. */
export interface Trace {
  /** Message and trace without the frames of others, or only their ends. */
  readonly short: string;
  /** The lines that are left out of `short`; absent where those are none. */
  readonly rest?: string;
}

/** In UTF-16 units. The annotation and the report have all of it. */
const lengths = { message: 2000, line: 1000, rest: 12_000 };
/** Rows of a trace that stand open: at its beginning, and at its end, where Python says what went wrong. */
const open = { first: { rows: 14, length: 2000 }, last: { rows: 10, length: 1000 } };
/** Lines at each end that are looked at: of a program's whole log only its ends are worth it. */
const looked = 200;

/**
 * The message, and what there is besides.
 * @param isSaid the reader has the whole message before the eyes already
 */
export function renderTrace({ message, details = "" }: Finding, isSaid: boolean): Trace {
  const said = isSaid ? "" : fence(cut(message, lengths.message));
  if (details.trim() === "") return { short: said };
  const lines = dedent(details.trimEnd().split("\n"));
  const rows = foldMiddle(toRows(lines), lines);
  // Most tools write the message into the trace as well.
  const start = details.slice(0, 1000);
  const repeats = start.includes(firstLine(message).trim()) && message.length <= details.length;
  const shown = rows.map((row) => renderRow(row, lines)).join("\n");
  return {
    short: joinBlocks([repeats ? "" : said, fence(shown)]),
    ...(rows.some(({ hides }) => hides) && { rest: renderRest(rows, lines) }),
  };
}

/** One line that stands open, or several that don't: those from `start` to before `end`. */
interface Row {
  readonly start: number;
  readonly end: number;
  /** What is hidden; absent for a line that stands open. */
  readonly hides?: "lines" | "lines of libraries and tools";
}

/** Two foreign lines or more are hidden, and what lies between the ends that are looked at. */
function toRows(lines: readonly string[]): readonly Row[] {
  const isLong = lines.length > 2 * looked;
  const tail = isLong ? lines.length - looked : lines.length;
  const head = isLong ? looked : lines.length;
  const between: readonly Row[] = isLong ? [{ start: head, end: tail, hides: "lines" }] : [];
  return [
    ...foldForeign(lines.slice(0, head), 0),
    ...between,
    ...foldForeign(lines.slice(tail), tail),
  ];
}

function foldForeign(lines: readonly string[], offset: number): readonly Row[] {
  const marks = markLibraryLines(lines);
  const rows: Row[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (marks[end]) end++;
    const hides = end - start >= 2;
    if (!hides) end = start + 1;
    rows.push({
      start: offset + start,
      end: offset + end,
      ...(hides && { hides: "lines of libraries and tools" }),
    });
    start = end;
  }
  return rows;
}

/** Of many rows the first and the last; what is hidden next to those between is hidden with them. */
function foldMiddle(rows: readonly Row[], lines: readonly string[]): readonly Row[] {
  let first = countWithin(rows, lines, open.first);
  let last = rows.length - countWithin(rows.slice(first).reverse(), lines, open.last);
  if (last - first <= 1) return rows;
  while (rows[first - 1]?.hides) first--;
  while (rows[last]?.hides) last++;
  const [from, to] = [rows[first], rows[last - 1]];
  if (!from || !to) return rows;
  return [
    ...rows.slice(0, first),
    { start: from.start, end: to.end, hides: "lines" },
    ...rows.slice(last),
  ];
}

/** How many of the first rows fit, but one at least. */
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

function renderRow({ start, end, hides }: Row, lines: readonly string[]): string {
  const line = lines[start] ?? "";
  if (hides) return `${indentOf(line)}… ${end - start} ${hides}`;
  return line.length <= lengths.line ? line : `${cutUnits(line, lengths.line)}…`;
}

/** What the rows hide, block by block. */
function renderRest(rows: readonly Row[], lines: readonly string[]): string {
  const hidden = rows.filter(({ hides }) => hides).map(({ start, end }) => lines.slice(start, end));
  const number = count(hidden.flat().length, "line");
  const text = hidden.map((block) => block.join("\n")).join("\n…\n");
  const label =
    text.length <= lengths.rest ? `The ${number} left out` : `The first of the ${number} left out`;
  return toDetails(label, fence(cut(text, lengths.rest)));
}

/** Without the indent that all lines share. */
function dedent(lines: readonly string[]): readonly string[] {
  let shared = 80;
  for (const line of lines) {
    if (shared === 0) return lines;
    if (line.trim() !== "") shared = Math.min(shared, indentOf(line).length);
  }
  return lines.map((line) => line.slice(shared));
}

function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? "";
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${cutUnits(text, length)}\n…`;
}

function fence(text: string): string {
  return toFence(text, hasDiff(text) ? "diff" : "");
}
