import { cutAround } from "../failure/cut-around.ts";
import { hasDiff, markDiff } from "../failure/diff.ts";
import { markLibraryLines } from "../failure/library-lines.ts";
import { shapeOf } from "../failure/read-frames.ts";
import type { Finding } from "../model/report.ts";
import { count, cutUnits, shorten } from "../text.ts";
import { joinBlocks, toDetails, toFence } from "./markdown.ts";
import { firstLine } from "./visible-text.ts";

/** A trace in two parts: the open part, and the part that folds out. They don't overlap. */
export interface Trace {
  /** Message and trace without the frames of libraries, or only their ends. */
  readonly short: string;
  /** The lines that `short` leaves out, if any. */
  readonly rest?: string;
}

/** In UTF-16 units. The annotation and the report contain all of it. */
const lengths = { message: 2000, line: 1000, equal: 160, rest: 12_000 };
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
const looked = 200;
/** How many lines of a text are searched for a diff. */
const lookedForDiff = 20_000;

/**
 * Renders the message and the details.
 * @param isSaid the whole message is already visible
 */
export function renderTrace({ message, details = "" }: Finding, isSaid: boolean): Trace {
  const said = isSaid ? "" : fence(renderRows(toOpenRows(message)));
  if (details.trim() === "") return { short: said };
  const text = toOpenRows(withoutRepeated(message, details));
  // Most tools repeat the message in the trace.
  const start = details.slice(0, 1000);
  const repeats = start.includes(firstLine(message).trim()) && message.length <= details.length;
  return {
    short: joinBlocks([repeats ? "" : said, fence(renderRows(text))]),
    ...(text.rows.some(({ hides }) => hides) && { rest: renderRest(text) }),
  };
}

/** pytest repeats the message after its `E`. */
function withoutRepeated(message: string, details: string): string {
  if (!details.startsWith(message)) return details;
  const rest = details.slice(message.length);
  const start = rest.slice(0, lookedForRepeats);
  const lines = message.slice(0, lookedForRepeats).split("\n");
  return lines.every((line) => start.includes(line.trim())) ? rest.replace(/^\n+/, "") : details;
}

/** In UTF-16 units. */
const lookedForRepeats = 8000;

/** The lines of a text and how they are shown. */
interface Rows {
  readonly lines: readonly string[];
  readonly rows: readonly Row[];
}

/** One visible line, or the hidden lines from `start` to before `end`. */
interface Row {
  readonly start: number;
  readonly end: number;
  /** What is hidden. Absent for a visible line. */
  readonly hides?: "lines" | "equal lines" | "lines of libraries and tools";
  /** The line is always visible. */
  readonly isKey?: boolean;
}

function toOpenRows(text: string): Rows {
  const lines = dedent(text.trimEnd().split("\n"));
  return { lines, rows: foldMiddle(toRows(lines), lines) };
}

/** Hides two or more library lines, six or more equal lines, and what is between the examined ends. */
function toRows(lines: readonly string[]): readonly Row[] {
  const tail = lines.length > 2 * looked ? lines.length - looked : lines.length;
  const head = tail < lines.length ? looked : lines.length;
  const foreign = [
    ...markLibraryLines(lines.slice(0, head)),
    ...new Array<boolean>(tail - head).fill(false),
    ...markLibraryLines(lines.slice(tail)),
  ];
  const diff = markDiff(lines.slice(0, lookedForDiff), (line) => shapeOf(line)?.isTrace === true);
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
    const least = hides === "equal lines" ? 6 : 2;
    if (hides && end - start >= least) rows.push({ start, end, hides });
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

function renderRows({ rows, lines }: Rows): string {
  return rows
    .map((row, r) => {
      const line = lines[row.start] ?? "";
      if (row.hides) return `${indentOf(line)}… ${row.end - row.start} ${row.hides}`;
      return renderLine(line, neighbourOf(rows, r, lines));
    })
    .join("\n");
}

/** Returns the line with the other value, below or above. */
function neighbourOf(rows: readonly Row[], r: number, lines: readonly string[]): string {
  const line = lines[rows[r]?.start ?? 0] ?? "";
  if (line.length <= lengths.equal) return "";
  const near = [rows[r + 1], rows[r - 1]].map((row) => (row && !row.hides ? lines[row.start] : ""));
  return near.find((other = "") => other.length > lengths.equal) ?? "";
}

/** Cuts one of two long values at their first difference. */
function renderLine(line: string, neighbour: string): string {
  const [label, otherLabel] = [labelOf(line), labelOf(neighbour)];
  const [value] =
    label === otherLabel
      ? [line.slice(label.length)]
      : cutAround(line.slice(label.length), neighbour.slice(otherLabel.length), lengths.equal);
  const whole = label + value;
  return shorten(whole, lengths.line + 1);
}

/** Returns the label of a value: a sign, or a name such as `Expected: `. */
function labelOf(line: string): string {
  return /^(?:E\s{1,20})?\s{0,20}(?:[-+#]|[A-Z]\w{1,20}:)?\s{0,20}/.exec(line)?.[0] ?? "";
}

/** Renders the hidden lines, block by block. */
function renderRest({ rows, lines }: Rows): string {
  const hidden = rows.filter(({ hides }) => hides).map(({ start, end }) => lines.slice(start, end));
  const number = count(hidden.flat().length, "line");
  const text = hidden.map((block) => block.join("\n")).join("\n…\n");
  const label =
    text.length <= lengths.rest ? `The ${number} left out` : `The first of the ${number} left out`;
  return toDetails(label, fence(cut(text, lengths.rest)));
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

function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? "";
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${cutUnits(text, length)}\n…`;
}

function fence(text: string): string {
  return toFence(text, hasDiff(text) ? "diff" : "");
}
