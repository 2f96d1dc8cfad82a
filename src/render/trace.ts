import { cutAround } from "../failure/cut-around.ts";
import { hasDiff, markDiff } from "../failure/diff.ts";
import { markLibraryLines } from "../failure/library-lines.ts";
import { shapeOf } from "../failure/read-frames.ts";
import { restoreSourceIndent } from "../failure/source-indent.ts";
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
const lengths = { message: 2000, line: 1000, equal: 160, rest: 12_000 };
/**
 * Rows of a trace that stand open: at its beginning, at its end, where Python says what went wrong, and between them
 * those that a diff changes and that the tool marks.
 */
const open = {
  first: { rows: 14, length: 2000 },
  last: { rows: 10, length: 1000 },
  key: { rows: 60, length: 4000 },
};
/** Lines at each end that are looked at: of a program's whole log only its ends, and a diff in it, are worth it. */
const looked = 200;
/** So many lines of a text are looked at for a diff. */
const lookedForDiff = 20_000;

/**
 * The message, and what there is besides.
 * @param isSaid the reader has the whole message before the eyes already
 */
export function renderTrace({ message, details = "" }: Finding, isSaid: boolean): Trace {
  const said = isSaid ? "" : fence(renderRows(toOpenRows(message)));
  if (details.trim() === "") return { short: said };
  const text = toOpenRows(restoreSourceIndent(withoutRepeated(message, details)));
  // Most tools write the message into the trace as well.
  const start = details.slice(0, 1000);
  const repeats = start.includes(firstLine(message).trim()) && message.length <= details.length;
  return {
    short: joinBlocks([repeats ? "" : said, fence(renderRows(text))]),
    ...(text.rows.some(({ hides }) => hides) && { rest: renderRest(text) }),
  };
}

/** pytest's trace has the message behind its E; then it need not stand above it as well. */
function withoutRepeated(message: string, details: string): string {
  if (!details.startsWith(message)) return details;
  const rest = details.slice(message.length);
  const start = rest.slice(0, lookedForRepeats);
  const lines = message.slice(0, lookedForRepeats).split("\n");
  return lines.every((line) => start.includes(line.trim())) ? rest.replace(/^\n+/, "") : details;
}

/** In UTF-16 units. */
const lookedForRepeats = 8000;

/** Lines of a text, and how they are shown. */
interface Rows {
  readonly lines: readonly string[];
  readonly rows: readonly Row[];
}

/** One line that stands open, or several that don't: those from `start` to before `end`. */
interface Row {
  readonly start: number;
  readonly end: number;
  /** What is hidden; absent for a line that stands open. */
  readonly hides?: "lines" | "equal lines" | "lines of libraries and tools";
  /** It stands open wherever it is. */
  readonly isKey?: boolean;
}

function toOpenRows(text: string): Rows {
  const lines = dedent(text.trimEnd().split("\n"));
  return { lines, rows: foldMiddle(toRows(lines), lines) };
}

/** Two foreign lines or more, six equal ones or more, and what lies between the ends that are looked at, are hidden. */
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

/** What the tool itself points at: pytest, Jest and others put this before the line that failed. */
const marked = /^[ \t]*(?:>[ \t]|Caused by\b)/;

/** Of many rows the first, the last and the key ones; what is hidden next to others that are hidden is one with them. */
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

/** How many of the first rows fit, but one at least if there is any. */
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

/** The line of the other value: below, or above. */
function neighbourOf(rows: readonly Row[], r: number, lines: readonly string[]): string {
  const line = lines[rows[r]?.start ?? 0] ?? "";
  if (line.length <= lengths.equal) return "";
  const near = [rows[r + 1], rows[r - 1]].map((row) => (row && !row.hides ? lines[row.start] : ""));
  return near.find((other = "") => other.length > lengths.equal) ?? "";
}

/** One of two long values from the first sign on in which they differ, so that this is seen. */
function renderLine(line: string, neighbour: string): string {
  const [label, otherLabel] = [labelOf(line), labelOf(neighbour)];
  const [value] =
    label === otherLabel
      ? [line.slice(label.length)]
      : cutAround(line.slice(label.length), neighbour.slice(otherLabel.length), lengths.equal);
  const whole = label + value;
  return whole.length <= lengths.line ? whole : `${cutUnits(whole, lengths.line)}…`;
}

/** What tells whose value it is: a sign, or a name as in `Expected: `. */
function labelOf(line: string): string {
  return /^(?:E\s{1,20})?\s{0,20}(?:[-+#]|[A-Z]\w{1,20}:)?\s{0,20}/.exec(line)?.[0] ?? "";
}

/** What the rows hide, block by block. */
function renderRest({ rows, lines }: Rows): string {
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
